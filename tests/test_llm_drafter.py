"""The drafter by model on every rule of the guide: no value reaches the model, and its words come back filled."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replybot.brief import Brief
from replybot.chat_model import Answer, Prompt
from replybot.drafters.llm import REDRAFT, Failed, LLMDrafter, Sentence, Sheet, reply_of
from replybot.drafters.slots import Slots
from replybot.drafters.templates import TemplateDrafter
from replybot.drafting import write_by_model
from replybot.errors import ChatModelError, ModelAnswerUnusable
from replybot.guard.check import ALL_CHECKS, check_reply
from replybot.language import Language
from replybot.policy import load_policy
from replybot.resources import text_folder
from replybot.wiring import llm_drafter
from samples import samples

POLICY = load_policy(text_folder("policy"))
TEMPLATES = TemplateDrafter(text_folder("templates"))
VALUES = re.compile(
    r"59[.,]90|119[.,]80|24[.,]90|4[.,]99|A-10293|SE4410029ES|SEUR|ch_1A|ARN74|dp_1X|F-2026|Blue jacket|Wool socks"
    r"|Ana|Pérez|november|noviembre|novembre|tháng|[0-9]"
)


def drafter() -> LLMDrafter:
    return llm_drafter(POLICY, text_folder("prompts"), TEMPLATES)


class Says:
    """A model that gives these answers in turn; the last one repeats."""

    name = "says"

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)
        self.prompts: list[Prompt] = []

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        self.prompts.append(prompt)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return Answer(answer if isinstance(answer, str) else json.dumps(answer))


def faithful(sheet: Sheet) -> dict[str, object]:
    """The shop's own sentences, as they are."""
    return {"message": "\n\n".join(sheet.source.message), "steps": list(sheet.source.steps)}


def plain_brief(language: Language = Language.EN, name: str = "delivered_not_received.trace") -> Brief:
    return next(sample.brief for sample in samples(POLICY, language) if sample.name.startswith(name))


@pytest.mark.parametrize("language", list(Language))
def test_for_every_rule_the_model_sees_slots_and_the_shops_sentences_come_back_as_the_template_has_them(
    language: Language,
) -> None:
    by_model = drafter()
    for sample in samples(POLICY, language):
        if sample.brief.holding:
            continue
        sheet = by_model.sheet(sample.brief)
        said = re.sub(r"\{[a-z0-9_]+\}", "", sheet.prompt.varying)
        assert VALUES.findall(said) == [], sample.name
        written = write_by_model(by_model, sample.brief, Says(faithful(sheet)))
        assert written.reply == TEMPLATES.draft(sample.brief), sample.name
        assert written.repairs == 0


def test_every_check_of_the_guard_has_words_for_the_second_try() -> None:
    words = (text_folder("prompts") / f"{REDRAFT}.jinja").read_text("utf-8")
    by_model = drafter()
    sheet = by_model.sheet(plain_brief())
    wording = (Sentence(0, "We are sorry."),)
    for check in [*(check.name for check in ALL_CHECKS), "slots"]:
        assert f'"{check}":' in words
        assert "Wrong: " in by_model.redraft_prompt(sheet, wording, [Failed(0, 0, (check,))]).varying


def test_a_second_apology_simply_goes() -> None:
    by_model, brief = drafter(), plain_brief()
    answer = faithful(by_model.sheet(brief))
    model = Says(answer | {"message": f"{answer['message']} Once more, we apologise."})
    written = write_by_model(by_model, brief, model)
    assert (written.left_out, written.asked_again, len(model.prompts)) == (1, 0, 1)
    assert written.mended() == "sentences of the model mended: 1 left out (one_apology)"
    assert "apologise" not in written.reply.body


@pytest.mark.parametrize(
    "more", ["We will also refund {captured_total}.", "It was {order_total} once more.", "Your {when_1}."]
)
def test_a_slot_stands_only_where_the_shop_put_it(more: str) -> None:
    """An amount that was charged must not turn up as an amount that is refunded."""
    by_model, brief = drafter(), plain_brief(name="duplicate_charge.surplus")
    answer = faithful(by_model.sheet(brief))
    written = write_by_model(by_model, brief, Says(answer | {"message": f"{answer['message']} {more}"}))
    assert "slots" in written.why
    assert written.reply == TEMPLATES.draft(brief)


