"""replybot's commands. Results go to stdout, messages to stderr; heavy imports only where a command needs them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from replybot.cli.inputs import (
    CHECK_FAILED,
    INCOMPLETE,
    WRONG_INPUT,
    one_thread_each,
    read_source,
    settings,
    stop,
    today_from,
)
from replybot.errors import ReplybotError

if TYPE_CHECKING:
    from replybot.draft import Draft
    from replybot.pipeline import Pipeline
    from replybot.ticket import Ticket

app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Draft calm replies to customer-support tickets. Pressure earns nothing and costs nothing.",
)

TicketFile = Annotated[
    Path | None, typer.Argument(help="A ticket: JSON, e-mail (.eml) or plain text. Without it, standard input is read.")
]
Today = Annotated[str | None, typer.Option(help="Decide as of this date, e.g. 2026-11-20.", metavar="DATE")]
CategoryOption = Annotated[str | None, typer.Option(help="The contact reason; overrules the reader.")]
LanguageOption = Annotated[str | None, typer.Option(help="en, es, fr or vi; overrules the detection.")]
LtvOption = Annotated[str | None, typer.Option(help="The customer's recorded lifetime value, e.g. 820.50.")]
OrderOption = Annotated[str | None, typer.Option(help="The order's number.")]
NameOption = Annotated[str | None, typer.Option(help="The customer's name for the greeting.")]
EngineOption = Annotated[
    str,
    typer.Option(
        help="embedded: no model. llm: a model reads and drafts. auto: a model where one is set up and needed."
    ),
]
PolicyOption = Annotated[
    Path | None, typer.Option("--policy", help="A shop's own folder, made by `replybot init`.", metavar="DIR")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def draft(
    file: TicketFile = None,
    category: CategoryOption = None,
    language: LanguageOption = None,
    ltv: LtvOption = None,
    order: OrderOption = None,
    name: NameOption = None,
    today: Today = None,
    engine: EngineOption = "auto",
    policy: PolicyOption = None,
    json: JsonOption = False,
    copy: Annotated[bool, typer.Option("--copy", help="Put the reply on the clipboard as well.")] = False,
    show_prompt: Annotated[
        bool, typer.Option("--show-prompt", help="Print what a model would be asked; nothing is sent.")
    ] = False,
) -> None:
    """Draft the reply to one ticket."""
    try:
        ticket = _ticket(read_source(file), ltv=ltv, order=order, name=name, language=language, category=category)
        if show_prompt:
            _show_prompts(ticket, policy, today)
            return
        pipeline = _pipeline(policy, engine)
        result = pipeline.reply_to(ticket, today_from(today, pipeline))
    except (ReplybotError, OSError) as error:
        stop(error)
    _print_draft(result, json)
    if copy:
        _copy(result.reply.body)
    if not all(check.passed for check in result.checks):
        raise typer.Exit(CHECK_FAILED)


@app.command()
def classify(
    file: TicketFile = None,
    language: LanguageOption = None,
    policy: PolicyOption = None,
    json: JsonOption = False,
) -> None:
    """Read one ticket: language, category, pressure, alert, claims. Nothing is drafted."""
    from replybot.cli.show import reading_text

    try:
        reading = _pipeline(policy, "embedded").classify(_ticket(read_source(file), language=language))
    except (ReplybotError, OSError) as error:
        stop(error)
    typer.echo(_json(reading.as_json()) if json else reading_text(reading))


@app.command()
def batch(
    source: Annotated[Path, typer.Argument(metavar="IN.jsonl", help="One ticket (JSON) a line.")],
    target: Annotated[Path, typer.Argument(metavar="OUT.jsonl", help="One draft a line, in input order.")],
    category: CategoryOption = None,
    language: LanguageOption = None,
    ltv: LtvOption = None,
    today: Today = None,
    engine: EngineOption = "auto",
    policy: PolicyOption = None,
    concurrency: Annotated[
        int | None,
        typer.Option(min=1, max=1000, help="Tickets in work at once; with a model 32, else 1.", show_default=False),
    ] = None,
) -> None:
    """Draft many tickets. Bad lines go to OUT.jsonl.errors.jsonl; an interrupted run goes on where it stopped."""
    from replybot.batch import run_batch
    from replybot.intake import parse_json_ticket
    from replybot.ticket import with_overrides

    try:
        pipeline = _pipeline(policy, engine)
        day = today_from(today, pipeline)
        options = repr((pipeline.policy.version, category, language, ltv, engine, day))
        if pipeline.model:
            options += pipeline.model.name

        def draft_line(text: str) -> dict[str, Any]:
            ticket = with_overrides(parse_json_ticket(text), ltv=ltv, language=language, category=category)
            return pipeline.reply_to(ticket, day).as_json()

        at_once = concurrency or (settings().concurrency if pipeline.model else 1)
        size = source.stat().st_size
        if at_once > 1:
            one_thread_each()
            pipeline.warm()
        with typer.progressbar(length=size, label="drafting", file=sys.stderr) as bar:
            result = run_batch(source, target, draft_line, options, lambda end: bar.update(end - bar.pos), at_once)
    except KeyboardInterrupt:
        typer.echo(f"interrupted; the same command goes on where it stopped ({target}.part)", err=True)
        raise typer.Exit(INCOMPLETE) from None
    except (ReplybotError, OSError) as error:
        stop(error)
    earlier = f", {result.resumed} lines of them by an earlier run" if result.resumed else ""
    typer.echo(f"{result.done} drafted, {result.bad} bad{earlier}", err=True)
    if result.bad:
        typer.echo(f"bad lines: {target}.errors.jsonl", err=True)
        raise typer.Exit(WRONG_INPUT)


@app.command()
def init(folder: Annotated[Path, typer.Argument(help="An empty or new folder.", metavar="DIR")]) -> None:
    """Copy policy, templates and prompts to a shop's own folder."""
    from replybot.wiring import copy_shop_folders

    try:
        made = copy_shop_folders(folder)
    except (ReplybotError, OSError) as error:
        stop(error)
    for path in made:
        typer.echo(str(path))
    typer.echo(f"edit policy/shop.yaml first, then: replybot policy check {folder}", err=True)


