"""`replybot keys`: the secret once on stdout, advice on stderr, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from replybot.cli.keys_commands import keys_app
from replybot.ledger.store import open_ledger

RUN = CliRunner()


@pytest.fixture
def ledger(tmp_path: Path) -> list[str]:
    return ["--ledger", str(tmp_path / "ledger.sqlite")]


def test_the_secret_alone_is_on_stdout_and_opens_the_service(ledger: list[str]) -> None:
    made = RUN.invoke(keys_app, ["make", "zendesk sidebar", "--scope", "draft", "--scope", "feedback", *ledger])
    assert made.exit_code == 0
    assert len(made.stdout.strip()) == 46
    assert "not shown again" in made.stderr
    with open_ledger(ledger[1]) as opened:
        key = opened.keys.find(made.stdout.strip())
    assert key is not None
    assert key.scopes == {"draft", "feedback"}
    assert key.id in made.stderr


def test_the_list_shows_every_key_and_no_secret(ledger: list[str]) -> None:
    secret = RUN.invoke(keys_app, ["make", "one", *ledger]).stdout.strip()
    RUN.invoke(keys_app, ["make", "two", "--scope", "admin", *ledger])
    listed = RUN.invoke(keys_app, ["list", *ledger])
    assert [line.split()[-1] for line in listed.stdout.splitlines()] == ["one", "two"]
    as_json = RUN.invoke(keys_app, ["list", "--json", *ledger])
    assert [(row["name"], row["scopes"], row["revoked_at"]) for row in json.loads(as_json.stdout)] == [
        ("one", ["draft"], None),
        ("two", ["admin"], None),
    ]
    assert secret not in listed.output + as_json.output


def test_a_revoked_key_says_since_when(ledger: list[str]) -> None:
    RUN.invoke(keys_app, ["make", "one", *ledger])
    (row,) = json.loads(RUN.invoke(keys_app, ["list", "--json", *ledger]).stdout)
    revoked = RUN.invoke(keys_app, ["revoke", row["id"], *ledger])
    assert (revoked.exit_code, revoked.stdout) == (0, "")
    assert "revoked 20" in RUN.invoke(keys_app, ["list", *ledger]).stdout
    again = RUN.invoke(keys_app, ["revoke", row["id"], *ledger])
    assert again.exit_code == 2
    assert "no key" in again.stderr


def test_keys_are_made_while_the_service_owns_the_ledger(ledger: list[str]) -> None:
    with open_ledger(ledger[1], owner=True):
        assert RUN.invoke(keys_app, ["make", "one", *ledger]).exit_code == 0


def test_an_unknown_scope_is_named_with_the_right_ones(ledger: list[str]) -> None:
    made = RUN.invoke(keys_app, ["make", "one", "--scope", "write", *ledger])
    assert made.exit_code == 2
    assert made.stderr == "error: 'write' is not a scope; use draft, feedback, admin\n"
    assert made.stdout == ""


@pytest.mark.parametrize("words", [["list"], ["revoke", "k00000000"]])
def test_looking_into_a_ledger_that_is_not_there_makes_none(words: list[str], ledger: list[str]) -> None:
    looked = RUN.invoke(keys_app, [*words, *ledger])
    assert looked.exit_code == 2
    assert "there is no ledger" in looked.stderr
    assert not Path(ledger[1]).exists()


def test_the_environment_names_the_ledger(ledger: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLYBOT_LEDGER", ledger[1])
    assert RUN.invoke(keys_app, ["make", "one"]).exit_code == 0
    assert Path(ledger[1]).exists()
    monkeypatch.setenv("REPLYBOT_LEDGER", str(Path(ledger[1]).parent / "other.sqlite"))
    assert "one" in RUN.invoke(keys_app, ["list", *ledger]).stdout, "the option overrules it"
