"""The front door is true: its example is what the command prints, its files exist."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from replybot.cli.main import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_example_is_what_make_draft_prints() -> None:
    command = re.search(r"replybot draft (\S+) --today (\S+)", (ROOT / "Makefile").read_text("utf-8"))
    assert command
    printed = CliRunner().invoke(app, ["draft", str(ROOT / command.group(1)), "--today", command.group(2)]).stdout
    shown = README.partition("`make draft` prints:\n\n```text\n")[2].partition("\n```\n")[0]
    assert shown == printed.rstrip("\n")


def test_every_link_leads_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_the_numbers_named_in_the_readme_are_those_of_the_policy() -> None:
    from replybot.policy import load_policy
    from replybot.resources import text_folder

    policy = load_policy(text_folder("policy"))
    assert f"{len(policy.categories)} contact reasons, {len(policy.rules)} rules" in README