@app.command()
def doctor(policy: PolicyOption = None) -> None:
    """Check that this installation can do its work, part by part."""
    from replybot.cli.doctor import examine

    failed = False
    for finding in examine(policy, settings):
        failed |= not finding.good
        typer.echo(f"{'ok  ' if finding.good else 'FAIL'}  {finding.part}: {finding.text}")
    if failed:
        raise typer.Exit(CHECK_FAILED)


def _add_commands() -> None:
    from replybot.cli.eval_commands import eval_app
    from replybot.cli.keys_commands import keys_app
    from replybot.cli.mailbox_commands import mailbox
    from replybot.cli.policy_commands import policy_app
    from replybot.cli.serve_commands import serve
    from replybot.cli.sidebar_commands import sidebar_app

    app.command()(serve)
    app.command()(mailbox)
    app.add_typer(keys_app, name="keys")
    app.add_typer(sidebar_app, name="sidebar")
    app.add_typer(policy_app, name="policy")
    app.add_typer(eval_app, name="eval")


_add_commands()


def main() -> None:
    """Run the command line."""
    app()


def _ticket(source: bytes, **overrides: str | None) -> Ticket:
    from replybot.intake import parse_ticket
    from replybot.ticket import with_overrides

    return with_overrides(parse_ticket(source), **overrides)


def _pipeline(folder: Path | None, engine: str) -> Pipeline:
    from replybot.wiring import build_pipeline

    return build_pipeline(folder, settings(), engine)


def _show_prompts(ticket: Ticket, folder: Path | None, today: str | None) -> None:
    from replybot.cli.show import prompt_text
    from replybot.wiring import build_pipeline, prompts_of

    pipeline = build_pipeline(folder, engine="embedded")
    for prompt in prompts_of(pipeline, folder, ticket, today_from(today, pipeline)):
        typer.echo(prompt_text(prompt))


def _print_draft(result: Draft, json: bool) -> None:
    from replybot.cli.show import draft_text

    typer.echo(_json(result.as_json()) if json else draft_text(result))


def _json(content: Any) -> str:
    from json import dumps

    return dumps(content, ensure_ascii=False, indent=2)


def _copy(text: str) -> None:
    import pyperclip

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        typer.echo("there is no clipboard here; copy the reply from above", err=True)
