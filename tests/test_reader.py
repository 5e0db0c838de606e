"""The embedded reader: its example texts, its trained head, and what it says of tickets."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from replybot.classifiers.detect import detect_language
from replybot.classifiers.features import BUCKETS, ngram_counts
from replybot.classifiers.head import load_head
from replybot.classifiers.passages import passages
from replybot.classifiers.training import Example, examples_in, fingerprint_of, without_marks
from replybot.intake import parse_ticket
from replybot.language import Language
from replybot.pipeline import Pipeline
from replybot.policy import Policy
from replybot.resources import text_folder
from replybot.tactic import Alert, Tactic

POLICY = text_folder("policy")
HELD_BACK = text_folder("eval") / "held_back"


@pytest.fixture(scope="module")
def found(policy: Policy) -> tuple[Example, ...]:
    return examples_in(POLICY, policy.lexicon)


@cache
def grams(text: str) -> frozenset[str]:
    plain = re.sub(r"\s+", " ", text.casefold())
    return frozenset(plain[at : at + 5] for at in range(max(1, len(plain) - 4)))


def overlap(one: str, other: str) -> float:
    return len(grams(one) & grams(other)) / len(grams(one) | grams(other))


def distinct(texts: list[str]) -> int:
    """Count texts, those that overlap by more than half only once."""
    kept: list[str] = []
    for text in texts:
        if all(overlap(text, other) <= 0.5 for other in kept):
            kept.append(text)
    return len(kept)


def language_of(example: Example) -> str:
    return example.family.split("/")[1]


def test_every_category_has_at_least_25_distinct_texts_in_every_language(found: tuple[Example, ...]) -> None:
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for example in found:
        if "/money.yaml" in example.family or "/logistics.yaml" in example.family:
            texts[language_of(example), example.category].append(example.text)
    assert len(texts) == 18 * len(Language)
    assert {key: count for key, some in texts.items() if (count := distinct(some)) < 25} == {}


def test_every_tactic_has_at_least_40_distinct_texts_in_every_language(found: tuple[Example, ...]) -> None:
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for example in found:
        for kind in {kind for kind, _, _ in example.spans}:
            texts[language_of(example), kind].append(example.text)
    counts = {(code.value, kind.value): distinct(texts[code, kind]) for code in Language for kind in Tactic}
    assert {key: count for key, count in counts.items() if count < 40} == {}


def test_there_are_300_look_alikes_without_any_mark_and_texts_for_every_alert(found: tuple[Example, ...]) -> None:
    benign = [example for example in found if "/benign.yaml" in example.family]
    assert distinct([example.text for example in benign]) >= 300
    assert [example.family for example in benign if example.spans] == []
    alerts = Counter((language_of(example), example.alert) for example in found if example.alert)
    assert all(alerts[code, alert] >= 15 for code in Language for alert in Alert)


@pytest.mark.parametrize("code", list(Language))
def test_no_training_text_is_a_copy_of_a_held_back_one(found: tuple[Example, ...], code: Language) -> None:
    index: dict[str, list[int]] = defaultdict(list)
    training = [example.text for example in found if language_of(example) == code]
    for number, text in enumerate(training):
        for gram in grams(text):
            index[gram].append(number)
    held_back = [
        without_marks(text)[0]
        for texts in yaml.safe_load((HELD_BACK / code / "categories.yaml").read_text("utf-8")).values()
        for text in texts
    ]
    for text in held_back:
        shared = Counter(number for gram in grams(text) for number in index.get(gram, ()))
        for number, _ in shared.most_common(3):
            assert overlap(text, training[number]) <= 0.5, text


def test_the_trained_head_was_made_from_the_present_texts() -> None:
    assert load_head(POLICY).fingerprint == fingerprint_of(POLICY), "say: make train"


@pytest.mark.parametrize(
    ("text", "language", "category"),
    [
        ("I was charged twice for the same order, 42.50 on the 11th and again on the 12th.", "en", "duplicate_charge"),
        ("The tracking says delivered but I have received nothing, nobody was here.", "en", "delivered_not_received"),
        ("El paquete lleva dos semanas de retraso, ¿cuándo llega?", "es", "late_or_out_of_stock"),
        ("La cafetera llegó rota, no enciende.", "es", "damaged_or_defective"),
        ("Je souhaite renvoyer cette robe, elle est trop petite, comment faire ?", "fr", "return_request"),
        ("Toujours pas de remboursement pour ma commande annulée.", "fr", "refund_status"),
        ("Shop giao nhầm màu rồi, mình đặt áo đen mà nhận áo trắng.", "vi", "wrong_or_missing_item"),
        ("Mình muốn hủy đơn hàng vừa đặt ạ.", "vi", "cancel_or_change_order"),
    ],
)
def test_plain_tickets_are_read_rightly(pipeline: Pipeline, text: str, language: str, category: str) -> None:
    reading = pipeline.classify(parse_ticket({"body": text}))
    assert (reading.language, reading.category) == (language, category)


def test_the_record_votes_too(pipeline: Pipeline) -> None:
    vague = "Something is wrong with my card statement and your shop."
    charges = [{"amount": "42.50", "reference": "ch_1"}, {"amount": "42.50", "reference": "ch_2"}]
    alone = pipeline.classify(parse_ticket({"body": vague}))
    with_record = pipeline.classify(parse_ticket({"body": vague, "payment": {"charges": charges}}))
    assert with_record.category == "duplicate_charge" or with_record.confidence != alone.confidence


def test_every_quote_is_verbatim(pipeline: Pipeline) -> None:
    body = "My parcel is late. If it is not here by Friday I will post one star on Trustpilot. You are thieves."
    reading = pipeline.classify(parse_ticket({"body": body}))
    assert reading.tactics
    assert all(seen.quote in body for seen in reading.tactics)


def test_a_message_without_a_problem_leaves_the_decision_to_the_one_before(pipeline: Pipeline) -> None:
    thread = [
        {"author": "customer", "text": "I was charged twice for order A-10293."},
        {"author": "agent", "text": "We are looking into it."},
        {"author": "customer", "text": "Any news?"},
    ]
    assert pipeline.classify(parse_ticket({"messages": thread})).category == "duplicate_charge"


def test_an_unsupported_language_is_named_and_answered_in_the_shops(pipeline: Pipeline) -> None:
    reading = pipeline.classify(
        parse_ticket({"body": "Wo bleibt meine Bestellung? Ich warte seit zwei Wochen darauf."})
    )
    assert (reading.language, reading.seen_language) == ("en", "de")


def test_gibberish_and_emoji_are_other_and_nobody_knows_the_language(pipeline: Pipeline) -> None:
    reading = pipeline.classify(parse_ticket({"body": "🤬🤬🤬"}))
    assert (reading.category, reading.seen_language) == ("other", "und")


@pytest.mark.parametrize("code", list(Language))
def test_the_language_is_found_for_nearly_every_held_back_text(code: Language) -> None:
    content = yaml.safe_load((HELD_BACK / code / "categories.yaml").read_text("utf-8"))
    texts = [without_marks(text)[0] for texts in content.values() for text in texts]
    right = sum(detect_language(text)[0] == code for text in texts)
    assert right >= 0.98 * len(texts)


@given(st.text(max_size=400))
def test_passages_are_in_order_and_lose_nothing_but_white_space(text: str) -> None:
    spans = passages(text)
    assert all(a < b for a, b in spans)
    assert spans == sorted(spans)
    covered = "".join(text[a:b] for a, b in spans)
    assert len("".join(covered.split())) >= len("".join(text.split())) - sum(c in "-–—\"'»”)" for c in text)


@given(st.text(max_size=200))
def test_ngrams_stay_in_their_buckets(text: str) -> None:
    buckets, counts = ngram_counts(text)
    assert ((buckets >= 0) & (buckets < BUCKETS)).all()
    assert (np.diff(buckets) > 0).all()
    assert (counts >= 1).all()
