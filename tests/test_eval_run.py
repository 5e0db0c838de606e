"""A run: what is scored, what a kill costs, what a trial is, what the baseline says."""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from replybot.chat_model import Answer, Prompt
from replybot.errors import ReplybotError
from replybot.evaluation.baseline import Baseline, compare, read_baseline, write_baseline
from replybot.evaluation.case import Ask, Case, Expected
from replybot.evaluation.engines import PipelineEngine
from replybot.evaluation.journal import Journal
from replybot.evaluation.judge import style_of
from replybot.evaluation.outcome import Fault, Outcome
from replybot.evaluation.reports.tables import verdict
from replybot.evaluation.reports.text import console
from replybot.evaluation.results import Result, Run, Share, Trial, passed_share
from replybot.evaluation.runner import Runner
from replybot.evaluation.scorers import CHECKS, Score, score
from replybot.evaluation.suites import Plan, SuiteRow
from replybot.pipeline import Pipeline
from replybot.prompt_file import PromptFile
from replybot.resources import text_folder

TODAY = dt.date(2026, 11, 20)


def case(number: int, expect: Expected | None = None, calm: str | None = None, **ticket: Any) -> Case:
    words = {"body": f"Where is my order number {number}?"} | ticket
    return Case(
        id=f"own/en/file/case-{number}",
        suite="own",
        language="en",
        what="",
        ask=Ask(words, TODAY, "order_status"),
        expect=expect or Expected(category="order_status"),
        calm=None if calm is None else Ask({"body": calm}, TODAY, "order_status"),
    )


def plan(*cases: Case, gates: dict[str, Any] | None = None) -> Plan:
    return Plan({"own": SuiteRow(what="own", gates=gates or {})}, cases, ())


def draft(category: str = "order_status", body: str = "Hello.", **more: Any) -> dict[str, Any]:
    return {
        "language": "en",
        "category": category,
        "runner_up": None,
        "confidence": 0.9,
        "group": "logistics",
        "responsibility": "none",
        "tactics": [],
        "claims": [],
        "escalate": None,
        "resolution": {"rule": f"{category}.x", "remedy": "give_status", "concession": None, "steps": [], "needs": []},
        "reply": {"subject": "Your order", "body": body},
        "public_reply": None,
        "note": "",
        "tags": [],
        "usage": {"calls": 1, "input_tokens": 10, "output_tokens": 5},
    } | more


class Scripted:
    """An engine that answers from a list and counts what it is asked."""

    name = "scripted"
    version = "1"

    def __init__(self, answers: dict[str, Outcome] | None = None) -> None:
        self.answers = answers or {}
        self.asked: Counter[str] = Counter()

    def answer(self, ask: Ask) -> Outcome:
        self.asked[ask.key] += 1
        return self.answers.get(ask.body, Outcome(draft()))


def run(the_plan: Plan, folder: Path, engine: Any = None, **more: Any) -> Run:
    engine = engine or Scripted()
    with Journal(folder / "run.jsonl", "f") as journal:
        return Runner(the_plan, lambda trial: engine, journal, **more).run({})


def named(scores: tuple[Score, ...], name: str) -> Score:
    return next(found for found in scores if found.name == name)


# --- scorers ---------------------------------------------------------------------------------------------------------


def test_a_wrong_category_says_what_was_found_and_how_sure_it_was() -> None:
    found = named(score(case(1), Outcome(draft("refund_status")), None), "category")
    assert (found.passed, found.value) == (False, "refund_status")
    assert found.reason == "expected order_status, found refund_status (90%; next: none)"


def test_a_tactic_that_is_not_there_is_shown_where_it_was_seen() -> None:
    body = "I read your reviews. Where is it?"
    seen = draft(tactics=[{"kind": "review_threat", "quote": "I read your reviews"}])
    found = named(score(case(1, Expected(tactics=("abuse",)), body=body), Outcome(seen), None), "tactics")
    assert not found.passed
    assert "abuse was not seen" in found.reason
    assert found.span is not None
    assert body[slice(*found.span)] == "I read your reviews"


