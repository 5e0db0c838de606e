"""Tickets: what is accepted, what is refused and with which words, and who spoke when."""

from __future__ import annotations

import codecs
import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replybot.brief import Channel
from replybot.errors import TicketError
from replybot.intake import parse_json_ticket, parse_ticket
from replybot.language import Language
from replybot.ticket import (
    Ticket,
    contacted_before,
    deciding_text,
    earlier_agent_texts,
    earlier_customer_texts,
    unquoted_text,
    with_overrides,
)

FULL: dict[str, Any] = {
    "id": "T-1001", "subject": "Parcel", "body": "It never came.", "channel": "email", "language": None,
    "category": None, "received_at": "2026-11-20T09:30:00+01:00",
    "messages": [{"author": "customer", "text": "Where is it?", "sent_at": "2026-11-18T09:00:00Z"}],
    "sender": "ana@example.com", "attachments": [{"name": "broken.jpg", "type": "photo"}],
    "customer": {"name": "Ana Pérez", "email": "ana@example.com", "ltv": 820.5, "orders": 12,
                 "concessions": [{"kind": "reshipment", "order": "A-10001", "on": "2026-05-02"}]},
    "order": {"number": "A-10293", "placed_on": "2026-11-02", "total": 59.9, "currency": "EUR", "shipping_fee": 4.99,
              "tax": {"rate": 21, "amount": 10.4}, "status": "delivered",
              "items": [{"name": "Blue jacket", "quantity": 1, "price": 54.91, "in_stock": True, "restock_on": None,
                         "returnable": True}],
              "promised_by": "2026-11-10", "expected_on": None, "shipped_on": "2026-11-03", "carrier": "SEUR",
              "tracking_number": "SE1", "delivered_on": "2026-11-09", "ship_to": {"country": "ES", "region": "MD"},
              "carrier_booked_by_customer": False},
    "payment": {"charges": [{"amount": 59.9, "on": "2026-11-02", "reference": "ch_1", "status": "captured"}],
                "refund": {"amount": 59.9, "issued_on": "2026-11-05", "reference": "ARN1"},
                "dispute": {"opened_on": "2026-11-12", "reference": "dp_1", "status": "open"}},
    "invoice": {"number": "F-1", "issued_on": "2026-11-03"},
    "return": {"requested_on": "2026-11-10", "received_on": None},
    "trace": {"opened_on": "2026-11-11", "result": "open"},
    "subscription": {"renewed_on": "2026-11-01", "amount": 24.9, "next_on": "2026-12-01", "notice_sent_on": None},
}  # fmt: skip


def wrong(source: str | bytes | dict[str, Any]) -> list[str]:
    with pytest.raises(TicketError) as caught:
        parse_ticket(source)
    return str(caught.value).splitlines()


def message(author: str, text: str, sent_at: str | None = None) -> dict[str, Any]:
    return {"author": author, "text": text, "sent_at": sent_at}


# --- JSON: what is read ------------------------------------------------------------------------------------------


def test_every_field_of_the_contract_is_read() -> None:
    ticket = parse_ticket(json.dumps(FULL))
    record = ticket.record
    assert (ticket.id, ticket.subject, ticket.body, ticket.channel) == ("T-1001", "Parcel", "It never came.", "email")
    assert ticket.received_at == dt.datetime.fromisoformat("2026-11-20T09:30:00+01:00")
    assert ticket.attachments[0].type == "photo"
    assert record.customer
    assert record.customer.concessions[0].on == dt.date(2026, 5, 2)
    assert record.order
    assert record.order.items[0].in_stock is True
    assert record.payment
    assert record.payment.dispute
    assert record.payment.dispute.status == "open"
    assert record.return_parcel
    assert record.return_parcel.requested_on == dt.date(2026, 11, 10)
    assert record.invoice
    assert record.trace
    assert record.subscription
    assert ticket.notices == ()


def test_an_object_reads_like_its_json() -> None:
    assert parse_ticket(FULL) == parse_ticket(json.dumps(FULL).encode()) == parse_json_ticket(json.dumps(FULL))


