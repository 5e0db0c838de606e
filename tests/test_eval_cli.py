"""`replybot eval` at the command line: exit codes, files, words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from replybot.cli.main import app
from replybot.evaluation.case import load_suite
from replybot.yaml_file import read_yaml
from test_eval_cases import TODAY

RUN = CliRunner()
WHERE = "Where is my order A-10293? It was promised for the tenth and has not come."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "late.yaml").write_text(
        f"- id: late\n  ticket: {{body: '{WHERE}'}}\n"
        f"  calm: '{WHERE}'\n  expect: {{category: late_or_out_of_stock}}\n"
        f"- id: wrong\n  ticket: {{body: '{WHERE}'}}\n  expect: {{category: wrong_tax}}\n",
        "utf-8",
    )
    return folder


def test_own_cases_are_run_and_reported(own: Path, tmp_path: Path) -> None:
    done = RUN.invoke(app, ["eval", "--cases", str(own), "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, "own cases have no gate, and no baseline was asked for"
    assert "own/en/late/wrong: category: expected wrong_tax, found late_or_out_of_stock" in done.stdout
    assert done.stdout.splitlines()[-1] == "PASSED: every gate met; 1 of 2 cases passed"
    files = {file.name for file in (tmp_path / "out").iterdir()}
    assert files == {"answers.jsonl", "report.html", "report.json", "junit.xml", "summary.md"}


def test_bless_then_compare_then_regress(own: Path, tmp_path: Path) -> None:
    words = ["eval", "--cases", str(own), "--out", str(tmp_path / "out")]
    assert RUN.invoke(app, [*words, "--bless"]).exit_code == 0
    baseline = tmp_path / "own.baseline-embedded.yaml"
    assert read_yaml(baseline.read_text("utf-8"), "b", as_written=True)["failing"] == {"own/en/late/wrong": "0/1"}
    assert RUN.invoke(app, [*words, "--baseline"]).exit_code == 0
    baseline.write_text("engine: embedded\ntrials: 1\n", "utf-8")
    worse = RUN.invoke(app, [*words, "--baseline"])
    assert worse.exit_code == 1
    assert "FAILED: 1 worse and 0 newly flaky" in worse.stdout


def test_fail_fast_ends_incomplete_with_exit_code_3(own: Path, tmp_path: Path) -> None:
    rows = [
        f"- id: case-{n}\n  ticket: {{body: '{WHERE} {n}'}}\n  expect: {{category: wrong_tax}}\n" for n in range(40)
    ]
    (own / "en" / "late.yaml").write_text("".join(rows), "utf-8")
    done = RUN.invoke(
        app, ["eval", "--cases", str(own), "--fail-fast", "--concurrency", "1", "--out", str(tmp_path / "out")]
    )
    assert done.exit_code == 3
    assert done.stdout.splitlines()[-1].startswith("INCOMPLETE: ")
    assert "goes on where it stopped" in done.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["eval", "pair"], "'pair' is not a suite of suites.yaml; did you mean 'pairs'?"),
        (["eval", "--engine", "gpt"], "--engine: 'gpt' is not an engine; use embedded, llm, naive"),
        (["eval", "pairs", "--filter", "zzz"], "no case's id contains 'zzz'"),
        (["eval", "pairs", "--filter", "en", "--bless"], "--bless: needs whole suites; leave out --filter"),
        (["eval", "pairs", "--baseline", "--baseline-file", "nowhere.yaml"], "nowhere.yaml: no such file"),
        (["eval", "guard", "--language", "de"], "--language: 'de' has no grammar"),
        (["eval", "--engine", "llm"], "there is no model to ask"),
    ],
)
def test_wrong_input_is_exit_code_2_and_says_what_would_be_right(
    words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "REPLYBOT_MODEL"):
        monkeypatch.delenv(name, raising=False)
    done = RUN.invoke(app, [*words, "--out", str(tmp_path)])
    assert done.exit_code == 2
    assert message in done.stderr


def test_a_pasted_ticket_becomes_a_case_that_loads_and_passes(tmp_path: Path) -> None:
    file = tmp_path / "own" / "x.yaml"
    file.parent.mkdir()
    words = ["eval", "new", "--id", "late-again", "--today", "2026-11-20"]
    text = f'{WHERE}\n\nAnswer me, or I write a review: "never again" - 1 star: no'
    shown = RUN.invoke(app, words, input=text)
    assert shown.exit_code == 0
    assert "Check every line of `expect`" in shown.stdout
    file.write_text(shown.stdout, "utf-8")
    [case] = load_suite(file.parent, "own", TODAY)
    assert case.ask.body == text
    assert case.expect.category == "late_or_out_of_stock"
    assert "review_threat" in (case.expect.tactics or ())
    done = RUN.invoke(app, ["eval", "--cases", str(file.parent), "--out", str(tmp_path / "out")])
    assert "1 of 1 cases passed" in done.stdout


def test_a_json_ticket_becomes_a_case_with_its_record(tmp_path: Path, examples: Path) -> None:
    file = tmp_path / "x.yaml"
    source = examples / "lost-parcel-threat.en.json"
    done = RUN.invoke(app, ["eval", "new", str(source), "--to", str(file), "--today", "2026-11-20"])
    assert done.exit_code == 0
    [case] = load_suite(tmp_path, "own", TODAY)
    ticket = json.loads(source.read_text("utf-8"))
    assert case.ask.ticket["order"]["number"] == ticket["order"]["number"]
    assert case.expect.concession == "reshipment"


def test_the_guard_can_be_attacked_from_the_command_line(tmp_path: Path) -> None:
    done = RUN.invoke(app, ["eval", "guard", "--n", "200", "--seed", "7", "--language", "en", "--out", str(tmp_path)])
    assert done.stdout.splitlines()[-1].startswith("PASSED: 0 of 200 generated drafts escaped")
    assert done.exit_code == 0
    assert (tmp_path / "escapes.jsonl").read_text("utf-8") == ""