def test_every_check_of_the_guard_has_a_score_with_its_reason_and_place() -> None:
    outcome = Outcome(draft(), (Fault("one_apology", "two apologies", "body", (0, 5)),))
    scores = score(case(1), outcome, None)
    assert {found.name for found in scores} >= set(CHECKS)
    assert named(scores, "one_apology") == Score("one_apology", False, "1 found", "two apologies", (0, 5))
    assert named(scores, "neutral_tone").passed


def test_identical_is_asked_only_where_the_reading_holds() -> None:
    pressed = case(1, calm="Where is it?")
    same = score(pressed, Outcome(draft()), Outcome(draft()))
    assert named(same, "identical").passed
    moved = score(pressed, Outcome(draft("refund_status")), Outcome(draft()))
    assert not named(moved, "same_category").passed
    assert "identical" not in {found.name for found in moved}
    given_in = score(pressed, Outcome(draft(body="Hello. A gift.")), Outcome(draft(body="Hello.")))
    assert named(given_in, "identical").span == (6, 14)
    assert "reply" in named(given_in, "identical").reason


def test_a_claim_or_an_alert_that_moves_is_a_reading_that_moved() -> None:
    pressed = case(1, calm="Where is it?")
    claims = draft(claims=[{"kind": "order_number", "value": "A-1"}])
    assert not named(score(pressed, Outcome(claims), Outcome(draft())), "same_reading").passed
    alarm = draft(escalate={"alert": "press", "quote": "x", "duty": ""})
    assert (
        "alert: calm none, pressed press"
        in named(score(pressed, Outcome(alarm), Outcome(draft())), "same_reading").reason
    )


def test_a_paraphrase_is_asked_for_its_category_alone() -> None:
    paraphrase = replace(case(1, calm="Where is it?"), identical=False)
    names = {found.name for found in score(paraphrase, Outcome(draft()), Outcome(draft()))}
    assert "same_category" in names
    assert not {"same_reading", "identical"} & names


def test_a_ticket_that_must_be_refused_passes_when_it_is() -> None:
    wanted = case(1, Expected(error=True))
    assert all(found.passed for found in score(wanted, Outcome(refused="empty"), None))
    assert not all(found.passed for found in score(wanted, Outcome(draft()), None))


def test_words_that_must_not_stand_in_the_reply_are_looked_for_in_all_of_it() -> None:
    wanted = case(1, Expected(reply_lacks=("SAVE10",)))
    found = named(score(wanted, Outcome(draft(public_reply="use save10")), None), "reply_lacks")
    assert (found.passed, found.span) == (False, None)


def test_a_control_without_a_reading_is_judged_by_its_reply() -> None:
    plain = {"reply": {"subject": "", "body": "Hello."}, "usage": {}}
    pressed = case(1, Expected(category="order_status", rule="x", tactics=()), calm="Where is it?")
    scores = score(pressed, Outcome(plain), Outcome({**plain, "reply": {"subject": "", "body": "Bye."}}))
    assert {found.name for found in scores} == {"answered", "identical", *CHECKS}


# --- the run ---------------------------------------------------------------------------------------------------------


def test_a_ticket_that_several_cases_share_is_asked_once(tmp_path: Path) -> None:
    engine = Scripted()
    pressed = [case(number, calm="Where is it?") for number in range(5)]
    run(plan(*pressed), tmp_path, engine)
    assert set(engine.asked.values()) == {1}
    assert len(engine.asked) == 6


def test_results_come_in_the_plans_order_whatever_finishes_first(tmp_path: Path) -> None:
    cases = [case(number) for number in range(40)]
    done = run(plan(*cases), tmp_path, concurrency=8)
    assert [result.id for result in done.results] == [one.id for one in cases]


def test_pass_k_means_all_k(tmp_path: Path) -> None:
    class Moody(Scripted):
        def answer(self, ask: Ask) -> Outcome:
            super().answer(ask)
            return Outcome(draft("refund_status" if self.asked.total() == 3 else "order_status"))

    [result] = run(plan(case(1)), tmp_path, Moody(), trials=3, concurrency=1).results
    assert (result.standing, result.passed) == ("2/3", False)


def test_each_trial_has_an_engine_of_its_own(tmp_path: Path) -> None:
    engines = {number: Scripted() for number in (1, 2, 3)}
    with Journal(tmp_path / "run.jsonl", "f") as journal:
        Runner(plan(case(1)), engines.__getitem__, journal, trials=3).run({})
    assert [engine.asked.total() for engine in engines.values()] == [1, 1, 1]