def test_numbers_keep_the_decimal_that_is_written() -> None:
    ticket = parse_ticket(
        '{"body": "x", "customer": {"ltv": 820.10}, "order": {"total": "59.90", "shipping_fee": 1e2}}'
    )
    assert ticket.record.customer
    assert str(ticket.record.customer.ltv) == "820.10"
    assert ticket.record.order
    assert str(ticket.record.order.total) == "59.90"
    assert str(ticket.record.order.shipping_fee) == "100"


def test_null_is_as_good_as_missing() -> None:
    nothing = {"concessions": None, "orders": None}
    ticket = parse_ticket({"body": "x", "order": None, "customer": nothing, "messages": None, "channel": None})
    assert ticket.record.order is None
    assert ticket.record.customer
    assert ticket.record.customer.concessions == ()
    assert ticket.channel is Channel.EMAIL


def test_an_unknown_order_status_is_ignored_with_a_note() -> None:
    ticket = parse_ticket({"body": "x", "order": {"status": "lost"}})
    assert ticket.record.order
    assert ticket.record.order.status is None
    assert ticket.notices == ("order.status 'lost' is not a known status; ignored",)


def test_a_date_with_a_time_is_its_date() -> None:
    ticket = parse_ticket({"body": "x", "order": {"placed_on": "2026-11-02T23:30:00Z"}})
    assert ticket.record.order
    assert ticket.record.order.placed_on == dt.date(2026, 11, 2)


@pytest.mark.parametrize(("written", "language"), [("en", "en"), ("es-MX", "es"), ("FR", "fr"), ("vi_VN", "vi")])
def test_a_region_of_a_language_does_not_matter(written: str, language: str) -> None:
    assert parse_ticket({"body": "x", "language": written}).language is Language(language)


@pytest.mark.parametrize(
    ("written", "sender", "name"),
    [
        ("ana@example.com", "ana@example.com", None),
        ('"Ana Pérez" <ana@example.com>', "ana@example.com", "Ana Pérez"),
        ("ana@example.com <ana@example.com>", "ana@example.com", "ana@example.com"),
        ("ana@example.com, eve@example.com", "ana@example.com, eve@example.com", None),
        ("ana@example.com <eve@example.com>", "ana@example.com <eve@example.com>", None),
        ("eve@example.com <ana@example.com", "eve@example.com <ana@example.com", None),
    ],
)
def test_a_sender_is_one_address_or_matches_nobody(written: str, sender: str, name: str | None) -> None:
    ticket = parse_ticket({"body": "x", "sender": written})
    assert (ticket.sender, ticket.sender_name) == (sender, name)


@pytest.mark.parametrize(
    ("attachment", "kind"),
    [
        ({"name": "a.jpg"}, "photo"),
        ({"name": "a.pdf"}, "file"),
        ({"name": "a", "type": "image/png"}, "photo"),
        ({"name": "a.jpg", "type": "file"}, "file"),
        ({"name": "a.mov", "type": "video/quicktime"}, "file"),
    ],
)
def test_a_picture_is_a_photo(attachment: dict[str, str], kind: str) -> None:
    assert parse_ticket({"body": "x", "attachments": [attachment]}).attachments[0].type == kind


