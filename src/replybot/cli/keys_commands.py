"""`replybot keys …`: who may ask the service. Works while the service runs; a revoked key stops within seconds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from replybot.cli.inputs import DEFAULT_LEDGER, WRONG_INPUT, LedgerOption, stop
from replybot.errors import ReplybotError

if TYPE_CHECKING:
    from replybot.ledger.keys import Key

keys_app = typer.Typer(
    rich_markup_mode=None, no_args_is_help=True, help="Make, list and revoke the keys of the HTTP service."
)


@keys_app.command("make")
def make(
    name: Annotated[str, typer.Argument(help="Who or what will use it, like 'zendesk sidebar'.")],
    scope: Annotated[
        list[str] | None, typer.Option("--scope", help="draft, feedback or admin; repeat it for several; draft.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Make a key and print its secret, which cannot be shown again."""
    from replybot.ledger.store import open_ledger

    try:
        with open_ledger(ledger) as opened:
            key, secret = opened.keys.make(name, frozenset(scope or ["draft"]), _now())
    except ReplybotError as error:
        stop(error)
    typer.echo(secret)
    typer.echo(f"key {key.id} for {', '.join(sorted(key.scopes))}; keep it now, it is not shown again", err=True)
    typer.echo(f"send it as 'Authorization: Bearer …'; end it with: replybot keys revoke {key.id}", err=True)


@keys_app.command("list")
def list_keys(
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False, ledger: LedgerOption = DEFAULT_LEDGER
) -> None:
    """List the keys, the revoked ones too; never their secrets."""
    from replybot.ledger.store import open_ledger

    try:
        with open_ledger(_existing(ledger)) as opened:
            keys = opened.keys.all()
    except ReplybotError as error:
        stop(error)
    if json:
        from json import dumps

        typer.echo(dumps([_as_json(key) for key in keys], ensure_ascii=False, indent=2))
        return
    for key in keys:
        typer.echo(_line(key))
    if not keys:
        typer.echo("no keys; make one with: replybot keys make NAME", err=True)


@keys_app.command("revoke")
def revoke(
    key_id: Annotated[str, typer.Argument(metavar="ID", help="As `replybot keys list` shows it.")],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """End a key for good."""
    from replybot.ledger.store import open_ledger

    try:
        with open_ledger(_existing(ledger)) as opened:
            revoked = opened.keys.revoke(key_id, _now())
    except ReplybotError as error:
        stop(error)
    if not revoked:
        typer.echo(f"error: there is no key '{key_id}' in force; see: replybot keys list", err=True)
        raise typer.Exit(WRONG_INPUT)
    typer.echo(f"key {key_id} is revoked; a running service forgets it within seconds", err=True)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _existing(ledger: Path) -> Path:
    """Looking for keys must not leave an empty ledger behind."""
    if not ledger.exists():
        raise ReplybotError(f"{ledger}: there is no ledger; name it with --ledger, or make the first key")
    return ledger


def _line(key: Key) -> str:
    state = f"revoked {key.revoked_at:%Y-%m-%d}" if key.revoked_at else "in force"
    return f"{key.id}  {key.made_at:%Y-%m-%d}  {state:18}  {','.join(sorted(key.scopes)):14}  {key.name}"


def _as_json(key: Key) -> dict[str, Any]:
    return {
        "id": key.id,
        "name": key.name,
        "scopes": sorted(key.scopes),
        "made_at": key.made_at.isoformat(),
        "revoked_at": key.revoked_at and key.revoked_at.isoformat(),
    }
