"""Puts a run together: plan, engine, log; the one place of the eval suite that chooses parts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from replybot.chat_model import ChatModel
from replybot.errors import ReplybotError
from replybot.evaluation.drafts import Scene, stage
from replybot.evaluation.engines import Engine, NaiveEngine, PipelineEngine
from replybot.evaluation.journal import Journal
from replybot.evaluation.judge import style_of
from replybot.evaluation.results import Run, Share
from replybot.evaluation.runner import Progress, Runner
from replybot.evaluation.suites import DRAFT_SUITES, Plan, load_plan
from replybot.prompt_file import PromptFile
from replybot.resources import text_folder
from replybot.settings import Settings
from replybot.wiring import build_chat_model, build_pipeline, prompts_folder

ENGINES = ("embedded", "llm", "naive")
_LONGEST_CONTROL, _LONGEST_OPINION = 900, 200
"""Tokens."""


@dataclass(frozen=True, slots=True)
class Options:
    """What `replybot eval` was asked to do."""

    suites: tuple[str, ...] = ()
    engine: str = "embedded"
    policy: Path | None = None
    own_cases: Path | None = None
    filter: str = ""
    trials: int = 1
    concurrency: int = 4
    fail_fast: bool = False
    out: Path = Path("eval-report")
    settings: Settings = field(default_factory=Settings)
    judge: bool = False
    """Whether a model is asked for its opinion on style."""


def evaluate(options: Options, progress: Progress = lambda done, planned, failures: None) -> Run:
    """Run the plan; what an interrupted run of the same engine has answered is not asked again.

    Raises:
        PolicyError: A file of eval/ or policy/ is wrong.
        ReplybotError: An option cannot be used, or another run writes the same log.
    """
    folder = text_folder("eval")
    plan = load_plan(folder, options.suites, options.filter, options.own_cases)
    engine_of = cache(engine_maker(options))
    log = options.out / "run.jsonl"
    with Journal(log, f"{engine_of(1).name} {engine_of(1).version} {version_of_the_rest()}") as journal:
        runner = Runner(plan, engine_of, journal, options.trials, options.concurrency, options.fail_fast, progress)
        run = runner.run(_scenes(plan, folder))
    if not run.incomplete:
        log.replace(options.out / "answers.jsonl")
    return replace(run, style=_style(run, options)) if options.judge else run


def _style(run: Run, options: Options) -> Mapping[str, Share]:
    model = build_chat_model(options.settings, options.out / "model-answers")
    prompt = PromptFile(prompts_folder(options.policy), "judge/v1", _LONGEST_OPINION)
    replies = [result for result in run.results if result.suite not in DRAFT_SUITES]
    return style_of(replies, model, prompt, options.concurrency)


def baseline_path(options: Options) -> Path:
    """Return where the baseline of these options lives: in git, beside the cases."""
    if options.own_cases is not None:
        return options.own_cases.parent / f"{options.own_cases.name}.baseline-{options.engine}.yaml"
    return text_folder("eval") / f"baseline-{options.engine}.yaml"


def engine_maker(options: Options) -> Callable[[int], Engine]:
    """Return what makes the engine of a trial; a model's answers are kept by trial, so that none stands for another.

    Raises:
        ReplybotError: There is no such engine, or no model to ask.
    """
    settings, policy = options.settings, options.policy

    def model(trial: int) -> ChatModel:
        return build_chat_model(settings, options.out / "model-answers", trial)

    match options.engine:
        case "embedded":
            embedded = PipelineEngine("embedded", build_pipeline(policy))
            return lambda trial: embedded
        case "llm":
            return lambda trial: PipelineEngine("llm", build_pipeline(policy, settings, "llm", model(trial)))
        case "naive":
            prompt = PromptFile(prompts_folder(policy), "naive/v1", _LONGEST_CONTROL)
            return lambda trial: NaiveEngine(model(trial), prompt, build_pipeline(policy))
    raise ReplybotError(f"--engine: '{options.engine}' is not an engine; use {', '.join(ENGINES)}")


def version_of_the_rest() -> str:
    """Return a hash of the program, its templates and its prompts: answers of another version are not reused."""
    found = hashlib.sha256()
    for folder in (Path(__file__).parents[1], text_folder("templates"), text_folder("prompts")):
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".py", ".jinja", ".yaml"):
                found.update(file.read_bytes())
    return found.hexdigest()[:12]


def _scenes(plan: Plan, folder: Path) -> dict[tuple[str, str], Scene]:
    languages = dict.fromkeys(draft.language for draft in plan.drafts)
    return stage(folder, build_pipeline(), languages) if languages else {}