# --- JSON: what is refused ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"ordr": {}}, "ticket: 'ordr' is not a field; did you mean 'order'?"),
        ({"return_parcel": {}}, "ticket: 'return_parcel' is not a field; did you mean 'return'?"),
        (
            {"order": {"traking_number": "1"}},
            "order: 'traking_number' is not a field; did you mean 'tracking_number'?",
        ),
        (
            {"order": {"items": [{"name": "a", "prize": 1}]}},
            "order.items.0: 'prize' is not a field; did you mean 'price'?",
        ),
        (
            {"return": {"recieved_on": None, "x": 1}},
            "return: 'x' is not a field; the fields are requested_on, received_on",
        ),
        ({"messages": [{"author": "customer", "txt": "a"}]}, "messages.0: 'txt' is not a field; did you mean 'text'?"),
        ({"order": {"items": [{"price": 1}]}}, "order.items.0: 'name' is missing"),
        ({"order": {"number": 10293}}, "order.number: 10293 is not text; put it in quotes"),
        ({"order": "A-1"}, "order: 'A-1' is not an object with fields"),
        ({"messages": "hello"}, "messages: 'hello' is not a list"),
        ({"order": {"currency": "eur"}}, "order.currency: 'eur' is not a currency code like EUR"),
        (
            {"order": {"items": [{"name": "a", "in_stock": "yes"}]}},
            "order.items.0.in_stock: 'yes' is not true or false",
        ),
        ({"order": {"placed_on": "3/11/2026"}}, "order.placed_on: '3/11/2026' is not a date; write it like 2026-11-20"),
        ({"order": {"placed_on": 1762900000}}, "order.placed_on: 1762900000 is not a date; write it like 2026-11-20"),
        (
            {"payment": {"dispute": {"status": "opened"}}},
            "payment.dispute.status: 'opened' is not one of open, won, lost, withdrawn; did you mean 'open'?",
        ),
        ({"channel": "mail"}, "channel: 'mail' is not one of email, chat, review, social; did you mean 'email'?"),
        ({"language": "de"}, "language: 'de' is not a supported language; use one of en, es, fr, vi"),
        ({"received_at": "noon"}, "received_at: 'noon' is not a moment; write it like 2026-11-20T09:30:00+01:00"),
        ({"category": 5}, "category: 5 is not text; put it in quotes"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_what_would_be_right(change: dict[str, Any], line: str) -> None:
    assert line in wrong({"body": "x"} | change)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("-5", "-5 is negative; amounts are zero or more"),
        ('"-0.01"', "'-0.01' is negative; amounts are zero or more"),
        ("NaN", "NaN is not a number; write it like 59.90"),
        ("-Infinity", "-Infinity is not a number; write it like 59.90"),
        ("true", "true is not a number; write it like 59.90"),
        ('"1.234,50"', "'1.234,50' is not a number; write it with digits and one dot, like 1234.50"),
        ('"1,234.50"', "'1,234.50' is not a number; write it with digits and one dot, like 1234.50"),
        ('"1e3"', "'1e3' is not a number; write it with digits and one dot, like 1234.50"),
        ('"٥٩"', "'٥٩' is not a number; write it with digits and one dot, like 1234.50"),
        ('"59.90 €"', "'59.90 €' is not a number; write it with digits and one dot, like 1234.50"),
        ("[1]", "a list is not a number; write it like 59.90"),
        ("1e999999999", "1E+999999999 has too many digits; write it like 59.90"),
        ("9" * 5000, f"{'9' * 39}… has too many digits; write it like 59.90"),
    ],
)
def test_an_amount_is_a_plain_number(written: str, reason: str) -> None:
    assert wrong(f'{{"body": "x", "customer": {{"ltv": {written}}}}}') == [f"customer.ltv: {reason}"]


def test_all_mistakes_are_told_at_once_one_a_line() -> None:
    lines = wrong('{"body": "x", "order": {"total": -1, "nubmer": "A"}, "language": "de", "id": "1", "id": "2"}')
    assert len(lines) == 4
    assert "ticket: 'id' is given twice in one object; keep one" in lines


