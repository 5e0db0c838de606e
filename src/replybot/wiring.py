"""Builds a pipeline from settings: the one place that chooses parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from replybot.chat_model import ChatModel, Prompt
from replybot.errors import PolicyError, SettingsError
from replybot.pipeline import Classifier, ModelParts, Pipeline
from replybot.policy import Policy, load_policy
from replybot.resources import text_folder
from replybot.settings import ENGINES, Settings

if TYPE_CHECKING:
    from replybot.classifiers.embedded import EmbeddedClassifier
    from replybot.classifiers.llm import ReadingPrompt
    from replybot.drafters.llm import LLMDrafter
    from replybot.drafters.templates import TemplateDrafter
    from replybot.ticket import Ticket


_SHARE_OF_READING = 0.75
"""Of the time that a ticket may wait for the model: a slow reading leaves a draft its chance."""


def shop_folders(folder: Path | None) -> tuple[Path, Path]:
    """Return the folders of policy and templates: the shipped ones, or a shop's own made by `replybot init`.

    Args:
        folder: What `--policy` named: a policy folder, or the folder that holds policy/ and templates/.
    """
    if folder is None:
        return text_folder("policy"), text_folder("templates")
    policy = folder / "policy" if (folder / "policy").is_dir() else folder
    templates = policy.parent / "templates"
    return policy, templates if templates.is_dir() else text_folder("templates")


def prompts_folder(folder: Path | None) -> Path:
    """Return the prompts that belong to what `--policy` named: the shop's own where there are some."""
    prompts = shop_folders(folder)[0].parent / "prompts"
    return prompts if folder and prompts.is_dir() else text_folder("prompts")


def choose_parts(settings: Settings, engine: str) -> tuple[str, str]:
    """Return which reader and which drafter an engine means.

    Args:
        settings: Whether there is a model, and which stages may ask it.
        engine: embedded: no model at all; llm: the model reads and drafts; auto: as the settings say, where there is
            a model.

    Raises:
        SettingsError: A model is wanted and there is none; or the engine is not known.
    """
    if engine not in ENGINES:
        raise SettingsError(f"--engine: '{engine}' is not an engine; use {', '.join(ENGINES)}")
    if engine == "embedded":
        return "embedded", "template"
    reader, drafter = ("llm", "llm") if engine == "llm" else (settings.reader, settings.drafter)
    if settings.has_model:
        return reader, "llm" if drafter == "auto" else drafter
    wanting = [name for name, part in (("reader", reader), ("drafter", drafter)) if part == "llm"]
    if wanting:
        where = "--engine llm" if engine == "llm" else f"REPLYBOT_{wanting[0].upper()}=llm"
        raise SettingsError(f"{where}: there is no model to ask; set {settings.missing()}")
    return "embedded", "template"


def build_pipeline(
    folder: Path | None = None,
    settings: Settings | None = None,
    engine: str = "auto",
    model: ChatModel | None = None,
) -> Pipeline:
    """Return the pipeline of a shop; without settings the embedded one: no key, no network.

    Args:
        folder: What `--policy` named.
        settings: Which model there is.
        engine: embedded, llm or auto.
        model: Asked in place of the one that the settings name.

    Raises:
        PolicyError: The policy folder is wrong.
        SettingsError: The engine wants a model and there is none.
    """
    from replybot.classifiers.embedded import EmbeddedClassifier
    from replybot.drafters.templates import TemplateDrafter
    from replybot.embedder import E5Embedder, Remembering

    settings = settings or Settings()
    reader, drafter = choose_parts(settings, engine)
    policy_folder, templates = shop_folders(folder)
    policy = load_policy(policy_folder)
    embedded = EmbeddedClassifier(policy.lexicon, policy_folder, Remembering(E5Embedder()))
    by_template = TemplateDrafter(templates)
    parts = None
    if (reader, drafter) != ("embedded", "template"):
        asked = model or build_chat_model(settings)
        parts = _model_parts(policy, prompts_folder(folder), settings, asked, embedded, by_template, reader, drafter)
    return Pipeline(policy, embedded, by_template, parts)


