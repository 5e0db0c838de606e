"""What several commands take, and how all of them stop."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from replybot.errors import ReplybotError

if TYPE_CHECKING:
    import datetime as dt

    from replybot.pipeline import Pipeline
    from replybot.settings import Settings

CHECK_FAILED, WRONG_INPUT, INCOMPLETE = 1, 2, 3
LedgerOption = Annotated[
    Path,
    typer.Option(
        "--ledger", metavar="FILE", envvar="REPLYBOT_LEDGER", show_envvar=False, help="Also by REPLYBOT_LEDGER."
    ),
]
DEFAULT_LEDGER = Path("replybot-ledger.sqlite")
_MOST_BYTES = 26_000_000
"""A little more than any ticket may have: what is longer is refused by the reading, without filling the memory."""


def read_source(file: Path | None) -> bytes:
    """Return the content of a file, or of standard input when there is none or it is called "-"."""
    if file is not None and str(file) != "-":
        with file.open("rb") as source:
            return source.read(_MOST_BYTES)
    if sys.stdin.isatty():
        typer.echo("Paste the ticket, then press Enter and Ctrl-D (on Windows Ctrl-Z and Enter).", err=True)
    return sys.stdin.buffer.read(_MOST_BYTES)


def today_from(text: str | None, pipeline: Pipeline) -> dt.date:
    """Return the date of `--today`, else today in the shop's time zone.

    Raises:
        ReplybotError: It is not a date.
    """
    import datetime as dt

    from replybot.wiring import today_of

    if text is None:
        return today_of(pipeline.policy)
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise ReplybotError(f"--today: '{text}' is not a date; write it like 2026-11-20") from error


def one_thread_each() -> None:
    """Let an embedding use one core: as many tickets as there are cores are read side by side.

    Read when the reader's library is loaded, so say it before; who set the variable has decided otherwise.
    """
    import os

    os.environ.setdefault("OMP_NUM_THREADS", "1")


def settings() -> Settings:
    """Return what the environment says about the model.

    Raises:
        SettingsError: A variable is wrong.
    """
    import os

    from replybot.settings import read_settings

    return read_settings(os.environ)


def stop(error: Exception) -> NoReturn:
    """Say what was wrong with the input, and end with exit code 2."""
    text = str(error)
    if isinstance(error, OSError) and error.filename:
        text = f"{error.filename}: {(error.strerror or 'cannot be used').lower()}"
    typer.echo(f"error: {text}", err=True)
    raise typer.Exit(WRONG_INPUT) from error
