"""The guard: every check's own examples, and what must hold for any text."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replybot.brief import Brief, Reply
from replybot.drafters.templates import TemplateDrafter
from replybot.guard.check import ALL_CHECKS, Check, Example, check_public_reply, check_reply
from replybot.guard.folding import MARK, fold
from replybot.guard.lexicon import lexicon_of
from replybot.guard.manuscript import Manuscript, Part
from replybot.guard.masking import mask
from replybot.guard.samples import parcel, refund, status
from replybot.language import Language
from replybot.money import Money
from replybot.policy import Policy
from replybot.resolution import Concession
from replybot.resources import text_folder
from samples import samples
from test_guard_hostile import NEUTRAL, PARCEL, STATUS

LANGUAGES = list(Language)
CHECKS = [pytest.param(check, id=check.name) for check in ALL_CHECKS]
languages = st.sampled_from(LANGUAGES)
SECOND_APOLOGY = {
    Language.EN: "We regret this.",
    Language.ES: "Lo sentimos.",
    Language.FR: "Nous regrettons.",
    Language.VI: "Chúng tôi rất tiếc.",
}
PUBLIC = {
    Language.EN: "Hello, we are sorry for the trouble. Please write to us privately, and we will look at it.",
    Language.ES: "Hola: lamentamos las molestias. Escríbanos en privado y lo miraremos.",
    Language.FR: "Bonjour, nous sommes désolés. Écrivez-nous en privé et nous regarderons cela.",
    Language.VI: "Chào anh/chị, chúng tôi xin lỗi. Anh/chị vui lòng nhắn riêng để chúng tôi xem lại.",
}


def good(language: Language, sentence: str = "") -> str:
    return STATUS[language].replace("{}", sentence or NEUTRAL[language])


def names_of(body: str, brief: Brief, subject: str = "") -> set[str]:
    return {finding.check for finding in check_reply(Reply(subject, body), brief)}


def _found(check: Check, example: str | Example, language: Language) -> bool:
    example = example if isinstance(example, Example) else Example(example)
    brief = example.brief or parcel(language)
    if example.subject:
        return any(check.find(Manuscript(example.subject, brief, Part.SUBJECT)))
    return any(check.find(Manuscript(example.text, brief)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("check", CHECKS)
def test_a_check_stops_and_lets_through_its_own_examples(check: Check, language: Language) -> None:
    assert check.catches.get(language), "a check without examples of what it stops proves nothing"
    assert check.allows.get(language), "a check without examples of what it lets through proves nothing"
    assert [example for example in check.catches[language] if not _found(check, example, language)] == []
    assert [example for example in check.allows[language] if _found(check, example, language)] == []


def test_each_check_has_a_name_of_its_own_and_a_source() -> None:
    assert len({check.name for check in ALL_CHECKS}) == len(ALL_CHECKS) == 13
    sources = (text_folder("policy").parent / "docs" / "sources.md").read_text("utf-8")
    for check in ALL_CHECKS:
        page, _, anchor = check.reference.partition("#")
        assert page == "docs/sources.md"
        assert f"{{#{anchor}}}" in sources


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_expression_compiles_and_begins_with_a_letter(language: Language) -> None:
    lexicon = lexicon_of(language)
    for key in list(lexicon._expressions):
        assert key
        lexicon.names_in(key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_passes(policy: Policy, language: Language) -> None:
    drafter = TemplateDrafter(text_folder("templates"))
    found = {
        sample.name: findings
        for sample in samples(policy, language)
        if (findings := check_reply(drafter.draft(sample.brief), sample.brief))
    }
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", ["money", "logistics", "other"])
def test_every_public_template_passes(language: Language, group: str) -> None:
    brief = refund(language) if group == "money" else parcel(language)
    text = TemplateDrafter(text_folder("templates")).public_reply(brief, group)
    assert check_public_reply(text, brief) == ()


# --- one apology --------------------------------------------------------------------------------------------------


@given(languages, st.integers(0, 5))
def test_a_second_apology_is_found_wherever_it_stands(language: Language, line: int) -> None:
    lines = good(language).split("\n")
    lines.insert(1 + 2 * (line % 3), SECOND_APOLOGY[language])
    assert "one_apology" in names_of("\n".join(lines), status(language))


def test_a_span_covers_the_second_apology_in_the_body() -> None:
    body = good(Language.EN, "We regret the delay.")
    (found,) = check_reply(Reply("", body), status(Language.EN))
    assert found.message == "second apology: 'regret'"
    assert body[slice(*found.span)] == "regret"


@given(languages)
def test_a_span_leads_back_through_decomposed_letters_and_invisible_ones(language: Language) -> None:
    body = unicodedata.normalize("NFD", good(language)) + " \u200b\u00bd REFUND_X"
    found = [f for f in check_reply(Reply("", body), status(language)) if f.check == "no_internal_words"]
    assert [body[slice(*f.span)] for f in found] == ["REFUND_X"]


# --- masking ------------------------------------------------------------------------------------------------------

ITEM = {
    Language.EN: "The {} is in the parcel.",
    Language.ES: "El {} va en el paquete.",
    Language.FR: "Le {} se trouve dans le colis.",
    Language.VI: "Món {} nằm trong kiện hàng.",
}


@given(
    languages, st.sampled_from(["VIP Gold", "Sorry!", "Free Refund", "Court shoes", "5 Star Review", "Ваза", "❤ box"])
)
def test_an_item_may_have_any_name(language: Language, item: str) -> None:
    brief = status(language)
    brief = replace(brief, problem=replace(brief.problem, values=replace(brief.problem.values, item_names=(item,))))
    assert check_reply(Reply("", good(language, ITEM[language].replace("{}", item))), brief) == ()


@given(languages, st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=2, max_size=60))
def test_masking_keeps_every_place(language: Language, item: str) -> None:
    brief = status(language)
    brief = replace(brief, problem=replace(brief.problem, values=replace(brief.problem.values, item_names=(item,))))
    text = f"a {item} b"
    masked = mask(text, brief)
    assert len(masked) == len(text)
    assert all(new in {old, MARK} for new, old in zip(masked, text, strict=True))


def test_the_customers_name_is_masked_in_the_greeting_alone() -> None:
    brief = replace(status(Language.EN), greeting_name="Refund")
    assert names_of(good(Language.EN).replace("Ana", "Refund"), brief) == set()
    assert names_of(good(Language.EN, "You get a Refund.").replace("Ana", "Refund"), brief)


def test_a_value_is_masked_only_as_a_word_of_its_own() -> None:
    brief = status(Language.EN)
    assert names_of(good(Language.EN, "The number is A-102934."), brief) == {"facts_from_record"}


# --- facts --------------------------------------------------------------------------------------------------------


@given(languages, st.integers(0, 10**9))
def test_any_number_that_is_not_authorised_is_found(language: Language, number: int) -> None:
    assert "facts_from_record" in names_of(good(language, f"({number})"), status(language))


@given(languages, st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31)))
def test_a_date_passes_only_when_it_is_in_the_brief(language: Language, day: dt.date) -> None:
    brief = status(language)
    values = brief.problem.values
    known = {values.shipped_on, values.expected_on, brief.problem.today}
    for text in (day.isoformat(), f"{day:%d/%m/%Y}"):
        assert ("facts_from_record" in names_of(good(language, f"({text})"), brief)) == (day not in known)


@given(languages, st.decimals(1, 9999, places=2))
def test_an_amount_passes_only_when_it_is_in_the_brief(language: Language, amount: Decimal) -> None:
    brief = refund(language)
    for text in (f"{amount} EUR", f"€{amount}", f"{str(amount).replace('.', ',')} €"):
        findings = check_reply(Reply("", text), brief)
        found = [f for f in findings if f.check == "facts_from_record"]
        assert bool(found) == (amount != Decimal("59.90"))


@pytest.mark.parametrize("text", ["1.500.000 ₫", "1.500.000 đ", "1 500 000 VND", "1500000 đồng", "₫1,500,000"])
def test_an_amount_in_dong_is_read(text: str) -> None:
    brief = refund(Language.VI)
    values = replace(brief.problem.values, refund_amount=Money(Decimal(1500000), "VND"))
    brief = replace(brief, problem=replace(brief.problem, values=values))
    assert "facts_from_record" not in names_of(text, brief)
    assert "facts_from_record" in names_of(text.replace("5", "6"), brief)


@pytest.mark.parametrize("text", ["59.90 USD", "$59.90", "£59.90", "59,90 ₫", "59.90 pounds", "CHF 59.90", "€5990"])
def test_the_right_number_in_another_currency_is_wrong(text: str) -> None:
    assert "facts_from_record" in names_of(text, refund(Language.EN))


@pytest.mark.parametrize(
    ("language", "weekday", "other"),
    [
        (Language.EN, "Tuesday 24 November", "Monday 24 November"),
        (Language.ES, "martes, 24 de noviembre", "lunes, 24 de noviembre"),
        (Language.FR, "mardi 24 novembre", "lundi 24 novembre"),
        (Language.VI, "thứ ba, ngày 24 tháng 11", "thứ hai, ngày 24 tháng 11"),
    ],
)
def test_a_weekday_must_fit_its_date(language: Language, weekday: str, other: str) -> None:
    assert "facts_from_record" not in names_of(weekday, status(language))
    assert "facts_from_record" in names_of(other, status(language))


# --- steps --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [0, 1])
def test_a_step_that_was_left_out_is_missed(language: Language, place: int) -> None:
    lines = good(language).split("\n")
    steps = [line for line in lines if line[:2] in {"1.", "2."}]
    assert "steps_are_concrete" in names_of("\n".join(line for line in lines if line != steps[place]), status(language))


# --- concessions --------------------------------------------------------------------------------------------------

AGAIN = {
    Language.EN: "Your order is sent again by 23 November 2026, at our cost.",
    Language.ES: "Le enviamos de nuevo el pedido a más tardar el 23 de noviembre de 2026, a nuestro cargo.",
    Language.FR: "Nous expédions à nouveau la commande au plus tard le 23 novembre 2026, à nos frais.",
    Language.VI: "Chúng tôi gửi lại đơn hàng chậm nhất ngày 23 tháng 11 năm 2026 và chịu chi phí.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_sentence_is_right_with_the_concession_and_wrong_without(language: Language) -> None:
    body = PARCEL[language].replace("{}", AGAIN[language])
    granted = parcel(language, "reshipment")
    assert granted.resolution.concession == Concession("reshipment", None)
    assert names_of(body, granted) == set()
    assert "only_authorised_promises" in names_of(body, parcel(language))


# --- tricks of Unicode --------------------------------------------------------------------------------------------


@given(languages, st.integers(0, 10**6), st.sampled_from("\u200b\u200d\u2060\ufeff\u00ad\u202e\u2066\u180e\ue000\x07"))
def test_an_invisible_character_is_found_anywhere(language: Language, place: int, char: str) -> None:
    body = good(language)
    place %= len(body)
    assert "no_placeholders" in names_of(body[:place] + char + body[place:], status(language))


@given(languages, st.integers(0, 10**6), st.sampled_from("аеорсхуіΑΕΟ"))
def test_a_letter_of_another_script_is_found_anywhere(language: Language, place: int, char: str) -> None:
    body = good(language)
    place %= len(body)
    assert {"no_placeholders", "language_matches"} <= names_of(body[:place] + char + body[place:], status(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_decomposed_letters_are_the_same_text(language: Language) -> None:
    assert check_reply(Reply("", unicodedata.normalize("NFD", good(language))), status(language)) == ()


@given(st.text(max_size=200), st.booleans())
def test_every_folded_character_has_a_place(text: str, keep_accents: bool) -> None:
    folded, places = fold(text, keep_accents=keep_accents)
    if places is None:
        assert len(folded) == len(text)
    else:
        assert len(places) == len(folded) + 1
        assert list(places) == sorted(places)
        assert places[-1] == len(text)


@given(languages, st.text(max_size=400))
def test_no_text_breaks_the_guard_and_every_span_lies_in_it(language: Language, text: str) -> None:
    for found in (*check_reply(Reply(text, text), parcel(language)), *check_public_reply(text, parcel(language))):
        start, end = found.span
        assert 0 <= start <= end <= len(text)


# --- public replies -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_public_reply_names_nothing_of_the_customer(language: Language) -> None:
    brief = parcel(language)
    assert check_public_reply(PUBLIC[language], brief) == ()
    for private in ("Ana", "A-10293", "SE123456789ES", "59,90 €", "23/11/2026", "Blue jacket"):
        assert check_public_reply(f"{PUBLIC[language]} ({private})", brief)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_public_reply_promises_nothing_that_the_private_one_may(language: Language) -> None:
    sentence = PARCEL[language].split("3. ")[1].split("\n\n")[0]
    assert check_public_reply(f"{PUBLIC[language]} {sentence}", parcel(language))
