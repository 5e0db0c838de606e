"""`replybot mailbox`: unread mail in, drafts out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from replybot.cli.inputs import CHECK_FAILED, INCOMPLETE, settings, stop
from replybot.errors import HelpdeskUnavailable, ReplybotError

if TYPE_CHECKING:
    from replybot.helpdesks.mailbox import Look, MailboxRun, Outcome


def mailbox(
    once: Annotated[bool, typer.Option("--once", help="Look once and end, for a timer of your own.")] = False,
    every: Annotated[int, typer.Option(min=5, metavar="SECONDS", help="How long to wait between looks.")] = 60,
    folder: Annotated[str, typer.Option(help="Where the customers' mail arrives.")] = "INBOX",
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Mails at most in one look.")] = 50,
    days: Annotated[int, typer.Option(min=1, max=3650, help="Leave older mails alone.")] = 14,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be drafted; write nothing.")] = False,
    engine: Annotated[str, typer.Option(help="embedded, llm or auto, as for `replybot draft`.")] = "auto",
    policy: Annotated[Path | None, typer.Option("--policy", metavar="DIR", help="A shop's own folder.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, one line for each mail.")] = False,
) -> None:
    """Draft replies to unread mail into the folder for drafts. Nothing is sent, nothing is marked as read."""
    from replybot.helpdesks.mailbox import Look

    states: Counter[str] = Counter()

    def report(outcome: Outcome) -> None:
        states[outcome.state] += 1
        typer.echo(_json_line(outcome) if json else _line(outcome))

    try:
        run = _run(policy, engine, report)
        look = Look(folder, limit, days, dry_run)
        if once:
            run.look(look)
        else:
            _look_again_and_again(run, look, every)
    except KeyboardInterrupt:
        typer.echo("interrupted; the next run goes on where it stopped", err=True)
        raise typer.Exit(INCOMPLETE) from None
    except HelpdeskUnavailable as error:
        typer.echo(f"error: {error}; the next run goes on where it stopped", err=True)
        raise typer.Exit(INCOMPLETE) from error
    except (ReplybotError, OSError) as error:
        stop(error)
    typer.echo(", ".join(f"{count} {state}" for state, count in sorted(states.items())) or "nothing waits", err=True)
    if states["failed"]:
        raise typer.Exit(CHECK_FAILED)


def _run(folder: Path | None, engine: str, report: Callable[[Outcome], None]) -> MailboxRun:
    import datetime as dt
    import os

    from replybot.helpdesks.mailbox import MailboxRun
    from replybot.helpdesks.mailbox_settings import read_mailbox_settings
    from replybot.wiring import build_pipeline, today_of

    box = read_mailbox_settings(os.environ)
    pipeline = build_pipeline(folder, settings(), engine)
    return MailboxRun(
        box,
        lambda ticket: pipeline.reply_to(ticket, today_of(pipeline.policy)),
        lambda: dt.datetime.now(dt.UTC),
        report,
    )


def _look_again_and_again(run: MailboxRun, look: Look, every: int) -> None:
    """Look until interrupted; a server that is down is tried again next time."""
    import time

    while True:
        try:
            run.look(look)
        except HelpdeskUnavailable as error:
            typer.echo(f"{error}; trying again in {every} s", err=True)
        time.sleep(every)


def _line(outcome: Outcome) -> str:
    draft = outcome.draft
    words = [draft.category, draft.language, draft.resolution.rule] if draft else []
    return "\t".join([str(outcome.uid), outcome.state, *words, *([outcome.why] if outcome.why else [])])


def _json_line(outcome: Outcome) -> str:
    from json import dumps

    content: dict[str, Any] = {"uid": outcome.uid, "state": outcome.state, "why": outcome.why}
    if draft := outcome.draft:
        content |= {
            "category": draft.category,
            "language": draft.language,
            "rule": draft.resolution.rule,
            "draft_id": draft.id,
            "alert": draft.escalate.alert if draft.escalate else None,
        }
    return dumps(content, ensure_ascii=False)