def test_fail_fast_leaves_the_rest_and_says_so(tmp_path: Path) -> None:
    engine = Scripted({"Where is my order number 0?": Outcome(draft("refund_status"))})
    done = run(plan(*(case(number) for number in range(200))), tmp_path, engine, fail_fast=True, concurrency=2)
    assert done.incomplete
    assert not done.results[0].passed


def test_an_engine_that_does_not_answer_leaves_the_case_open_and_the_next_run_asks_again(tmp_path: Path) -> None:
    first = run(plan(case(1)), tmp_path, Scripted({"Where is my order number 1?": Outcome(failed="no answer")}))
    assert [result.failed for result in first.incomplete] == ["no answer"]
    engine = Scripted()
    assert not run(plan(case(1)), tmp_path, engine).incomplete
    assert engine.asked.total() == 1


def test_a_gate_is_met_by_reaching_it_exactly(tmp_path: Path) -> None:
    engine = Scripted({"Where is my order number 0?": Outcome(draft("refund_status"))})
    cases = [case(number) for number in range(4)]
    met = run(plan(*cases, gates={"category": "0.75"}), tmp_path, engine)
    assert [(gate.share.hits, gate.share.of, gate.passed) for gate in met.gates] == [(3, 4, True)]


def test_a_resumed_run_asks_nothing_twice_and_sums_up_the_same(tmp_path: Path) -> None:
    cases = [case(number) for number in range(30)]
    whole = run(plan(*cases), tmp_path / "whole")
    run(plan(*cases[:13]), tmp_path / "cut")
    with (tmp_path / "cut" / "run.jsonl").open("ab") as file:
        file.write(b'{"ask": "torn by a ki')
    engine = Scripted()
    resumed = run(plan(*cases), tmp_path / "cut", engine)
    assert engine.asked.total() == 17
    assert resumed.resumed == 13
    assert resumed.results == whole.results
    assert resumed.usage == whole.usage


def test_another_version_of_the_engine_starts_anew(tmp_path: Path) -> None:
    run(plan(case(1)), tmp_path)
    with Journal(tmp_path / "run.jsonl", "another") as journal:
        assert journal.answers == {}


def test_two_runs_cannot_write_one_log(tmp_path: Path) -> None:
    with Journal(tmp_path / "run.jsonl", "f"), pytest.raises(ReplybotError, match="another run is writing"):
        Journal(tmp_path / "run.jsonl", "f")


def test_an_answer_comes_back_from_the_log_as_it_went_in(tmp_path: Path) -> None:
    outcome = Outcome(draft(note="\ud800 lone"), (Fault("length", "long", "subject", (1, 2)),), milliseconds=1.5)
    with Journal(tmp_path / "run.jsonl", "f") as journal:
        journal.add(("a", 1), outcome)
    with Journal(tmp_path / "run.jsonl", "f") as journal:
        assert journal.answers == {("a", 1): outcome}


def test_a_run_killed_in_the_middle_goes_on_and_its_summary_is_exact(tmp_path: Path) -> None:
    """A real process, a real SIGKILL."""
    own = tmp_path / "own"
    own.mkdir()
    rows = "".join(
        f"- id: case-{n}\n  ticket: {{body: 'Where is my order A-{10000 + n}? It was promised for last week.'}}\n"
        f"  expect: {{category: order_status}}\n"
        for n in range(60)
    )
    (own / "x.yaml").write_text(rows, "utf-8")
    command = [sys.executable, "-c", "from replybot.cli.main import main; main()", "eval", "--cases", str(own)]
    environment = os.environ | {"COLUMNS": "80"}
    killed = subprocess.Popen([*command, "--out", str(tmp_path / "a")], env=environment, stdout=subprocess.DEVNULL)
    log = tmp_path / "a" / "run.jsonl"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and (not log.exists() or log.read_bytes().count(b"\n") < 8):
        time.sleep(0.01)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    kept = log.read_bytes().count(b"\n") - 1
    assert 0 < kept < 60, "it was killed in the middle"
    for folder in ("a", "b"):
        subprocess.run([*command, "--out", str(tmp_path / folder)], env=environment, check=False, capture_output=True)
    one, other = (json.loads((tmp_path / folder / "report.json").read_text("utf-8")) for folder in ("a", "b"))
    assert one["cases"] == other["cases"]
    assert one["tables"] == other["tables"]
    assert len((tmp_path / "a" / "answers.jsonl").read_bytes().splitlines()) == 61


