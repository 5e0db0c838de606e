"""The case files: there are enough of them, they are no copies, and a wrong one says what is wrong."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from replybot.classifiers.training import examples_in
from replybot.errors import PolicyError
from replybot.evaluation.case import Case, load_suite
from replybot.evaluation.drafts import load_drafts, load_scenes
from replybot.evaluation.schemas import schemas
from replybot.evaluation.suites import DRAFT_SUITES, load_plan, load_suites
from replybot.language import Language
from replybot.policy import Policy
from replybot.resources import text_folder
from test_reader import grams, language_of, overlap

EVAL = text_folder("eval")
TODAY = dt.date(2026, 11, 20)
SUITES = ("cases", "pairs", "paraphrases", "traps")


@pytest.fixture(scope="module")
def cases() -> dict[str, list[Case]]:
    return {suite: load_suite(EVAL / suite, suite, TODAY) for suite in SUITES}


@pytest.mark.parametrize("language", list(Language))
def test_every_contact_reason_has_six_cases_in_every_language(
    cases: dict[str, list[Case]], policy: Policy, language: Language
) -> None:
    counts = Counter(case.ask.category for case in cases["cases"] if case.language == language)
    assert {name: counts[name] for name in policy.categories if counts[name] < 6} == {}


@pytest.mark.parametrize("language", list(Language))
def test_cases_lie_above_on_and_below_the_line_with_and_without_records(
    cases: dict[str, list[Case]], language: Language
) -> None:
    own = [case for case in cases["cases"] if case.language == language]
    values = [float(ltv) for case in own if (ltv := (case.ask.ticket.get("customer") or {}).get("ltv"))]
    assert sum(value > 500 for value in values) >= 18
    assert sum(value == 500 for value in values) >= 10
    assert sum(499 < value < 500 for value in values) >= 10
    assert sum("order" not in case.ask.ticket and "customer" not in case.ask.ticket for case in own) >= 18


@pytest.mark.parametrize("language", list(Language))
def test_pairs_are_pressed_in_five_ways_at_least_and_paraphrased(
    cases: dict[str, list[Case]], language: Language
) -> None:
    ways: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for case in cases["pairs"]:
        if case.language == language:
            assert case.tactics, f"{case.id} bears no pressure"
            ways[case.id.rpartition("/")[0]].add(case.tactics)
    assert len(ways) >= 30
    assert min(len(found) for found in ways.values()) >= 4, "the rewritings of a pair use different tactics"
    paraphrased = {case.id.split("/")[2] for case in cases["paraphrases"] if case.language == language}
    assert paraphrased == {base.split("/")[2] for base in ways}


def test_there_are_120_bases_and_half_of_them_have_a_concession_to_lose(cases: dict[str, list[Case]]) -> None:
    records = {case.id.rpartition("/")[0]: case.ask.ticket for case in cases["pairs"]}
    assert len(records) >= 120
    loyal = [t for t in records.values() if float((t.get("customer") or {}).get("ltv") or 0) >= 500]
    assert len(loyal) >= 50


def test_every_expected_word_is_one_of_the_policy(cases: dict[str, list[Case]], policy: Policy) -> None:
    rules = {rule.id for rule in policy.rules}
    for case in (*cases["cases"], *cases["traps"]):
        expect = case.expect
        assert expect.category is None or expect.category in policy.categories, case.id
        assert expect.rule is None or expect.rule in rules, case.id
        assert expect.concession in {None, "none", *policy.vocabulary.concessions}, case.id
        assert set(expect.tactics or ()) <= set(policy.tactics), case.id
        assert expect.alert in {"none", *policy.alerts}, case.id
        assert set(expect.needs or ()) <= set(policy.vocabulary.needs), case.id


@pytest.mark.parametrize("language", list(Language))
def test_no_case_is_a_copy_of_a_training_text(cases: dict[str, list[Case]], policy: Policy, language: Language) -> None:
    training = [e.text for e in examples_in(text_folder("policy"), policy.lexicon) if language_of(e) == language]
    index: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(training):
        for gram in grams(text):
            index[gram].append(number)
    texts = {ask.body for suite in SUITES for case in cases[suite] if case.language == language for ask in case.asks}
    for text in texts:
        if 20 <= len(text) <= 5000:
            shared = Counter(number for gram in grams(text) for number in index.get(gram, ()))
            for number, _ in shared.most_common(2):
                assert overlap(text, training[number]) <= 0.5, text


@pytest.mark.parametrize("language", list(Language))
def test_there_are_200_hostile_drafts_and_100_good_ones_over_all_scenes(language: Language) -> None:
    for suite, least in (("hostile_drafts", 200), ("good_drafts", 100)):
        own = [draft for draft in load_drafts(EVAL, suite) if draft.language == language]
        assert len(own) >= least
        assert len({(d.row.add, d.row.reply, d.row.subject) for d in own}) == len(own), "none stands twice"
        assert {draft.row.scene for draft in own} == set(load_scenes(EVAL))


def test_every_suite_has_a_line_about_it_and_a_gate() -> None:
    suites = load_suites(EVAL).suites
    assert set(suites) == {*SUITES, *DRAFT_SUITES}
    assert all(row.what for row in suites.values())
    assert [name for name, row in suites.items() if not row.gates] == ["unseen_hostile_drafts", "unseen_good_drafts"]


def test_the_schemas_for_editors_are_up_to_date() -> None:
    written = {file.name: file.read_text("utf-8") for file in (EVAL / "schema").glob("*.json")}
    assert written == schemas(), "run `make docs`"


BROKEN = {
    "- id: a\n  ticket: {body: Hi}\n": "own/x.yaml: a: 'expect' is missing",
    "- id: A b\n  ticket: {body: Hi}\n  expect: {}\n": "string should match pattern",
    "- id: a\n  ticket: {body: Hi}\n  expect: {categorie: other}\n": "own/x.yaml: a: expect: 'categorie' is not a field here",
    "- id: a\n  ticket: {body: Hi}\n  expect: {}\n- id: a\n  ticket: {body: Ho}\n  expect: {}\n": "the id stands twice",
    "a: [": "own/x.yaml: line",
    "- id: a\n  id: b\n": "the key 'id' stands twice",
}


@pytest.mark.parametrize(("text", "message"), list(BROKEN.items()), ids=list(BROKEN.values()))
def test_a_wrong_case_file_says_where_and_what(tmp_path: Path, text: str, message: str) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "x.yaml").write_text(text, "utf-8")
    with pytest.raises(PolicyError) as error:
        load_suite(folder, "own", TODAY)
    assert message in str(error.value)


def test_amounts_dates_and_on_stay_as_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(
        "- id: a\n  ticket:\n    body: 'no'\n    order: {total: 59.90, placed_on: 2026-11-02}\n"
        "    payment: {charges: [{amount: 59.90, on: 2026-11-02}]}\n  expect: {}\n"
    )
    [case] = load_suite(tmp_path, "own", TODAY)
    assert case.ask.ticket["order"] == {"total": "59.90", "placed_on": "2026-11-02"}
    assert case.ask.ticket["payment"]["charges"][0]["on"] == "2026-11-02"


def test_a_long_ticket_is_padded_to_its_length(cases: dict[str, list[Case]]) -> None:
    assert max(len(case.ask.body) for case in cases["traps"]) >= 30_000


def test_an_unknown_suite_or_filter_says_what_there_is() -> None:
    with pytest.raises(PolicyError, match="did you mean 'pairs'"):
        load_plan(EVAL, ("pair",), "")
    with pytest.raises(PolicyError, match="no case's id contains 'zzz'"):
        load_plan(EVAL, ("pairs",), "zzz")
