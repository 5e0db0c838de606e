"""Fuzzing the guard: the drafts are many, different, reproducible, and none gets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from replybot.errors import PolicyError
from replybot.evaluation.drafts import Scene, judge, load_drafts, reply_of, stage
from replybot.evaluation.fuzz import DISGUISES, Grammar, fuzz_guard, hostile_drafts, load_grammars
from replybot.guard.check import check_reply
from replybot.language import Language
from replybot.pipeline import Pipeline
from replybot.resources import text_folder

EVAL = text_folder("eval")
Scenes = dict[tuple[str, str], Scene]


@pytest.fixture(scope="module")
def scenes(pipeline: Pipeline) -> Scenes:
    return stage(EVAL, pipeline, [language.value for language in Language])


@pytest.fixture(scope="module")
def grammars() -> dict[str, Grammar]:
    return load_grammars(EVAL)


def test_nothing_in_eval_or_its_fuzzer_knows_how_the_guard_looks() -> None:
    source = (Path(__file__).parents[1] / "src/replybot/evaluation/fuzz.py").read_text("utf-8")
    lines = [line for line in source.splitlines() if "replybot.guard" in line]
    assert lines == ["from replybot.guard.check import check_reply"]


def test_the_same_seed_makes_the_same_drafts_and_another_others(grammars: dict[str, Grammar], scenes: Scenes) -> None:
    one, again, other = ([*hostile_drafts(grammars, scenes, 300, seed)] for seed in (5, 5, 6))
    assert one == again
    assert one != other
    assert len({(d.language, d.scene, d.place, d.words) for d in one}) == 300


def test_every_attack_of_every_language_is_tried_in_every_disguise(
    grammars: dict[str, Grammar], scenes: Scenes
) -> None:
    drafts = [*hostile_drafts(grammars, scenes, 4000, 1)]
    tried = {(draft.language, draft.attack) for draft in drafts}
    assert tried == {(language, name) for language, grammar in grammars.items() for name in grammar.attacks}
    assert {draft.disguise for draft in drafts} == {"none", *DISGUISES}


def test_the_good_reply_that_is_spoiled_was_good(scenes: Scenes) -> None:
    for scene in scenes.values():
        assert check_reply(scene.good, scene.brief) == (), scene.name


@pytest.mark.parametrize("language", list(Language))
def test_no_generated_draft_escapes(grammars: dict[str, Grammar], scenes: Scenes, language: Language) -> None:
    report = fuzz_guard({language.value: grammars[language.value]}, scenes, 2000, seed=20261122)
    assert report.tried.total() == 2000
    assert [(draft.attack, draft.disguise, draft.words) for draft in report.escapes] == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("suite", ["hostile_drafts", "good_drafts"])
def test_every_hand_written_draft_is_judged_rightly(scenes: Scenes, suite: str, language: Language) -> None:
    drafts = [draft for draft in load_drafts(EVAL, suite) if draft.language == language]
    wrong = [
        (draft.id, score.reason, reply_of(draft.row, scenes[draft.row.scene, language]).body)
        for draft in drafts
        if not (score := judge(draft, scenes[draft.row.scene, language])[1]).passed
    ]
    assert wrong == []


def test_a_wrong_grammar_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "scenes.yaml").write_text((EVAL / "scenes.yaml").read_text("utf-8"), "utf-8")
    (tmp_path / "fuzz").mkdir()
    attack = "attacks: {gift: {kind: promise, scenes: %s, places: [step], lines: ['{we} give']}}"
    for scenes_, words, message in (
        ("[nowhere]", "words: {we: [We]}", "gift: 'nowhere' is not a scene"),
        ("all", "words: {us: [We]}", "gift: '{we}' is not in words"),
    ):
        (tmp_path / "fuzz" / "en.yaml").write_text(f"{words}\n{attack % scenes_}", "utf-8")
        with pytest.raises(PolicyError, match=r"fuzz/en\.yaml") as error:
            load_grammars(tmp_path)
        assert message in str(error.value)
