"""A ticket: what a customer wrote, and what the shop has on its books about the case.

The readers are elsewhere: `intake.py` decides what an input is, `ticket_json.py` and `mail_intake.py` read it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from pydantic_core import PydanticCustomError

from replybot.brief import Channel
from replybot.errors import TicketError
from replybot.language import Language
from replybot.record import Customer, Record, plain_number

Author = Literal["customer", "agent", "note"]
AttachmentType = Literal["photo", "file"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a thread; `text` is plain text without quoted mails."""

    author: Author
    text: str
    sent_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with the ticket; only its name and type are looked at."""

    name: str
    type: AttachmentType = "file"


@dataclass(frozen=True, slots=True)
class Ticket:
    """What came in, cleaned and never empty; `body` is the newest customer message and the one that decides."""

    body: str
    """Plain text in NFC, without quoted mails and signature."""
    id: str | None = None
    subject: str | None = None
    channel: Channel = Channel.EMAIL
    language: Language | None = None
    category: str | None = None
    """As written; whether the shop has it is checked against the policy."""
    received_at: dt.datetime | None = None
    messages: tuple[Message, ...] = ()
    """Oldest first; the newest customer message is `body` (with its signature)."""
    sender: str | None = None
    """The bare address; an address line that is not one single address stays as written, so that it matches nobody."""
    sender_name: str | None = None
    """A text that the customer controls: no record, and nothing may be decided by it."""
    attachments: tuple[Attachment, ...] = ()
    record: Record = field(default_factory=Record)
    order_named: str | None = None
    """An order number the agent gave (`--order`) for which no record is at hand: it meets a need, it proves nothing."""
    signature: str = ""
    """What stood under the body: claims may be found here."""
    quoted: str = ""
    """Older mails under or between the customer's words: for the agent's eyes only."""
    notices: tuple[str, ...] = ()
    """English sentences for the agent's note."""


def deciding_text(ticket: Ticket) -> str:
    """Return the newest customer message, which decides."""
    return ticket.body


def unquoted_text(ticket: Ticket) -> str:
    """Return the newest customer message with its signature: where claims are looked for."""
    return f"{ticket.body}\n\n{ticket.signature}" if ticket.signature else ticket.body


def earlier_customer_texts(ticket: Ticket) -> tuple[str, ...]:
    """Return what the customer wrote before the newest message, newest first."""
    return tuple(message.text for message in reversed(ticket.messages) if message.author == "customer")[1:]


def earlier_agent_texts(ticket: Ticket) -> tuple[str, ...]:
    """Return what agents have answered in this thread, newest first. It is neither record nor authority."""
    return tuple(message.text for message in reversed(ticket.messages) if message.author == "agent")


def contacted_before(ticket: Ticket) -> bool:
    """Return whether an agent's message stands between two messages of the customer."""
    authors = [message.author for message in ticket.messages if message.author != "note"]
    first = next((at for at, author in enumerate(authors) if author == "customer"), len(authors))
    last = max((at for at, author in enumerate(authors) if author == "customer"), default=0)
    return "agent" in authors[first:last]


def with_overrides(
    ticket: Ticket,
    *,
    ltv: str | Decimal | None = None,
    order: str | None = None,
    name: str | None = None,
    language: str | None = None,
    category: str | None = None,
) -> Ticket:
    """Return the ticket with what the agent gave beside it; None and "" change nothing.

    Args:
        ltv: Replaces the recorded lifetime value.
        order: The order's number. It never makes an order record: a record without dates would say "not shipped".
        name: Replaces the recorded name.
        language: Used where the ticket has none.
        category: Used where the ticket has none.

    Raises:
        TicketError: A value cannot be used; the text names the option.
    """
    customer = ticket.record.customer or Customer()
    if ltv not in (None, ""):
        customer = replace(customer, ltv=_amount("--ltv", ltv))
    if name and name.strip():
        customer = replace(customer, name=name.strip())
    if customer != (ticket.record.customer or Customer()):
        ticket = replace(ticket, record=replace(ticket.record, customer=customer))
    if order and order.strip():
        ticket = _with_order(ticket, order.strip())
    if language and ticket.language is None:
        ticket = replace(ticket, language=language_from(language, "--language"))
    if category and ticket.category is None:
        ticket = replace(ticket, category=category.strip())
    return ticket


def _amount(option: str, value: str | Decimal | None) -> Decimal:
    try:
        return plain_number(value)
    except PydanticCustomError as exc:
        raise TicketError(f"{option}: '{value}' {exc.message()}") from exc


def _with_order(ticket: Ticket, number: str) -> Ticket:
    on_record = ticket.record.order
    if on_record is None:
        return replace(ticket, order_named=number)
    if on_record.number is None:
        return replace(ticket, record=replace(ticket.record, order=replace(on_record, number=number)))
    if on_record.number != number:
        raise TicketError(f"--order: '{number}' is not the order of the ticket; its record says '{on_record.number}'")
    return ticket


def language_from(code: str, where: str) -> Language:
    """Return the language of a BCP 47 code; a region after it ("es-MX") does not matter.

    Raises:
        TicketError: Replies cannot be written in it.
    """
    primary = code.strip().replace("_", "-").split("-")[0].casefold()
    if primary in Language.__members__.values():
        return Language(primary)
    raise TicketError(f"{where}: {shown(code)} is not a supported language; use one of {', '.join(Language)}")


def joined_thread(earlier: Iterable[Message], newest: Message) -> tuple[Message, ...]:
    """Return the thread with the newest customer message at its end, once.

    An internal note after it does not make it any older.
    """
    thread = tuple(earlier)
    spoken = [message for message in thread if message.author != "note"]
    if spoken and spoken[-1].author == "customer" and _same(spoken[-1].text, newest.text):
        return thread
    return (*thread, newest)


def _same(text: str, other: str) -> bool:
    return " ".join(text.split()) == " ".join(other.split())


def shown(value: object) -> str:
    """Return a value as an error message shows it: on one line, at most 40 characters of it."""
    if isinstance(value, str):
        one_line = " ".join(value.split())
        return f"'{one_line if len(one_line) <= 40 else one_line[:39] + '…'}'"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, int) and value.bit_length() > 256:
        return "a very long number"
    number = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(str(value), str(value))
    return number if len(number) <= 40 else number[:39] + "…"