def test_a_fact_that_the_model_left_out_is_asked_for_again() -> None:
    by_model, brief = drafter(), plain_brief(name="duplicate_charge.surplus")
    sheet = by_model.sheet(brief)
    short = "Please accept our apologies: we charged you too much for your order. We will refund the difference."
    model = Says(faithful(sheet) | {"message": short}, {"sentences": ["It was {captured_total} for {order_total}."]})
    with pytest.raises(ChatModelError):  # the order's number is still missing
        write_by_model(by_model, brief, model)
    assert "(missing; to be added)" in model.prompts[-1].varying
    full = "It was {captured_total} for order {order_number} of {order_total}."
    written = write_by_model(by_model, brief, Says(faithful(sheet) | {"message": short}, {"sentences": [full]}))
    assert "It was €119.80 for order A-10293 of €59.90." in written.reply.body
    assert (written.left_out, written.asked_again) == (0, 1)


def test_the_only_apology_and_a_step_are_never_left_out() -> None:
    by_model, brief = drafter(), plain_brief()
    answer = faithful(by_model.sheet(brief))
    message = "We are sorry, and you get a full refund at once. We look into it."
    steps = [f"{step} You also get a voucher." for step in by_model.sheet(brief).source.steps]
    with pytest.raises(ChatModelError):
        write_by_model(by_model, brief, Says(answer | {"message": message, "steps": steps}, {"sentences": []}))


def test_a_rejected_text_is_told_to_nobody() -> None:
    by_model, brief = drafter(), plain_brief()
    answer = faithful(by_model.sheet(brief))
    with pytest.raises(ModelAnswerUnusable) as error:
        write_by_model(
            by_model, brief, Says(answer | {"message": "Geheim! Sie sind schuld."}, {"sentences": ["Geheim!"]})
        )
    assert "Geheim" not in str(error.value)


def test_the_second_try_has_slots_and_no_values() -> None:
    by_model, brief = drafter(), plain_brief()
    sheet = by_model.sheet(brief)
    steps = [f"{step} You also get a voucher." for step in sheet.source.steps]
    model = Says(faithful(sheet) | {"steps": steps}, "{}")
    with pytest.raises(ChatModelError):
        write_by_model(by_model, brief, model)
    again = model.prompts[-1]
    assert again.name == "redraft/v1"
    assert "step 1: " in again.varying
    assert "{when_1}" in again.varying
    assert VALUES.findall(re.sub(r"\{[a-z0-9_]+\}|Sentence \d+, step \d+", "", again.varying)) == []


def test_only_what_was_accepted_is_kept() -> None:
    by_model, brief = drafter(), plain_brief()
    answer = faithful(by_model.sheet(brief))
    bad = answer | {"message": "No."}
    model = Says(bad, {"sentences": [""]}, answer)
    with pytest.raises(ChatModelError):
        write_by_model(by_model, brief, model)
    asked = len(model.prompts)
    write_by_model(by_model, brief, model)
    write_by_model(by_model, brief, model)
    assert len(model.prompts) == asked + 1


def test_the_style_of_the_shop_reaches_the_model() -> None:
    style = "Short sentences."
    policy = replace(POLICY, shop=POLICY.shop.model_copy(update={"style": style}))
    assert (
        f"Style: {style}" in llm_drafter(policy, text_folder("prompts"), TEMPLATES).sheet(plain_brief()).prompt.varying
    )


@given(st.text(max_size=80), st.sampled_from(["{when_1}", "{reference_1}", "{x}", "{", "٣", "7", "{{when_1}}"]))
def test_whatever_is_written_a_filled_text_holds_only_known_values_and_no_other_digit(text: str, more: str) -> None:
    slots = Slots()
    slots.mark("when_1", "by Monday")
    written = f"{text} {more}"
    if not slots.is_wrong(written):
        filled = slots.filled(written)
        assert "{" not in filled
        assert not any(char.isdigit() and char.isdecimal() for char in filled)


def test_a_reply_of_the_shops_own_sentences_passes_the_guard() -> None:
    brief = plain_brief(Language.VI)
    sheet = drafter().sheet(brief)
    wording = [Sentence(0, part, "\n\n") for part in sheet.source.message]
    steps = [Sentence(number, step) for number, step in enumerate(sheet.source.steps, 1)]
    assert check_reply(reply_of(sheet, (*wording, *steps)), brief) == ()
