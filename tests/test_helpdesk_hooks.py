"""Webhooks: nobody but the helpdesk gets in, and only what a customer wrote is taken."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replybot.helpdesks.helpdesk import Incoming
from replybot.helpdesks.hooks import HOSTS, PayloadError, SignatureError, check_and_parse
from replybot.helpdesks.settings import HookSettings

NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
SECRET, TOKEN = "a-secret-of-the-shop", "a-token-of-the-shop!"
SIGNED = HookSettings(zendesk_secret=SECRET, chatwoot_secret=SECRET, chatwoot_account="1", generic_secret=SECRET)
WITH_TOKENS = HookSettings(chatwoot_token=TOKEN, gorgias_token=TOKEN, django_helpdesk_token=TOKEN, generic_token=TOKEN)
ZENDESK_VECTOR = "gfAcZqwxkPBKifEbNoOz/sfnfqCLkXO/N+gQek5sM5M="
CHATWOOT_VECTOR = "sha256=782a1faea7cfbda72c53e3360e8816b43419cbf0f2b31ce40b4baa824e2e6063"
GENERIC_VECTOR = "v1,B6T6QMWipdhAPyqf0p/Ltc5KLrzCrO7vVkzAPPaxA7s="
Headers = dict[str, str]


def as_bytes(content: object) -> bytes:
    return json.dumps(content).encode()


def mac(*parts: bytes) -> bytes:
    return hmac.new(SECRET.encode(), b"".join(parts), hashlib.sha256).digest()


def zendesk(body: bytes, at: dt.datetime = NOW) -> Headers:
    timestamp = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "X-Zendesk-Webhook-Signature": base64.b64encode(mac(timestamp.encode(), body)).decode(),
        "X-Zendesk-Webhook-Signature-Timestamp": timestamp,
        "X-Zendesk-Webhook-Invocation-Id": "8350205582",
    }


def chatwoot(body: bytes, at: dt.datetime = NOW) -> Headers:
    timestamp = str(int(at.timestamp()))
    signature = f"sha256={mac(timestamp.encode(), b'.', body).hex()}"
    return {"X-Chatwoot-Signature": signature, "X-Chatwoot-Timestamp": timestamp, "X-Chatwoot-Delivery": "d-1"}


def generic(body: bytes, at: dt.datetime = NOW) -> Headers:
    timestamp = str(int(at.timestamp()))
    signature = base64.b64encode(mac(b"msg_1.", timestamp.encode(), b".", body)).decode()
    return {"webhook-id": "msg_1", "webhook-timestamp": timestamp, "webhook-signature": f"v1,{signature}"}


SIGN: Mapping[str, Callable[..., Headers]] = {"zendesk": zendesk, "chatwoot": chatwoot, "generic": generic}
PROOF = {
    "zendesk": ("X-Zendesk-Webhook-Signature", "X-Zendesk-Webhook-Signature-Timestamp"),
    "chatwoot": ("X-Chatwoot-Signature", "X-Chatwoot-Timestamp"),
    "generic": ("webhook-signature", "webhook-timestamp", "webhook-id"),
}
EVENT = {
    "account_id": 1,
    "detail": {"id": "35436", "subject": "Help", "is_public": True},
    "event": {
        "comment": {"id": "77", "body": "Where is it?", "is_public": True, "author": {"id": "9", "is_staff": False}}
    },
    "id": "01EFC-event",
    "type": "zen:event-type:ticket.comment_added",
}
MESSAGE = {
    "event": "message_created",
    "id": 501,
    "content": "Where is it?",
    "message_type": "incoming",
    "private": False,
    "conversation": {"id": 7, "channel": "Channel::Email"},
    "account": {"id": 1, "name": "Shop"},
    "sender": {"id": 5, "type": "contact"},
}
FLAT = {"ticket_id": "T-1", "message_id": "m-1", "message": "Where is it?", "customer_name": "Ana"}
BODIES = {"zendesk": as_bytes(EVENT), "chatwoot": as_bytes(MESSAGE), "generic": as_bytes(FLAT)}
FOLLOW_UP = {"id": 4, "ticket": 3, "user": None, "title": "E-Mail", "comment": "Where is it?", "public": True}
DJANGO = {"ticket": {"id": 3, "title": "Help", "followup_set": [FOLLOW_UP]}, "queue_slug": "q", "followup_id": 4}
TEMPLATE = {"ticket_id": "12", "message_id": "99", "from_agent": "False", "channel": "email"}


def signed(host: str, content: object, settings: HookSettings = SIGNED) -> Incoming | None:
    body = as_bytes(content)
    return check_and_parse(host, SIGN[host](body), {}, body, settings, NOW)


def with_token(host: str, content: object, query: Mapping[str, str] | None = None, **headers: str) -> Incoming | None:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return check_and_parse(host, names, query or {}, as_bytes(content), WITH_TOKENS, NOW)


def changed(content: Mapping[str, Any], path: str, value: object) -> dict[str, Any]:
    """Return *content* with another value at a dotted path."""
    name, _, rest = path.partition(".")
    return {**content, name: changed(content[name], rest, value) if rest else value}


# --- who sent it -----------------------------------------------------------------------------------------------------


def test_known_answers_of_the_three_signatures() -> None:
    """Computed once with OpenSSL, so that test and code cannot be wrong together."""
    assert zendesk(b"{}")["X-Zendesk-Webhook-Signature"] == ZENDESK_VECTOR
    assert chatwoot(b"{}")["X-Chatwoot-Signature"] == CHATWOOT_VECTOR
    assert generic(b"{}")["webhook-signature"] == GENERIC_VECTOR


@pytest.mark.parametrize("host", SIGN)
def test_a_signed_delivery_is_taken_whatever_the_case_of_its_headers(host: str) -> None:
    headers = SIGN[host](BODIES[host])
    for names in (headers, {k.lower(): v for k, v in headers.items()}, {k.upper(): v for k, v in headers.items()}):
        assert check_and_parse(host, names, {}, BODIES[host], SIGNED, NOW) is not None


@pytest.mark.parametrize("host", SIGN)
@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_one_flipped_bit_in_the_body_is_refused(host: str, place: int, bit: int) -> None:
    body = bytearray(BODIES[host])
    body[place % len(body)] ^= 1 << bit
    with pytest.raises(SignatureError):
        check_and_parse(host, SIGN[host](BODIES[host]), {}, bytes(body), SIGNED, NOW)


@pytest.mark.parametrize(("host", "name"), [(host, name) for host, names in PROOF.items() for name in names])
@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_one_flipped_bit_in_a_proof_is_refused(host: str, name: str, place: int, bit: int) -> None:
    headers = SIGN[host](BODIES[host])
    value = bytearray(headers[name].encode())
    value[place % len(value)] ^= 1 << bit
    headers[name] = value.decode("latin-1")
    with pytest.raises(SignatureError):
        check_and_parse(host, headers, {}, BODIES[host], SIGNED, NOW)


@pytest.mark.parametrize("host", SIGN)
@pytest.mark.parametrize("seconds", [-301, 301, -86_400, 86_400])
def test_an_old_or_early_delivery_is_refused_even_if_it_is_signed(host: str, seconds: int) -> None:
    headers = SIGN[host](BODIES[host], NOW + dt.timedelta(seconds=seconds))
    with pytest.raises(SignatureError, match="5 minutes off"):
        check_and_parse(host, headers, {}, BODIES[host], SIGNED, NOW)


@pytest.mark.parametrize("host", SIGN)
@pytest.mark.parametrize("seconds", [-300, 300])
def test_five_minutes_are_still_good(host: str, seconds: int) -> None:
    headers = SIGN[host](BODIES[host], NOW + dt.timedelta(seconds=seconds))
    assert check_and_parse(host, headers, {}, BODIES[host], SIGNED, NOW) is not None


@pytest.mark.parametrize(("host", "name"), [(host, name) for host, names in PROOF.items() for name in names])
@pytest.mark.parametrize(
    "value", ["", " ", "x", "é", "\ud800", "0", "-1", "9" * 400, "NaN", "=", "v1,", "sha256=", "2026-13-40T99:00:00Z"]
)
def test_a_malformed_proof_is_refused(host: str, name: str, value: str) -> None:
    with pytest.raises(SignatureError):
        check_and_parse(host, SIGN[host](BODIES[host]) | {name: value}, {}, BODIES[host], SIGNED, NOW)


@pytest.mark.parametrize("timestamp", ["soon", "", "99999999999", "2026-11-20", "１７９５", "1e9", "0x10", " "])
def test_a_signed_timestamp_that_cannot_be_read_is_refused(timestamp: str) -> None:
    body = BODIES["chatwoot"]
    signature = f"sha256={mac(timestamp.strip().encode(), b'.', body).hex()}"
    headers = {"X-Chatwoot-Signature": signature, "X-Chatwoot-Timestamp": timestamp}
    with pytest.raises(SignatureError):
        check_and_parse("chatwoot", headers, {}, body, SIGNED, NOW)


@pytest.mark.parametrize("host", HOSTS)
def test_without_a_secret_in_the_settings_nothing_is_taken(host: str) -> None:
    headers = SIGN[host](BODIES[host]) if host in SIGN else {"X-Replybot-Token": ""}
    with pytest.raises(SignatureError, match="is not set up; set REPLYBOT_"):
        check_and_parse(host, headers, {"token": ""}, b"{}", HookSettings(), NOW)


def test_a_host_that_is_none_is_refused() -> None:
    with pytest.raises(SignatureError, match="is no webhook"):
        check_and_parse("freshdesk", {}, {}, b"{}", SIGNED, NOW)


def test_one_of_several_signatures_is_enough() -> None:
    headers = generic(BODIES["generic"])
    headers["webhook-signature"] = f"v1,b2xk v1a,xyz {headers['webhook-signature']}"
    assert check_and_parse("generic", headers, {}, BODIES["generic"], SIGNED, NOW) is not None


def test_a_standard_secret_is_base64_behind_its_prefix() -> None:
    settings = HookSettings(generic_secret=f"whsec_{base64.b64encode(SECRET.encode()).decode()}")
    assert signed("generic", FLAT, settings) is not None


@pytest.mark.parametrize("host", ["chatwoot", "django-helpdesk"])
def test_a_desk_that_does_not_sign_has_a_token_in_the_address(host: str) -> None:
    content = MESSAGE if host == "chatwoot" else DJANGO
    assert with_token(host, content, {"token": TOKEN}) is not None
    for wrong in ({}, {"token": ""}, {"token": TOKEN[:-1]}, {"token": f"{TOKEN}x"}, {"TOKEN": TOKEN}):
        with pytest.raises(SignatureError):
            with_token(host, content, wrong)


@pytest.mark.parametrize("host", ["gorgias", "generic"])
def test_a_desk_that_does_not_sign_has_a_token_in_a_header(host: str) -> None:
    content = TEMPLATE if host == "gorgias" else FLAT
    assert with_token(host, content, X_Replybot_Token=TOKEN) is not None
    assert with_token(host, content, Authorization=f"Bearer {TOKEN}") is not None
    for name, value in (("Authorization", f"Basic {TOKEN}"), ("X_Replybot_Token", "x"), ("Authorization", "Bearer")):
        with pytest.raises(SignatureError):
            with_token(host, content, None, **{name: value})
    with pytest.raises(SignatureError):
        with_token(host, content)


def test_a_wrong_signature_is_not_saved_by_a_token() -> None:
    settings = HookSettings(chatwoot_secret=SECRET, chatwoot_token=TOKEN)
    headers = chatwoot(b"other")
    with pytest.raises(SignatureError):
        check_and_parse("chatwoot", headers, {"token": TOKEN}, BODIES["chatwoot"], settings, NOW)


@pytest.mark.parametrize("host", SIGN)
def test_messages_never_show_what_was_expected(host: str) -> None:
    headers = SIGN[host](b"other")
    with pytest.raises(SignatureError) as caught:
        check_and_parse(host, headers, {}, BODIES[host], SIGNED, NOW)
    assert SECRET not in str(caught.value)
    assert headers[PROOF[host][0]] not in str(caught.value)


# --- what it says ----------------------------------------------------------------------------------------------------


def test_zendesk_events_name_ticket_and_comment() -> None:
    assert signed("zendesk", EVENT) == Incoming("01EFC-event", "35436", "77")


def test_zendesk_triggers_name_the_ticket() -> None:
    assert signed("zendesk", {"ticket_id": "35436"}) == Incoming("8350205582", "35436", None)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("event.comment.is_public", False),
        ("event.comment.author.is_staff", True),
        ("event.comment.body", "  [replybot] a note"),
        ("type", "zen:event-type:ticket.status_changed"),
    ],
)
def test_zendesk_notes_and_agents_are_nothing_to_do(path: str, value: object) -> None:
    assert signed("zendesk", changed(EVENT, path, value)) is None


def test_chatwoot_messages_name_conversation_and_message() -> None:
    assert signed("chatwoot", MESSAGE) == Incoming("d-1", "7", "501")
    assert signed("chatwoot", changed(MESSAGE, "message_type", 0)) == Incoming("d-1", "7", "501")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("event", "message_updated"),
        ("event", "conversation_created"),
        ("message_type", "outgoing"),
        ("message_type", "template"),
        ("message_type", 1),
        ("message_type", None),
        ("private", True),
        ("content", "[replybot] a note"),
    ],
)
def test_chatwoot_notes_and_agents_are_nothing_to_do(path: str, value: object) -> None:
    assert signed("chatwoot", changed(MESSAGE, path, value)) is None


def test_another_account_of_chatwoot_is_refused() -> None:
    with pytest.raises(PayloadError, match=r"account\.id"):
        signed("chatwoot", changed(MESSAGE, "account.id", 2))


def test_gorgias_templates_may_write_flags_as_text() -> None:
    assert with_token("gorgias", TEMPLATE, X_Replybot_Token=TOKEN) == Incoming(None, "12", "99")
    without_id = {"ticket_id": 12, "message_id": "", "from_agent": "false"}
    assert with_token("gorgias", without_id, X_Replybot_Token=TOKEN) == Incoming(None, "12", None)


@pytest.mark.parametrize("template", [{"ticket_id": "12"}, {"ticket_id": "12", "from_agent": ""}])
def test_gorgias_must_say_who_wrote_or_our_own_notes_would_make_a_loop(template: dict[str, str]) -> None:
    with pytest.raises(PayloadError, match="'from_agent': missing"):
        with_token("gorgias", template, X_Replybot_Token=TOKEN)


@pytest.mark.parametrize(
    ("path", "value"),
    [("from_agent", "True"), ("from_agent", True), ("public", "false"), ("channel", "internal-note")],
)
def test_gorgias_notes_and_agents_are_nothing_to_do(path: str, value: object) -> None:
    assert with_token("gorgias", {**TEMPLATE, path: value}, X_Replybot_Token=TOKEN) is None


def django(content: Mapping[str, Any]) -> Incoming | None:
    return with_token("django-helpdesk", content, {"token": TOKEN})


def test_django_helpdesk_says_new_tickets_and_follow_ups() -> None:
    new = {"ticket": {"id": 3, "title": "Help", "followup_set": []}, "queue_slug": "q"}
    assert django(new) == Incoming(None, "3", None)
    assert django(DJANGO) == Incoming(None, "3", "4")


def test_a_follow_up_that_the_payload_does_not_carry_is_looked_up() -> None:
    assert django(changed(DJANGO, "ticket.followup_set", [])) == Incoming(None, "3", "4")


@pytest.mark.parametrize(
    "change",
    [
        {"user": 1},
        {"public": False},
        {"public": False, "user": 1, "comment": "[replybot] a note"},
        {"comment": "[replybot] a note"},
    ],
)
def test_staff_and_our_own_follow_ups_do_not_start_a_loop(change: dict[str, object]) -> None:
    assert django(changed(DJANGO, "ticket.followup_set", [FOLLOW_UP | change])) is None


def test_generic_brings_the_ticket_flat_or_structured() -> None:
    flat = signed("generic", FLAT)
    assert flat == Incoming("msg_1", "T-1", "m-1", {key: FLAT[key] for key in FLAT if key != "message_id"})
    structured = {"id": "T-2", "messages": [{"author": "customer", "text": "Where is it?"}]}
    assert signed("generic", structured) == Incoming("msg_1", "T-2", None, structured)
    renamed = {"ticket_id": "T-2", "messages": structured["messages"]}
    assert signed("generic", renamed) == Incoming("msg_1", "T-2", None, structured)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"ticket_id=7&message=hi&ticket_id=8", "application/x-www-form-urlencoded"),
        (b'{"ticket_id": "7", "message": "hi", "ticket_id": "8"}', "application/json"),
        (b'{"id": "7", "body": "hi", "customer": {"ltv": "1", "ltv": "900"}}', "application/json"),
    ],
)
def test_words_that_break_out_of_a_template_cannot_name_another_ticket(body: bytes, kind: str) -> None:
    with pytest.raises(PayloadError, match="given twice"):
        check_and_parse("generic", generic(body) | {"Content-Type": kind}, {}, body, SIGNED, NOW)


def test_generic_takes_a_form_too() -> None:
    body = b"ticket_id=T-1&message=Where+is+it%3F&customer_ltv="
    headers = generic(body) | {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
    incoming = check_and_parse("generic", headers, {}, body, SIGNED, NOW)
    assert incoming is not None
    assert incoming.ticket == {"ticket_id": "T-1", "message": "Where is it?", "customer_ltv": ""}


def test_our_own_note_sent_back_is_nothing_to_do() -> None:
    assert signed("generic", {"ticket_id": "T-1", "message": "[replybot] a note"}) is None


@pytest.mark.parametrize(
    ("host", "content", "field"),
    [
        ("zendesk", {}, "ticket_id"),
        ("zendesk", {"ticket_id": "35/../36"}, "ticket_id"),
        ("zendesk", {"ticket_id": True}, "ticket_id"),
        ("zendesk", changed(EVENT, "detail", {"id": "x"}), r"detail\.id"),
        ("zendesk", changed(EVENT, "type", None), "type"),
        ("chatwoot", {}, "event"),
        ("chatwoot", changed(MESSAGE, "conversation", {}), r"conversation\.id"),
        ("chatwoot", changed(MESSAGE, "conversation.id", "7?x"), r"conversation\.id"),
        ("chatwoot", changed(MESSAGE, "id", "x" * 201), "id"),
        ("generic", {"message": "Where is it?"}, "ticket_id"),
        ("generic", {"ticket_id": ["T-1"], "message": "x"}, "ticket_id"),
        ("generic", {"ticket_id": "T" * 201, "message": "x"}, "ticket_id"),
        ("generic", {"ticket_id": "T-1", "message": {"Ana": 1}}, "message"),
    ],
)
def test_a_payload_that_lacks_something_names_the_field(host: str, content: object, field: str) -> None:
    with pytest.raises(PayloadError, match=f"^{host}: '{field}': ") as caught:
        signed(host, content)
    assert "Ana" not in str(caught.value)


@pytest.mark.parametrize("host", SIGN)
@pytest.mark.parametrize(
    "body", [b"", b"x", b"[]", b"null", b'"a"', b"\xff\xfe{}", b"\x00", b"[" * 200_000, b'{"a":' * 50_000, b"1" * 9_999]
)
def test_a_body_that_is_no_object_is_refused(host: str, body: bytes) -> None:
    with pytest.raises(PayloadError):
        check_and_parse(host, SIGN[host](body), {}, body, SIGNED, NOW)


@pytest.mark.parametrize("body", [b"a=%FF", b"\xff", b"&".join(b"a=1" for _ in range(300))])
def test_a_form_that_cannot_be_read_is_refused(body: bytes) -> None:
    headers = generic(body) | {"content-type": "application/x-www-form-urlencoded"}
    with pytest.raises(PayloadError, match="form cannot be read"):
        check_and_parse("generic", headers, {}, body, SIGNED, NOW)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*EVENT, *MESSAGE, *DJANGO]), inner),
    max_leaves=12,
)


@pytest.mark.parametrize("host", HOSTS)
@given(content=_JSON)
def test_whatever_a_proven_sender_says_is_taken_ignored_or_a_payload_error(host: str, content: object) -> None:
    body = as_bytes(content)
    settings = SIGNED if host in SIGN else WITH_TOKENS
    headers = SIGN[host](body) if host in SIGN else {"X-Replybot-Token": TOKEN}
    try:
        incoming = check_and_parse(host, headers, {"token": TOKEN}, body, settings, NOW)
    except PayloadError:
        return
    assert incoming is None or incoming.ticket_id
