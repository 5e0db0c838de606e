"""Builds a pipeline from settings: the one place that chooses parts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from replybot.chat_model import ChatModel
from replybot.errors import PolicyError, SettingsError
from replybot.pipeline import Pipeline
from replybot.policy import Policy, load_policy
from replybot.resources import text_folder
from replybot.settings import Settings


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


def build_pipeline(folder: Path | None = None) -> Pipeline:
    """Return the embedded pipeline: no key, no network.

    Raises:
        PolicyError: The policy folder is wrong.
    """
    from replybot.classifiers.embedded import EmbeddedClassifier
    from replybot.drafters.templates import TemplateDrafter
    from replybot.embedder import E5Embedder

    policy_folder, templates = shop_folders(folder)
    policy = load_policy(policy_folder)
    classifier = EmbeddedClassifier(policy.lexicon, policy_folder, E5Embedder())
    return Pipeline(policy, classifier, TemplateDrafter(templates))


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
