"""The command line: exit codes, stdout, stderr."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from replybot.cli.main import app

RUN = CliRunner()
TODAY = ["--today", "2026-11-20"]


def test_a_pasted_ticket_is_drafted_reply_first() -> None:
    result = RUN.invoke(app, ["draft", *TODAY], input="Where is my order A-10293? It was due on the 10th.")
    assert result.exit_code == 0
    assert result.stdout.startswith("Subject: ")
    assert result.stdout.index("1. ") < result.stdout.index("Note for the agent")


def test_json_is_the_contract(examples: Path) -> None:
    result = RUN.invoke(app, ["draft", str(examples / "lost-parcel-threat.en.json"), "--json", *TODAY])
    draft = json.loads(result.stdout)
    assert list(draft) == [
        "id", "ticket_id", "language", "category", "runner_up", "confidence", "group", "responsibility", "tactics",
        "claims", "escalate", "resolution", "reply", "public_reply", "note", "tags", "checks", "engine", "usage",
        "timings_ms",
    ]  # fmt: skip
    assert list(draft["resolution"]) == ["rule", "remedy", "concession", "steps", "needs", "why"]
    assert draft["resolution"]["concession"] == {
        "kind": "reshipment",
        "value": {"amount": "59.90", "currency": "EUR"},
    }
    assert draft["engine"]["drafter"] == "template"


@pytest.mark.parametrize(
    ("arguments", "text", "message"),
    [
        (["draft"], "", "the ticket is empty"),
        (["draft", "--category", "delivred_not_received"], "x", "did you mean 'delivered_not_received'?"),
        (["draft", "--language", "de"], "x", "not a supported language"),
        (["draft", "--ltv", "many"], "x", "--ltv"),
        (["draft", "--today", "tomorrow"], "x", "write it like 2026-11-20"),
        (["draft", "no-such-file.json"], "", "no-such-file.json"),
        (["draft"], '{"body": "x", "oder": {}}', "'oder' is not a field; did you mean 'order'?"),
        (["draft", "--engine", "gpt"], "x", "use embedded, llm, auto"),
        (["policy", "show", "refnd_status"], "", "did you mean 'refund_status'?"),
        (["draft", "--policy", "nowhere"], "x", "replybot init"),
    ],
)
def test_wrong_input_is_explained_on_stderr_with_exit_code_2(arguments: list[str], text: str, message: str) -> None:
    result = RUN.invoke(app, arguments, input=text)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_the_agent_can_overrule_the_reader() -> None:
    result = RUN.invoke(app, ["draft", "--category", "shipping_fee", "--json", *TODAY], input="Where is my order?")
    draft = json.loads(result.stdout)
    assert (draft["category"], draft["confidence"], draft["engine"]["reader"]) == ("shipping_fee", 1.0, "given")


def test_name_order_and_lifetime_value_come_from_options() -> None:
    options = ["--name", "Ana Pérez", "--ltv", "900", "--order", "A-10293", "--category", "shipping_fee", "--json"]
    draft = json.loads(RUN.invoke(app, ["draft", *options, *TODAY], input="Why is delivery so expensive?").stdout)
    assert "Ana Pérez" in draft["reply"]["body"]
    assert draft["resolution"]["concession"]["kind"] == "express_at_standard_price"
    assert "vip" in draft["tags"]


def test_a_terminal_never_gets_control_characters() -> None:
    result = RUN.invoke(app, ["draft", *TODAY], input="You \x1b[31mclowns\u202e, where is my parcel, I will sue you")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout


def test_classify_says_language_category_and_pressure() -> None:
    text = "Me habéis cobrado dos veces el mismo pedido. O me lo devolvéis hoy o dejo una reseña de una estrella en Trustpilot."
    reading = json.loads(RUN.invoke(app, ["classify", "--json"], input=text).stdout)
    assert (reading["language"], reading["category"]) == ("es", "duplicate_charge")
    assert "review_threat" in [tactic["kind"] for tactic in reading["tactics"]]


def test_batch_writes_drafts_in_order_and_bad_lines_aside(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        '{"id": "T-1", "body": "Where is my order?"}\n{"id": "T-2"}\n{"body": "¿Dónde está mi pedido?"}\n', "utf-8"
    )
    result = RUN.invoke(app, ["batch", str(source), str(target), *TODAY])
    assert result.exit_code == 2
    drafts = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [(draft["ticket_id"], draft["language"]) for draft in drafts] == [("T-1", "en"), ("line-3", "es")]
    errors = [json.loads(line) for line in (tmp_path / "out.jsonl.errors.jsonl").read_text("utf-8").splitlines()]
    assert [(error["line"], error["ticket_id"]) for error in errors] == [(2, "T-2")]


def test_init_makes_folders_a_shop_can_edit_and_never_overwrites(tmp_path: Path) -> None:
    first = RUN.invoke(app, ["init", str(tmp_path / "shop")])
    assert first.exit_code == 0
    shop = tmp_path / "shop" / "policy" / "shop.yaml"
    shop.write_text(shop.read_text("utf-8").replace("Plaza Norte", "Casa Sur"), "utf-8")
    drafted = RUN.invoke(app, ["draft", "--policy", str(tmp_path / "shop"), *TODAY], input="Where is my order?")
    assert "Casa Sur" in drafted.stdout
    again = RUN.invoke(app, ["init", str(tmp_path / "shop")])
    assert again.exit_code == 2
    assert "already there" in again.stderr


def test_policy_check_show_and_print() -> None:
    assert RUN.invoke(app, ["policy", "check"]).exit_code == 0
    assert "carrier trace" in RUN.invoke(app, ["policy", "show", "delivered_not_received"]).stdout
    manual = RUN.invoke(app, ["policy", "print"]).stdout
    assert manual.startswith("# Plaza Norte: how we answer")
    assert RUN.invoke(app, ["policy", "print", "--html"]).stdout.startswith("<!doctype html>")


def test_doctor_finds_this_installation_well() -> None:
    result = RUN.invoke(app, ["doctor"])
    assert result.exit_code == 0, result.stdout
    assert "FAIL" not in result.stdout
