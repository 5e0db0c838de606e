"""`replybot sidebar …`: the sidebar page for helpdesks that want it as an app of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from replybot.cli.inputs import stop
from replybot.errors import ReplybotError

sidebar_app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="Put the sidebar page into a helpdesk.")


@sidebar_app.callback()
def _group() -> None:
    """Keep `zendesk-app` a command of its own while it is the only one."""


@sidebar_app.command("zendesk-app")
def zendesk_app(
    target: Annotated[Path, typer.Argument(metavar="OUT.zip", help="Written, or overwritten.")],
    server: Annotated[str, typer.Option(help="Where replybot runs, e.g. https://replybot.example.com.", metavar="URL")],
    name: Annotated[str, typer.Option(help="The app's name, as agents see it.")] = "replybot",
) -> None:
    """Make the Zendesk app: a zip that an admin uploads under Apps and integrations."""
    from replybot.server.zendesk_app import write_zendesk_app

    try:
        write_zendesk_app(target, server, name)
    except (ReplybotError, OSError) as error:
        stop(error)
    typer.echo(str(target))
    typer.echo(
        "upload it in Zendesk's Admin Center: Apps and integrations, Zendesk Support apps, Upload private app", err=True
    )