def test_a_hundred_thousand_mistakes_are_cut_short() -> None:
    lines = wrong(json.dumps({"body": "x"} | {f"key{number}": 1 for number in range(100_000)}))
    assert len(lines) == 21
    assert lines[-1] == "… and more"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"body": "x"', "line 1, column 13: not valid JSON: expecting ',' delimiter"),
        ('{"body": "x"}\n{"body": "y"}', "line 2: a second ticket begins; give one at a time, or JSON Lines to"),
        ("{'body': 'x'}", "line 1, column 2: not valid JSON: expecting property name"),
        ('[{"body": "x"}]', "ticket: a JSON list was found; give one ticket at a time, or JSON Lines to"),
        ("[" * 100_000, "ticket: nested deeper than 20 levels"),
        ('{"a":' * 100_000, "ticket: nested deeper than 20 levels"),
        ("{}", "ticket: 'body' or 'messages' is missing; give the customer's text"),
        ('{"body": "  "}', "the ticket is empty; paste the customer's text"),
        ('{"messages": [{"author": "agent", "text": "hi"}]}', "messages: none is by the customer; add the customer's"),
    ],
)
def test_json_that_is_no_ticket_is_refused(text: str, line: str) -> None:
    assert wrong(text)[0].startswith(line)


def test_limits_are_named() -> None:
    assert wrong({"body": "x" * 262_145})[0].startswith("body: 262,145 bytes is above the limit of 262,144")
    assert wrong({"body": "ñ" * 140_000})[0].startswith("body: 280,000 bytes is above the limit")
    assert wrong("x" * 3_000_000)[0].startswith("the ticket has 3,000,000 bytes; the limit is 2,097,152")
    assert wrong({"messages": [message("customer", "a")] * 201}) == ["messages: 201 entries are above the limit of 200"]
    items = [{"name": "a"}] * 201
    assert wrong({"body": "x", "order": {"items": items}}) == ["order.items: 201 entries are above the limit of 200"]
    charges = [{"amount": 1}] * 101
    assert "above the limit of 100" in wrong({"body": "x", "payment": {"charges": charges}})[0]


def test_a_batch_line_must_be_a_json_object() -> None:
    for line in ("hello", "5", "null", '"text"'):
        with pytest.raises(TicketError, match="not a JSON object"):
            parse_json_ticket(line)


# --- text that is no JSON ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["{urgent} where is it?", "[A-10293] broken", "12345", '"quoted"', "null", "😡😡😡"])
def test_what_only_looks_like_json_is_text(text: str) -> None:
    assert parse_ticket(text).body == text


@pytest.mark.parametrize("source", ["", " \n\t ", b"", {"body": ""}, "\ufeff", "<p> </p>"])
def test_an_empty_ticket_asks_for_the_text(source: Any) -> None:
    assert wrong(source) == ["the ticket is empty; paste the customer's text"]


def test_a_long_text_is_fine() -> None:
    text = "My parcel has not come. " * 1_300
    assert len(parse_ticket(text).body) > 30_000


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_obeyed(codec: str) -> None:
    assert parse_ticket("¿Dónde está mi pedido?".encode(codec)).body == "¿Dónde está mi pedido?"
    assert parse_ticket('{"body": "é"}'.encode(codec)).body == "é"
    assert parse_ticket(codecs.BOM_UTF8 + b"hola").body == "hola"


def test_text_in_windows_1252_is_read_with_a_note() -> None:
    ticket = parse_ticket("Pagué 54,90 € dos veces".encode("cp1252"))
    assert ticket.body == "Pagué 54,90 € dos veces"
    assert ticket.notices == ("the text is not UTF-8; it was read as windows-1252",)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00", b"ab\xff\x00", b"\xff\xfea", bytes(range(256))])
def test_a_binary_file_is_refused_with_the_place(data: bytes) -> None:
    assert "is not text; give JSON, an e-mail (.eml) or text in UTF-8" in wrong(data)[0]


def test_control_characters_are_taken_out_with_a_note() -> None:
    assert parse_ticket("bro\x00ken").body == "broken"
    ticket = parse_ticket('{"body": "a\\u0000b\\ud800", "order": {"number": "A\\u0007-1"}}')
    assert ticket.body == "ab\ufffd"
    assert ticket.record.order
    assert ticket.record.order.number == "A-1"
    assert ticket.notices == (
        "body: control characters were taken out (2)",
        "order.number: control characters were taken out (1)",
    )


def test_text_is_composed_so_that_words_can_be_compared() -> None:
    assert parse_ticket("đơn hàng của tôi bị trễ".encode()).body == "đơn hàng của tôi bị trễ"
    assert parse_ticket("tre\u0302\u0303").body == "trễ"


