"""The model writes, however it behaves; a sound draft comes out in time and the note says what happened."""

from __future__ import annotations

import datetime as dt
import json
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from misbehaving_server import INJECTED, MODES, Server, running
from replybot.draft import Draft, identical_part
from replybot.intake import parse_ticket
from replybot.pipeline import Pipeline
from replybot.resources import text_folder
from replybot.settings import Prices, Settings
from replybot.wiring import build_pipeline

TODAY = dt.date(2026, 11, 20)
TICKETS = {
    "en": "lost-parcel-threat.en.json",
    "es": "refund-overdue-chargeback.es.json",
    "fr": "second-contact.fr.json",
    "vi": "old-address.vi.json",
}
UNSURE = (
    b"You sent a pro forma. I need the final one. Said so on Monday, said so on Tuesday, got another pro forma today."
)
"""What the embedded reader is not sure of."""
SECONDS = 1.5
TEMPLATES = build_pipeline()

BOTH, ONLY_DRAFT, NOTHING = ("llm", "llm"), ("llm", "template"), ("embedded", "template")
"""Which reader and which drafter are behind the draft in the end."""

EXPECTED: dict[str, tuple[tuple[str, str], str]] = {
    "good": (BOTH, ""),
    "fenced_json": (BOTH, ""),
    "busy_once": (BOTH, ""),
    "error_once": (BOTH, ""),
    "no_json_schema": (BOTH, ""),
    "no_json_schema_500": (BOTH, ""),
    "bare_json_object": (BOTH, ""),
    "no_json": (BOTH, ""),
    "no_temperature": (BOTH, ""),
    "no_store": (BOTH, ""),
    "no_max_tokens": (BOTH, ""),
    "busy": (NOTHING, "is busy (429)"),
    "error": (NOTHING, "has an error of its own (500)"),
    "hang": (NOTHING, "did not answer within"),
    "drip": (NOTHING, "did not answer within"),
    "reset": (NOTHING, "broke off its answer"),
    "truncated_json": (NOTHING, "did not answer in JSON"),
    "cut_off": (NOTHING, "did not finish within"),
    "wrong_schema": (NOTHING, "in the form it was asked for"),
    "prose": (NOTHING, "did not answer in JSON"),
    "not_a_completion": (NOTHING, "did not send a chat completion"),
    "refusal": (NOTHING, "refused to answer"),
    "empty": (NOTHING, "sent an empty answer"),
    "flood_of_bytes": (NOTHING, "sent more than 1000000 bytes"),
    "bad_key": (NOTHING, "check OPENAI_API_KEY (401)"),
    "no_such_model": (NOTHING, "check REPLYBOT_MODEL"),
    "promises": (BOTH, "1 left out"),
    "second_apology": (BOTH, "1 left out (one_apology)"),
    "injected": (BOTH, "left out"),
    "digits": (BOTH, "left out"),
    "unknown_slots": (BOTH, "1 left out"),
    "no_slots_at_first": (BOTH, "written again (slots"),
    "no_apology_at_first": (BOTH, "written again"),
    "other_language": (ONLY_DRAFT, "did not pass"),
    "flood": (ONLY_DRAFT, "wrote far too much"),
    "no_steps": (ONLY_DRAFT, "wrote 0 steps"),
    "no_slots": (ONLY_DRAFT, "left a step out"),
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running() as server:
        yield server


def pipeline_for(server: Server, mode: str, **more: Any) -> Pipeline:
    server.forget()
    settings = Settings(model=mode, base_url=server.url, budget_seconds=SECONDS)
    return build_pipeline(settings=replace(settings, **more), engine="llm")


def drafted(pipeline: Pipeline, name: str) -> Draft:
    return pipeline.reply_to(parse_ticket((text_folder("examples") / name).read_bytes()), TODAY)


def test_every_mode_of_the_server_is_expected_here() -> None:
    assert set(EXPECTED) == set(MODES)


@pytest.mark.parametrize(
    ("mode", "language"),
    [(mode, "en") for mode in sorted(EXPECTED)]
    + [(mode, "vi") for mode, (parts, _) in sorted(EXPECTED.items()) if parts != NOTHING],
)
def test_whatever_the_model_does_a_sound_draft_comes_in_time_and_the_note_says_what_happened(
    server: Server, mode: str, language: str
) -> None:
    pipeline = pipeline_for(server, mode)
    begin = time.monotonic()
    draft = drafted(pipeline, TICKETS[language])
    assert time.monotonic() - begin < SECONDS + 5  # a busy machine, and the package is loaded on the first call
    (reader, drafter), says = EXPECTED[mode]
    assert [check.name for check in draft.checks if not check.passed] == []
    assert (draft.engine.reader, draft.engine.drafter) == (reader, drafter)
    assert says in draft.note
    assert (draft.engine.fallback is not None) == (drafter == "template")
    assert draft.language == language
    for hostile in (INJECTED, "DE89370400440532013000", "4711", "{", "Wir bedauern", "sk-secret", "gấp đôi", "double"):
        assert hostile not in draft.reply.body
        assert hostile not in draft.note


@pytest.mark.parametrize("language", sorted(TICKETS))
def test_a_model_that_keeps_to_the_brief_gets_its_words_into_the_reply(server: Server, language: str) -> None:
    """The good model says the shop's sentences as they are, so the whole way of the slots gives the template's bytes."""
    draft = drafted(pipeline_for(server, "good"), TICKETS[language])
    template = drafted(TEMPLATES, TICKETS[language])
    assert draft.engine.drafter == "llm"
    if draft.category == template.category:
        assert draft.reply == template.reply


def test_the_drafting_model_sees_no_value_of_the_record_and_no_word_of_the_ticket(server: Server) -> None:
    drafted(pipeline_for(server, "good"), TICKETS["en"])
    reading, drafting = server.seen
    sent = json.dumps(drafting.body, ensure_ascii=False)
    for value in ("Ana", "A-10293", "SE4410029331", "SEUR", "59.90", "820.50", "9 November", "2026", "jacket"):
        assert value not in sent
    assert "one star" not in sent
    assert "Ana Pérez" not in json.dumps(reading.body, ensure_ascii=False)


def test_two_customers_with_the_same_problem_cost_one_drafting_call(server: Server) -> None:
    pipeline = pipeline_for(server, "good")
    ticket = parse_ticket((text_folder("examples") / TICKETS["en"]).read_bytes())
    first = pipeline.reply_to(ticket, TODAY)
    assert ticket.record.customer
    assert ticket.record.order
    other = replace(
        ticket.record,
        customer=replace(ticket.record.customer, name="Bea Gil"),
        order=replace(ticket.record.order, number="B-77777"),
    )
    second = pipeline.reply_to(replace(ticket, record=other), TODAY + dt.timedelta(days=3))
    assert (first.usage.calls, second.usage.calls) == (2, 1)
    assert "Bea Gil" in second.reply.body
    assert "B-77777" in second.reply.subject
    assert "Ana" not in second.reply.body
    assert second.resolution.steps[0].by != first.resolution.steps[0].by


def test_the_second_try_sends_the_failed_sentences_and_not_the_whole_talk(server: Server) -> None:
    drafted(pipeline_for(server, "no_slots_at_first"), TICKETS["en"])
    again = server.seen[-1]
    assert len(server.seen) == 3
    assert [message["role"] for message in again.body["messages"]] == ["system", "user"]
    assert re.findall(r"^Sentence \d+, (.*?):", again.user, re.MULTILINE) == ["step 1", "step 2"]
    assert "keep the slots of when" in again.user or "the slots of the brief" in again.user


def test_the_draft_says_what_the_model_cost(server: Server) -> None:
    from decimal import Decimal

    prices = Prices(Decimal("0.40"), Decimal("0.10"), Decimal("1.60"))
    draft = drafted(pipeline_for(server, "good", prices=prices), TICKETS["en"])
    usage = draft.usage
    assert usage.calls == 2
    assert usage.cost == prices.cost(usage.input_tokens, 0, usage.output_tokens)
    assert usage.cost > 0


def test_an_alert_and_a_public_reply_never_ask_the_model_to_write(server: Server) -> None:
    pipeline = pipeline_for(server, "good")
    alert = drafted(pipeline, "smoking-charger.en.txt")
    assert alert.escalate is not None
    assert alert.engine.drafter == "template"
    asked = len(server.seen)
    ticket = replace(parse_ticket((text_folder("examples") / "review-for-sale.en.json").read_bytes()), category="other")
    public = pipeline.reply_to(ticket, TODAY)
    assert public.public_reply is not None
    assert public.public_reply == TEMPLATES.reply_to(ticket, TODAY).public_reply
    assert len(server.seen) == asked + 1  # the private reply


def test_a_category_given_by_the_agent_is_not_asked_for(server: Server) -> None:
    pipeline = pipeline_for(server, "good")
    ticket = parse_ticket((text_folder("examples") / TICKETS["en"]).read_bytes())
    draft = pipeline.reply_to(replace(ticket, category="delivered_not_received"), TODAY)
    assert (draft.engine.reader, draft.usage.calls) == ("given", 1)
    assert identical_part(draft.as_json()) == identical_part(drafted(TEMPLATES, TICKETS["en"]).as_json())


def test_the_embedded_engine_never_calls_and_says_nothing_of_models(server: Server) -> None:
    server.forget()
    settings = Settings(model="good", base_url=server.url)
    draft = drafted(build_pipeline(settings=settings, engine="embedded"), TICKETS["en"])
    assert server.seen == []
    assert draft.id == drafted(TEMPLATES, TICKETS["en"]).id


def test_auto_asks_for_a_reading_only_where_the_embedded_reader_is_not_sure(server: Server) -> None:
    server.forget()
    settings = Settings(model="good", base_url=server.url, drafter="template")
    pipeline = build_pipeline(settings=settings, engine="auto")
    sure = drafted(pipeline, TICKETS["en"])
    assert (sure.engine.reader, sure.usage.calls) == ("embedded", 0)
    unsure = pipeline.reply_to(parse_ticket(UNSURE), TODAY)
    assert (unsure.engine.reader, unsure.usage.calls) == ("llm", 1)


def test_auto_keeps_the_embedded_reading_when_the_model_is_down(server: Server) -> None:
    server.forget()
    settings = Settings(model="error", base_url=server.url, drafter="template", budget_seconds=SECONDS)
    pipeline = build_pipeline(settings=settings, engine="auto")
    draft = pipeline.reply_to(parse_ticket(UNSURE), TODAY)
    assert draft.engine.reader == "embedded"
    assert "the embedded reader read the ticket" in draft.note


def test_a_model_that_keeps_failing_is_left_alone_for_a_while(server: Server) -> None:
    pipeline = pipeline_for(server, "bad_key")
    for _ in range(3):
        draft = drafted(pipeline, TICKETS["en"])
        assert draft.engine.drafter == "template"
    assert len(server.seen) == 1
    assert "tried again in" in draft.note


def test_tickets_in_many_threads_get_the_drafts_that_they_get_one_after_another(server: Server) -> None:
    tickets = [parse_ticket(path.read_bytes()) for path in sorted(text_folder("examples").iterdir())] * 4
    fresh = pipeline_for(server, "good", budget_seconds=60.0)
    with ThreadPoolExecutor(16) as pool:
        at_once = list(pool.map(lambda ticket: fresh.reply_to(ticket, TODAY), tickets))
    serial = pipeline_for(server, "good")
    for ticket, draft in zip(tickets, at_once, strict=True):
        assert identical_part(draft.as_json()) == identical_part(serial.reply_to(ticket, TODAY).as_json())
        assert draft.engine.fallback is None