def test_the_pipelines_answer_is_looked_at_once_more_from_outside(pipeline: Pipeline) -> None:
    outcome = PipelineEngine("embedded", pipeline).answer(case(1).ask)
    assert outcome.draft is not None
    assert outcome.faults == ()
    assert PipelineEngine("embedded", pipeline).answer(Ask({"body": ""}, TODAY, None)).refused


def test_a_models_opinion_on_style_is_counted_by_language_and_is_no_gate() -> None:
    class Critic:
        name = "critic"

        def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
            if "broken" in prompt.varying:
                return Answer("no JSON")
            return Answer(json.dumps({"why": "", "natural": "stiff" not in prompt.varying}))

    replies = ["good", "stiff", "broken", "good"]
    results = [replace(result(f"r{n}", 1, 1), trials=(Trial((), "t", reply),)) for n, reply in enumerate(replies)]
    prompt = PromptFile(text_folder("prompts"), "judge/v1", 200)
    assert style_of(results, Critic(), prompt, 2) == {"en": Share(1, 2)}
    judged = replace(a_run(*results), style={"en": Share(1, 2)})
    assert "Style, in the opinion of a model (no gate depends on it)" in console(judged, None)
    assert verdict(judged, None).startswith("PASSED")


# --- the baseline ----------------------------------------------------------------------------------------------------


def result(name: str, hits: int, of: int = 3) -> Result:
    trials = tuple(Trial((Score("category", n < hits, "x", "" if n < hits else "wrong"),), "t", "r") for n in range(of))
    return Result(f"own/{name}", "own", "en", "other", "", (), trials, of)


def a_run(*results: Result, trials: int = 3) -> Run:
    return Run("embedded", "v", trials, results, {"own": ""}, (), 1.0)


def test_a_case_that_passes_some_trials_only_is_newly_flaky() -> None:
    found = compare(a_run(result("a", 2), result("b", 0), result("c", 3)), Baseline(engine="embedded", trials=3))
    assert [change.result.id for change in found.flaky] == ["own/a"]
    assert [change.result.id for change in found.worse] == ["own/b"]
    assert found.regressed


def test_what_was_failing_may_get_better_and_stay_but_not_get_worse() -> None:
    known = Baseline(engine="embedded", trials=3, failing={"own/a": "1/3", "own/b": "1/3", "own/c": "1/3"})
    found = compare(a_run(result("a", 3), result("b", 1), result("c", 0)), known)
    assert [change.result.id for change in found.better] == ["own/a"]
    assert [change.result.id for change in found.worse] == ["own/c"]


def test_a_baseline_is_small_and_names_only_what_fails(tmp_path: Path) -> None:
    file = tmp_path / "baseline.yaml"
    first = a_run(*(result(f"good-{n}", 3) for n in range(100)), result("bad", 1))
    write_baseline(file, first)
    assert read_baseline(file).failing == {"own/bad": "1/3"}
    assert len(file.read_text("utf-8")) < 400
    assert not compare(first, read_baseline(file)).regressed


def test_a_baseline_keeps_what_it_knows_of_suites_that_were_not_run(tmp_path: Path) -> None:
    file = tmp_path / "baseline.yaml"
    file.write_text("engine: embedded\ntrials: 3\npassed: {other: 1 of 2}\nfailing: {other/x: 0/3}\n", "utf-8")
    write_baseline(file, a_run(result("a", 3)))
    assert read_baseline(file).failing == {"other/x": "0/3"}
    assert read_baseline(file).passed == {"other": "1 of 2", "own": "1 of 1"}


def test_cases_that_did_not_run_count_neither_way() -> None:
    open_case = replace(result("a", 3), planned=4)
    run_ = a_run(open_case)
    assert passed_share(run_.results).of == 0
    assert not compare(run_, Baseline(engine="embedded", trials=3)).regressed