# --- HTML --------------------------------------------------------------------------------------------------------


def test_html_keeps_its_lines() -> None:
    html = "<div>Hello,</div><p>it came <b>broken</b>.<br>A-10293</p><table><tr><td>a</td><td>b</td></tr></table>"
    assert parse_ticket({"body": html}).body == "Hello,\n\nit came broken.\nA-10293\n\na b"


def test_a_plain_text_with_a_few_tags_keeps_its_lines() -> None:
    assert parse_ticket("I <b>really</b> want\nmy money &amp; a reply").body == "I really want\nmy money & a reply"


@pytest.mark.parametrize("text", ["write to <ana@example.com>", "3 < 5 and 7 > 2", "I <3 it", "a <- b", "if x<y then"])
def test_angle_brackets_alone_are_no_html(text: str) -> None:
    assert parse_ticket(text).body == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='display: none'>refund me</div>",
        "<span hidden>refund me</span>",
        "<p style='font-size:0px'>refund me</p>",
        "<!-- refund me -->",
    ],
)
def test_hidden_words_are_left_out_with_a_note(hidden: str) -> None:
    ticket = parse_ticket({"body": f"<p>Broken lamp.</p>{hidden}"})
    assert ticket.body == "Broken lamp."
    assert ticket.notices == ("hidden parts of the HTML (comments, invisible elements) were left out",)


def test_scripts_styles_and_word_comments_are_no_words_and_need_no_note() -> None:
    ticket = parse_ticket({"body": "<style>p {}</style><script>x()</script><!--[if mso]>x<![endif]--><p>Broken.</p>"})
    assert (ticket.body, ticket.notices) == ("Broken.", ())


# --- threads -----------------------------------------------------------------------------------------------------


def test_the_body_is_appended_once() -> None:
    once = parse_ticket(
        {"body": "Still nothing", "messages": [message("customer", "Where?"), message("agent", "Soon")]}
    )
    assert [one.text for one in once.messages] == ["Where?", "Soon", "Still nothing"]
    last = [message("customer", "Still  nothing\n"), message("note", "angry")]
    assert len(parse_ticket({"body": "Still nothing", "messages": last}).messages) == 2


def test_without_a_body_the_last_customer_message_is_it() -> None:
    thread = [message("customer", "Where?"), message("customer", "Hello??"), message("agent", "Soon")]
    ticket = parse_ticket({"messages": thread})
    assert deciding_text(ticket) == "Hello??"
    assert earlier_customer_texts(ticket) == ("Where?",)
    assert earlier_agent_texts(ticket) == ("Soon",)


@pytest.mark.parametrize(
    ("authors", "before"),
    [
        (["customer"], False),
        (["agent", "customer"], False),
        (["customer", "agent"], False),
        (["customer", "customer"], False),
        (["customer", "note", "customer"], False),
        (["customer", "agent", "customer"], True),
        (["customer", "agent", "note", "customer", "agent"], True),
    ],
)
def test_contacted_before_means_an_agent_between_two_customer_messages(authors: list[str], before: bool) -> None:
    thread = [message(author, f"text {at}") for at, author in enumerate(authors)]
    assert contacted_before(parse_ticket({"messages": thread})) is before


def test_a_thread_given_newest_first_is_put_in_order_with_a_note() -> None:
    newest_first = [
        message("customer", "new", "2026-11-03T10:00:00Z"),
        message("agent", "answer", "2026-11-02T10:00:00+01:00"),
        message("customer", "old", "2026-11-01T10:00:00"),
    ]
    ticket = parse_ticket({"messages": newest_first})
    assert ticket.body == "new"
    assert [one.text for one in ticket.messages] == ["old", "answer", "new"]
    assert "sorted, oldest first" in ticket.notices[0]


