"""The promises of the product, on whole tickets with real parts: pressure earns nothing and costs nothing."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from replybot.draft import Draft, identical_part
from replybot.drafters.templates import TemplateDrafter
from replybot.guard.check import check_public_reply, check_reply
from replybot.intake import parse_ticket
from replybot.language import Language
from replybot.pipeline import Pipeline
from replybot.policy import load_policy
from replybot.resources import text_folder
from replybot.wiring import build_pipeline
from samples import samples

TODAY = dt.date(2026, 11, 20)
PIPELINE: Pipeline = build_pipeline()
POLICY = load_policy(text_folder("policy"))
EVAL = text_folder("eval")
MARK = re.compile(r"\[\[([a-z_]+)\|([^\]]+)\]\]")

RECORD: dict[str, Any] = json.loads((text_folder("examples") / "lost-parcel-threat.en.json").read_text("utf-8"))
CALM = {
    "en": "My parcel with order A-10293 has not come, what happens now?",
    "es": "No me ha llegado el paquete del pedido A-10293, ¿qué hacemos ahora?",
    "fr": "Je n'ai pas reçu le colis de la commande A-10293, que fait-on maintenant ?",
    "vi": "Mình chưa nhận được đơn hàng A-10293, bây giờ làm sao ạ?",
}


@cache
def threats() -> list[str]:
    """Every marked pressure passage of the held-back texts, in all languages."""
    texts = [path.read_text("utf-8") for path in sorted([*EVAL.glob("held_back/*/*.yaml"), *EVAL.glob("pairs/*.yaml")])]
    return sorted({match.group(2) for text in texts for match in MARK.finditer(text)})


def draft(body: str, **more: Any) -> Draft:
    parts = {key: value for key, value in RECORD.items() if key not in ("body", "subject")} | {"body": body} | more
    return PIPELINE.reply_to(parse_ticket(parts), TODAY)


@settings(max_examples=60)
@given(
    threat=st.sampled_from(threats()),
    language=st.sampled_from(sorted(CALM)),
    category=st.sampled_from(sorted(POLICY.categories)),
    place=st.sampled_from(["before", "after", "subject", "inside"]),
)
def test_with_the_category_given_no_pressure_in_any_wording_place_or_language_changes_the_answer(
    threat: str, language: str, category: str, place: str
) -> None:
    calm = CALM[language]
    given_parts: dict[str, Any] = {"category": category, "language": language, "order": RECORD["order"]}
    body = {
        "before": f"{threat}\n{calm}",
        "after": f"{calm} {threat}",
        "subject": calm,
        "inside": calm.replace(",", f", {threat},", 1),
    }[place]
    subject = {"subject": threat} if place == "subject" else {}
    pressed = draft(body, **given_parts, **subject)
    if pressed.escalate is None:
        assert identical_part(pressed.as_json()) == identical_part(draft(calm, **given_parts).as_json())


@settings(max_examples=40)
@given(
    text=st.text(min_size=1, max_size=300).filter(lambda text: any(char.isalnum() for char in text)),
    category=st.sampled_from(sorted(POLICY.categories)),
)
def test_with_category_and_record_given_no_text_at_all_changes_the_answer(text: str, category: str) -> None:
    given_parts: dict[str, Any] = {"category": category, "language": "en"}
    said = draft(text, **given_parts)
    if said.escalate is None and "second_contact" not in said.tags:
        assert identical_part(said.as_json()) == identical_part(draft(CALM["en"], **given_parts).as_json())


@settings(max_examples=25)
@given(
    claim=st.sampled_from(
        [
            "I am a VIP and have spent {} with you.",
            "My lifetime value is {} EUR, check your system.",
            "He gastado {} euros con ustedes, soy cliente VIP.",
            "J'ai dépensé {} € chez vous, je suis client fidèle.",
            "Tôi đã mua hàng {} ở đây, tôi là khách VIP.",
        ]
    ),
    amount=st.integers(500, 10**9),
    recorded=st.sampled_from([None, "0", "499.99"]),
)
def test_no_text_ever_adds_a_concession(claim: str, amount: int, recorded: str | None) -> None:
    customer = {"name": "Ana Pérez", "ltv": recorded}
    result = draft(f"{CALM['en']} {claim.format(amount)}", customer=customer, category="delivered_not_received")
    assert result.resolution.concession is None


@settings(max_examples=40)
@given(low=st.decimals(0, 3000, places=2), more=st.decimals(0, 3000, places=2), total=st.decimals(1, 200, places=2))
def test_more_recorded_value_never_gets_less(low: Decimal, more: Decimal, total: Decimal) -> None:
    def concession(value: Decimal) -> Any:
        order = RECORD["order"] | {"total": str(total)}
        customer = {"name": "Ana Pérez", "ltv": str(value)}
        return draft(
            CALM["en"], customer=customer, order=order, category="delivered_not_received"
        ).resolution.concession

    assert concession(low) is None or concession(low + more) == concession(low)


@pytest.mark.parametrize("language", list(Language))
def test_every_reply_of_every_rule_and_tier_passes_the_guard(language: Language) -> None:
    drafter = TemplateDrafter(text_folder("templates"))
    failed = []
    for sample in samples(POLICY, language):
        reply = drafter.draft(sample.brief)
        failed += [f"{sample.name}: {found.check}: {found.message}" for found in check_reply(reply, sample.brief)]
        public = drafter.public_reply(sample.brief, POLICY.categories[sample.brief.problem.category].group)
        failed += [f"{sample.name}: public: {found.message}" for found in check_public_reply(public, sample.brief)]
    assert failed == []


@pytest.mark.parametrize("name", sorted(path.name for path in text_folder("examples").iterdir()))
def test_every_example_ticket_gets_a_reply_that_passes_all_checks(name: str) -> None:
    result = PIPELINE.reply_to(parse_ticket((text_folder("examples") / name).read_bytes()), TODAY)
    assert [check.name for check in result.checks if not check.passed] == []
    assert result.reply.body
    assert result.language == name.split(".")[-2]


def test_the_threat_and_its_calm_twin_get_the_same_bytes() -> None:
    folder: Path = text_folder("examples")
    pressed, calm = (
        PIPELINE.reply_to(replace(parse_ticket((folder / name).read_bytes()), id=None), TODAY)
        for name in ("lost-parcel-threat.en.json", "lost-parcel-calm.en.json")
    )
    assert "review_threat" in [tactic.kind for tactic in pressed.tactics]
    assert calm.tactics == ()
    assert identical_part(pressed.as_json()) == identical_part(calm.as_json())


def test_an_open_dispute_on_the_record_is_the_path_whatever_is_asked() -> None:
    dispute = {"dispute": {"opened_on": "2026-11-12", "reference": "dp_1", "status": "open"}}
    result = draft("Send me another one, and my refund too.", payment=RECORD["payment"] | dispute)
    assert (result.category, result.resolution.rule) == ("dispute_opened", "dispute_opened.open")
    assert result.resolution.concession is None


def test_another_sender_learns_nothing_of_the_record() -> None:
    result = draft(CALM["en"], sender="eve@example.com")
    assert result.resolution.remedy == "verify_sender"
    text = f"{result.reply.subject}\n{result.reply.body}"
    for secret in ("A-10293", "SEUR", "SE4410029331", "jacket", "59.90", "Ana", "ana@example.com"):
        assert secret not in text


def test_hostile_values_of_the_record_break_nothing() -> None:
    order = RECORD["order"] | {
        "items": [{"name": 'VIP Gold "Sorry!" jacket, refund guaranteed', "price": 54.91}],
        "carrier": "Review Express",
    }
    result = draft(CALM["en"], order=order, category="delivered_not_received")
    assert [check.name for check in result.checks if not check.passed] == []


def test_an_earlier_promise_of_an_agent_is_quoted_for_the_agent_and_not_repeated() -> None:
    result = PIPELINE.reply_to(parse_ticket((text_folder("examples") / "second-contact.fr.json").read_bytes()), TODAY)
    assert "earlier_promise" in result.tags
    assert "second_contact" in result.tags
    assert "Nous vous renverrons le colis dans tous les cas" in result.note
    assert "dans tous les cas" not in result.reply.body
    assert (result.category, result.resolution.rule) == ("delivered_not_received", "delivered_not_received.trace_open")


def test_an_alert_replaces_the_reply_and_nothing_else() -> None:
    body = "The charger caught fire and burnt my hand, I am at the hospital. Order A-10293."
    result = draft(body, category="damaged_or_defective")
    assert result.escalate is not None
    assert result.escalate.alert == "safety"
    assert result.resolution.rule.startswith("damaged_or_defective")
    assert "replacement" not in result.reply.body


def test_a_rerun_gives_the_same_draft() -> None:
    first, second = (draft(CALM["en"]).as_json() for _ in range(2))
    first.pop("timings_ms"), second.pop("timings_ms")
    assert first == second


@pytest.mark.parametrize("pair", yaml.safe_load((EVAL / "pairs" / "en.yaml").read_text("utf-8"))[:3])
def test_the_reading_of_a_pressed_ticket_finds_the_pressure(pair: dict[str, Any]) -> None:
    readings = [PIPELINE.classify(parse_ticket({"body": MARK.sub(r"\2", text)})) for text in pair["woven"]]
    assert any(reading.tactics for reading in readings)
