"""`replybot eval …`: for QA, before a model, a prompt, a template or the guide goes live."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from replybot.cli.inputs import CHECK_FAILED, INCOMPLETE, read_source, settings, stop, today_from
from replybot.errors import ReplybotError

if TYPE_CHECKING:
    from replybot.evaluation.baseline import Comparison
    from replybot.evaluation.results import Run


class _RunByDefault(TyperGroup):
    """`replybot eval pairs` means `replybot eval run pairs`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h")):
            args = ["run", *args]
        return super().parse_args(ctx, args)


eval_app = typer.Typer(
    cls=_RunByDefault,
    rich_markup_mode=None,
    help="Prove that the assistant does not give in: run cases, compare with the baseline, fuzz the guard.",
)

Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the log and the reports go.")]
PolicyFolder = Annotated[Path | None, typer.Option("--policy", metavar="DIR", help="A shop's own folder.")]


@eval_app.command("run")
def run(
    suites: Annotated[list[str] | None, typer.Argument(metavar="[SUITE]...", help="As in suites.yaml; all.")] = None,
    engine: Annotated[str, typer.Option(help="embedded, llm, or naive: the same model with one plain prompt.")] = (
        "embedded"
    ),
    cases: Annotated[Path | None, typer.Option("--cases", metavar="DIR", help="Your own cases instead.")] = None,
    wanted: Annotated[str, typer.Option("--filter", metavar="TEXT", help="Only cases whose id contains this.")] = "",
    trials: Annotated[int, typer.Option(min=1, max=100, help="Ask k times; a case passes if all k pass.")] = 1,
    concurrency: Annotated[int, typer.Option(min=1, max=256, help="Tickets in flight.")] = 4,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="Stop at the first failure.")] = False,
    baseline: Annotated[bool, typer.Option("--baseline", help="Compare with the baseline; worse is exit 1.")] = False,
    bless: Annotated[bool, typer.Option("--bless", help="Write this run's standing as the baseline.")] = False,
    baseline_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Another baseline than the one beside the cases.")
    ] = None,
    judge: Annotated[bool, typer.Option("--judge", help="Ask the model what it thinks of the style; no gate.")] = False,
    out: Out = Path("eval-report"),
    policy: PolicyFolder = None,
) -> None:
    """Run suites on an engine; write report.html, report.json, junit.xml and summary.md."""
    from replybot.evaluation.baseline import compare, read_baseline, write_baseline
    from replybot.evaluation.evaluate import Options, baseline_path, evaluate
    from replybot.evaluation.reports.text import console

    try:
        options = Options(
            tuple(suites or ()), engine, policy, cases, wanted, trials, concurrency, fail_fast, out, settings(), judge
        )
        file = baseline_file or baseline_path(options)
        if bless and wanted:
            raise ReplybotError("--bless: needs whole suites; leave out --filter")
        known = read_baseline(file) if baseline else None
        result = evaluate(options, _progress())
        comparison = compare(result, known, whole=not wanted) if known else None
        write_reports(result, comparison, out)
        if bless and not result.incomplete:
            write_baseline(file, result)
    except (ReplybotError, OSError) as error:
        stop(error)
    typer.echo(console(result, comparison))
    typer.echo(f"reports: {out}/report.html, report.json, junit.xml, summary.md", err=True)
    if result.incomplete:
        typer.echo(f"the same command goes on where it stopped ({out}/run.jsonl)", err=True)
        raise typer.Exit(INCOMPLETE)
    if bless:
        typer.echo(f"blessed: {file}", err=True)
    elif result.missed_gates or (comparison and comparison.regressed):
        raise typer.Exit(CHECK_FAILED)


@eval_app.command("guard")
def guard(
    number: Annotated[int, typer.Option("--n", min=1, max=10_000_000, help="How many hostile drafts.")] = 10_000,
    seed: Annotated[int, typer.Option(help="The same seed makes the same drafts.")] = 1,
    language: Annotated[str | None, typer.Option(help="Only this language.")] = None,
    out: Out = Path("eval-report"),
) -> None:
    """Put thousands of generated hostile drafts, and the hand-written ones, to the guard."""
    import json

    from replybot.evaluation.guard_report import attack_guard, guard_text

    try:
        report = attack_guard(number, seed, language)
        out.mkdir(parents=True, exist_ok=True)
        with (out / "escapes.jsonl").open("w", encoding="utf-8", errors="surrogatepass") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in report.escaped_rows())
    except (ReplybotError, OSError) as error:
        stop(error)
    typer.echo(guard_text(report))
    if report.escaped_rows():
        typer.echo(f"each of them: {out}/escapes.jsonl", err=True)
        raise typer.Exit(CHECK_FAILED)


@eval_app.command("new")
def new(
    ticket: Annotated[Path | None, typer.Argument(metavar="TICKET", help="JSON, e-mail or text; else stdin.")] = None,
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="Append the case to this file.")] = None,
    name: Annotated[str, typer.Option("--id", help="The case's id, like bank-has-it.")] = "new-case",
    today: Annotated[str | None, typer.Option(metavar="DATE", help="Decide as of this date.")] = None,
    policy: PolicyFolder = None,
) -> None:
    """Turn a ticket into a case: what replybot answers today, for a person to check line by line."""
    from replybot.evaluation.new_case import new_case
    from replybot.wiring import build_pipeline

    try:
        pipeline = build_pipeline(policy)
        text = new_case(read_source(ticket), name, pipeline, today_from(today, pipeline))
        if to is not None:
            with to.open("a", encoding="utf-8") as file:
                file.write(text)
    except (ReplybotError, OSError) as error:
        stop(error)
    typer.echo(f"appended to {to}" if to else text, err=to is not None, nl=to is not None)


@eval_app.command("schema")
def schema(folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the schemas go.")]) -> None:
    """Write the JSON schemas of case files, for editors that complete and check them."""
    from replybot.evaluation.schemas import write_schemas

    try:
        for file in write_schemas(folder):
            typer.echo(str(file))
    except OSError as error:
        stop(error)


def write_reports(result: Run, comparison: Comparison | None, out: Path) -> None:
    """Write every report of a run into a folder."""
    import json

    from replybot.evaluation.reports.machine import junit, report_json
    from replybot.evaluation.reports.page import page
    from replybot.evaluation.reports.text import markdown

    contents = {
        "report.html": page(result, comparison),
        "report.json": json.dumps(report_json(result, comparison), ensure_ascii=False, indent=1),
        "junit.xml": junit(result),
        "summary.md": markdown(result, comparison),
    }
    for name, content in contents.items():
        (out / name).write_text(content, "utf-8", errors="replace")


def _progress() -> Any:
    """Return what shows a bar with the running pass rate, on a terminal."""
    if not sys.stderr.isatty():
        return lambda done, planned, failures: None
    bar = None

    def show(done: int, planned: int, failures: int) -> None:
        nonlocal bar
        if bar is None:
            bar = typer.progressbar(length=planned, label="asking", file=sys.stderr)
            bar.__enter__()
        bar.label = f"{failures} failed" if failures else "asking"
        bar.update(done - bar.pos)
        if done >= planned:
            bar.__exit__(None, None, None)

    return show