def test_without_a_text_the_subject_is_the_text() -> None:
    ticket = parse_ticket({"subject": "Where is A-10293?", "body": ""})
    assert ticket.body == "Where is A-10293?"
    assert ticket.notices == ("the message is empty; its subject was taken as the text",)


# --- what the agent gives beside the ticket ------------------------------------------------------------------------


def test_the_agents_values_replace_the_recorded_customer() -> None:
    ticket = with_overrides(parse_ticket(FULL), ltv="500.00", name="Ana María")
    assert ticket.record.customer
    assert (ticket.record.customer.ltv, ticket.record.customer.name) == (Decimal("500.00"), "Ana María")
    assert ticket.record.customer.orders == 12


def test_an_order_number_alone_proves_nothing_about_the_order() -> None:
    ticket = with_overrides(parse_ticket("Where is it?"), order="A-10293")
    assert ticket.record.order is None
    assert ticket.order_named == "A-10293"


def test_another_order_number_than_the_record_s_is_refused() -> None:
    assert with_overrides(parse_ticket(FULL), order="A-10293") == parse_ticket(FULL)
    with pytest.raises(TicketError, match="--order: 'A-2' is not the order of the ticket; its record says 'A-10293'"):
        with_overrides(parse_ticket(FULL), order="A-2")


def test_the_ticket_s_own_language_and_category_win() -> None:
    own = parse_ticket({"body": "x", "language": "es", "category": "refund_status"})
    assert with_overrides(own, language="fr", category="other") == own
    given = with_overrides(parse_ticket("x"), language="fr", category="other")
    assert (given.language, given.category) == (Language.FR, "other")


def test_nothing_given_changes_nothing() -> None:
    ticket = parse_ticket("x")
    assert (
        with_overrides(ticket) == with_overrides(ticket, ltv="", order=" ", name="", language="", category="") == ticket
    )


@pytest.mark.parametrize("ltv", ["-1", "NaN", "1.000,00", "lots"])
def test_a_wrong_ltv_is_named_with_its_option(ltv: str) -> None:
    with pytest.raises(TicketError, match=f"^--ltv: '{ltv}' is n"):
        with_overrides(parse_ticket("x"), ltv=ltv)


def test_an_unsupported_language_option_is_named() -> None:
    with pytest.raises(TicketError, match="--language: 'de' is not a supported language; use one of en, es, fr, vi"):
        with_overrides(parse_ticket("x"), language="de")


# --- whatever comes in -------------------------------------------------------------------------------------------


def ticket_or_none(source: str | bytes | dict[str, Any]) -> Ticket | None:
    """Return the ticket, or None after a TicketError; any other exception is a failure."""
    try:
        ticket = parse_ticket(source)
    except TicketError as error:
        if not str(error) or "Traceback" in str(error):
            pytest.fail("an error must say what is wrong")
        return None
    assert ticket.body.strip()
    assert ticket.messages
    assert unquoted_text(ticket).startswith(ticket.body)
    assert "\x00" not in ticket.body
    contacted_before(ticket)
    return ticket


@given(st.one_of(st.binary(), st.text(st.characters()).map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_are_a_ticket_or_a_ticket_error(data: bytes) -> None:
    ticket_or_none(data)


@given(st.text(st.characters()))
def test_any_text_is_a_ticket_or_a_ticket_error(text: str) -> None:
    ticket_or_none(text)


JSON_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FULL, "x"]), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from([*FULL, "x"]), JSON_VALUES, max_size=6))
def test_any_object_is_a_ticket_or_a_ticket_error(raw: dict[str, Any]) -> None:
    ticket_or_none(raw)
    ticket_or_none(json.dumps(raw))


@settings(max_examples=200)
@given(st.data())
def test_one_wrong_value_anywhere_is_a_ticket_error_or_harmless(data: st.DataObject) -> None:
    raw = json.loads(json.dumps(FULL))
    place = raw
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if isinstance(place[key], dict | list) and place[key] and data.draw(st.booleans()):
            place = place[key]
            continue
        place[key] = data.draw(JSON_VALUES)
        break
    ticket_or_none(raw)
