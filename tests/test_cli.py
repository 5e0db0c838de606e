"""The command line: exit codes, stdout, stderr."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from misbehaving_server import Server, running
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
        (["draft", "--engine", "llm"], "x", "--engine llm: there is no model to ask; set REPLYBOT_MODEL"),
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


@pytest.fixture
def model_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with running() as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("REPLYBOT_MODEL", "good")
        yield server


def test_with_a_model_the_draft_says_who_wrote_it_and_what_it_cost(
    model_server: Server, monkeypatch: pytest.MonkeyPatch, examples: Path
) -> None:
    monkeypatch.setenv("REPLYBOT_PRICE_INPUT", "0.40")
    monkeypatch.setenv("REPLYBOT_PRICE_OUTPUT", "1.60")
    result = RUN.invoke(app, ["draft", str(examples / "lost-parcel-threat.en.json"), "--engine", "llm", *TODAY])
    assert result.exit_code == 0, result.stderr
    assert "Read by: llm; drafted by: llm; model: 2 calls" in result.stdout
    assert "cost 0.000" in result.stdout


def test_a_wrong_setting_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLYBOT_DRAFTER", "poet")
    result = RUN.invoke(app, ["draft", *TODAY], input="Where is my order?")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "REPLYBOT_DRAFTER: 'poet' is not known; use one of template, llm, auto" in result.stderr


def test_a_stage_that_must_ask_a_model_needs_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLYBOT_READER", "llm")
    result = RUN.invoke(app, ["draft", *TODAY], input="Where is my order?")
    assert result.exit_code == 2
    assert "REPLYBOT_READER=llm: there is no model to ask; set REPLYBOT_MODEL" in result.stderr
    assert RUN.invoke(app, ["draft", "--engine", "embedded", *TODAY], input="Where is my order?").exit_code == 0


def test_show_prompt_prints_both_prompts_and_sends_nothing(model_server: Server, examples: Path) -> None:
    result = RUN.invoke(app, ["draft", str(examples / "lost-parcel-threat.en.json"), "--show-prompt", *TODAY])
    assert result.exit_code == 0, result.stderr
    for part in ("classify/v2: system", "classify/v2: user", "draft/v1: system", "draft/v1: user"):
        assert part in result.stdout
    assert "We will send your order again {when_1}." in result.stdout
    assert model_server.seen == []


def test_a_batch_asks_many_at_once_and_keeps_the_order(model_server: Server, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    texts = ["Where is my order?", "I was charged twice!", "¿Dónde está mi pedido?", "Où est ma commande ?"]
    rows = [{"id": f"T-{n}", "body": texts[n % 4]} for n in range(12)] + [{"id": "bad"}]
    source.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    result = RUN.invoke(app, ["batch", str(source), str(target), "--engine", "llm", "--concurrency", "8", *TODAY])
    assert result.exit_code == 2, result.stderr
    drafts = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [draft["ticket_id"] for draft in drafts] == [f"T-{n}" for n in range(12)]
    assert {draft["engine"]["drafter"] for draft in drafts} == {"llm"}
    assert [draft["language"] for draft in drafts[:4]] == ["en", "en", "es", "fr"]


@pytest.mark.parametrize(
    ("model", "code", "says"),
    [
        ("good", 0, "in the form that is asked for (json_schema)"),
        ("no_json_schema", 0, "without a promise of its form"),
        ("no_json", 1, "as text only"),
        ("bad_key", 1, "check OPENAI_API_KEY (401); asked without a key; drafts are made without it"),
        ("no_such_model", 1, "check REPLYBOT_MODEL"),
    ],
)
def test_doctor_says_how_the_model_is(
    model_server: Server, monkeypatch: pytest.MonkeyPatch, model: str, code: int, says: str
) -> None:
    monkeypatch.setenv("REPLYBOT_MODEL", model)
    result = RUN.invoke(app, ["doctor"])
    assert says in result.stdout
    assert result.exit_code == code, result.stdout
    assert ("model latency" in result.stdout) == (model in ("good", "no_json_schema", "no_json"))


def test_doctor_without_a_model_says_that_none_is_needed() -> None:
    assert "none is needed; for one set REPLYBOT_MODEL" in RUN.invoke(app, ["doctor"]).stdout
