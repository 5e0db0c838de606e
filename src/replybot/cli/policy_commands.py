"""`replybot policy …`: for the support lead who owns the guide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from replybot.cli.inputs import stop
from replybot.errors import ReplybotError

if TYPE_CHECKING:
    from replybot.policy import Policy

policy_app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="Check, show and print the shop's guide.")

Folder = Annotated[
    Path | None,
    typer.Argument(metavar="DIR", help="A shop's own folder, made by `replybot init`; without it the shipped one."),
]


@policy_app.command("check")
def check(
    folder: Folder = None,
    overlaps: Annotated[bool, typer.Option("--overlaps", help="List rules that may both fit; the first wins.")] = False,
) -> None:
    """Find gaps, unreachable rules, missing words and translations, unknown names."""
    from replybot.policy_check import check_policy
    from replybot.wiring import shop_folders

    try:
        policy, templates = _policy(folder), shop_folders(folder)[1]
        findings = check_policy(policy, templates)
    except (ReplybotError, OSError) as error:
        stop(error)
    errors = [finding.text for finding in findings if finding.is_error]
    notes = [finding.text for finding in findings if not finding.is_error]
    for text in errors:
        typer.echo(f"error: {text}", err=True)
    for text in notes if overlaps else ():
        typer.echo(f"note: {text}")
    if errors:
        typer.echo(f"{len(errors)} to mend", err=True)
        raise typer.Exit(1)
    typer.echo(
        f"{len(policy.categories)} categories, {len(policy.rules)} rules: no error (version {policy.version});"
        f" {len(notes)} pairs of rules may both fit, the first wins (--overlaps lists them)"
    )


@policy_app.command("show")
def show(
    name: Annotated[str | None, typer.Argument(help="A category or a rule; without it, all categories.")] = None,
    folder: Annotated[Path | None, typer.Option("--policy", metavar="DIR", help="A shop's own folder.")] = None,
) -> None:
    """Show what the guide decides for a category, or one rule."""
    from replybot.policy_pages import category_lines, overview_lines, rule_lines

    try:
        policy = _policy(folder)
        if name is None:
            lines = overview_lines(policy)
        elif "." in name:
            lines = rule_lines(policy, name)
        else:
            lines = category_lines(policy, name)
    except (ReplybotError, OSError) as error:
        stop(error)
    typer.echo("\n".join(lines))


@policy_app.command("print")
def print_manual(
    folder: Folder = None,
    html: Annotated[bool, typer.Option("--html", help="HTML instead of Markdown.")] = False,
) -> None:
    """Print the manual: what is done for which problem, on one page."""
    from replybot.policy_pages import manual_html, manual_markdown

    try:
        policy = _policy(folder)
    except (ReplybotError, OSError) as error:
        stop(error)
    typer.echo(manual_html(policy) if html else manual_markdown(policy))


@policy_app.command("train")
def train(folder: Folder = None) -> None:
    """Train the reader from the example texts in policy/examples, and write policy/reader.npz."""
    from replybot.classifiers.training import train_reader
    from replybot.embedder import E5Embedder
    from replybot.wiring import shop_folders

    try:
        policy_folder = shop_folders(folder)[0]
        report = train_reader(_policy(folder).lexicon, policy_folder, E5Embedder())
    except (ReplybotError, OSError) as error:
        stop(error)
    typer.echo(report)


def _policy(folder: Path | None) -> Policy:
    from replybot.policy import load_policy
    from replybot.wiring import shop_folders

    return load_policy(shop_folders(folder)[0])