def _model_parts(
    policy: Policy,
    prompts: Path,
    settings: Settings,
    model: ChatModel,
    embedded: EmbeddedClassifier,
    templates: TemplateDrafter,
    reader: str,
    drafter: str,
) -> ModelParts:
    from replybot.chat_models.budget import Budgeted
    from replybot.chat_models.meter import Metered

    reading, writing = reading_prompt(policy, prompts), llm_drafter(policy, prompts, templates)

    def by_model(ticket_model: ChatModel) -> Classifier:
        from replybot.classifiers.llm import LLMClassifier

        seconds = settings.budget_seconds * _SHARE_OF_READING
        return LLMClassifier(ticket_model, reading, embedded, seconds, only_where_unsure=reader == "auto")

    return ModelParts(
        open=lambda: Metered(Budgeted(model, settings.budget_seconds), settings.prices),
        reader=None if reader == "embedded" else by_model,
        drafter=writing if drafter == "llm" else None,
        name=f"{model.name}, {reader}, {drafter}, {reading.file.name}, {writing.prompts}",
    )


def prompts_of(pipeline: Pipeline, folder: Path | None, ticket: Ticket, today: dt.date) -> Iterator[Prompt]:
    """Yield what a model would be asked about a ticket that the embedded reader has read; nothing is sent."""
    from replybot.drafters.templates import TemplateDrafter

    prompts, templates = prompts_folder(folder), TemplateDrafter(shop_folders(folder)[1])
    if ticket.category is None:
        yield reading_prompt(pipeline.policy, prompts).of(ticket, pipeline.classify(ticket).tactics)
    brief = pipeline.brief_of(ticket, today)
    if brief.holding is None:
        yield llm_drafter(pipeline.policy, prompts, templates).sheet(brief).prompt


def reading_prompt(policy: Policy, prompts: Path) -> ReadingPrompt:
    """Return the prompt that reads tickets of a shop."""
    from replybot.classifiers import llm
    from replybot.prompt_file import PromptFile

    categories = {name: row.means for name, row in policy.categories.items()}
    return llm.ReadingPrompt(
        PromptFile(prompts, llm.PROMPT, llm.MOST_TOKENS), categories, policy.lexicon, policy.folder
    )


def llm_drafter(policy: Policy, prompts: Path, templates: TemplateDrafter) -> LLMDrafter:
    """Return the drafter that asks a model, with the shop's words for it."""
    from replybot.drafters import llm
    from replybot.prompt_file import PromptFile

    words = policy.vocabulary
    vocabulary = llm.Vocabulary(
        categories={name: row.means for name, row in policy.categories.items()},
        remedies={name: row.says for name, row in words.remedies.items()},
        concessions={name: row.says for name, row in words.concessions.items()},
        style=policy.shop.style,
    )
    draft, redraft = (PromptFile(prompts, name, llm.MOST_TOKENS) for name in (llm.DRAFT, llm.REDRAFT))
    return llm.LLMDrafter(templates, draft, redraft, vocabulary)


def build_chat_model(settings: Settings, cache: Path | None = None, trial: int = 0) -> ChatModel:
    """Return the model of *settings* with all that keeps it in bounds; nothing is loaded before its first call.

    Args:
        settings: Name the endpoint and the model.
        cache: A folder for answers, which are then never asked for twice; None for none.
        trial: Part of the cache's key.

    Raises:
        SettingsError: There is no model in the settings.
    """
    from replybot.chat_models.breaker import CircuitBreaker
    from replybot.chat_models.deferred import Deferred
    from replybot.chat_models.disk_cache import DiskCached
    from replybot.chat_models.limit import Limited

    if not settings.has_model or settings.model is None:
        raise SettingsError(f"there is no model to ask; set {settings.missing()}")

    def connect() -> ChatModel:
        from replybot.chat_models.retry import Retrying
        from replybot.openai_chat_model import OpenAIChatModel

        return Retrying(Limited(OpenAIChatModel(settings), settings.concurrency, settings.per_minute))

    model: ChatModel = CircuitBreaker(Deferred(settings.model, connect))
    return model if cache is None else DiskCached(model, cache, trial)


def today_of(policy: Policy) -> dt.date:
    """Return today's date in the shop's time zone."""
    return dt.datetime.now(ZoneInfo(policy.shop.time_zone)).date()


def copy_shop_folders(target: Path) -> tuple[Path, ...]:
    """Copy policy, templates and prompts to *target* so that a shop can edit its own; return the new folders.

    Raises:
        PolicyError: One of them is already there; nothing is overwritten.
    """
    import shutil

    names = ("policy", "templates", "prompts")
    taken = [name for name in names if (target / name).exists()]
    if taken:
        raise PolicyError(f"{target}: {', '.join(taken)} already there; nothing was overwritten")
    return tuple(Path(shutil.copytree(text_folder(name), target / name)) for name in names)
