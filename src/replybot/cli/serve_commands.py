"""`replybot serve`: the HTTP service and the sidebar page."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from replybot.cli.inputs import DEFAULT_LEDGER, LedgerOption, one_thread_each, settings, stop
from replybot.errors import ReplybotError


def serve(
    host: Annotated[
        str | None,
        typer.Option(
            help="Where to listen, 127.0.0.1 where nothing else is said; other addresses need a key.",
            show_default=False,
        ),
    ] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65_535, help="8300 where nothing else is said.", show_default=False)
    ] = None,
    workers: Annotated[int | None, typer.Option(min=1, max=64, help="Processes.", show_default=False)] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    policy: Annotated[
        Path | None, typer.Option("--policy", help="A shop's own folder, made by `replybot init`.", metavar="DIR")
    ] = None,
    engine: Annotated[str, typer.Option(help="What answers unless a request chooses: embedded, llm or auto.")] = "auto",
) -> None:
    """Answer over HTTP: drafts, the sidebar page, webhooks. Ctrl-C ends it."""
    one_thread_each()
    from replybot.helpdesks.settings import read_helpdesk_settings
    from replybot.server.serving import Setup, serve
    from replybot.server.settings import read_server_settings

    try:
        said = read_server_settings(os.environ)
        server = replace(
            said,
            host=said.host if host is None else host,
            port=said.port if port is None else port,
            workers=said.workers if workers is None else workers,
        )
        serve(Setup(ledger, server, settings(), read_helpdesk_settings(os.environ), policy, engine))
    except (ReplybotError, OSError) as error:
        stop(error)
