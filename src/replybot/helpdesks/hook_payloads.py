"""What a delivery says: that a customer wrote, or nothing that concerns us."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, Field, ValidationError

from replybot.helpdesks.answers import Id, Shape, first_mistake
from replybot.helpdesks.delivery import LONGEST_ID, Delivery, PayloadError
from replybot.helpdesks.helpdesk import MARKER, Incoming
from replybot.helpdesks.settings import HookSettings

_ZENDESK_EVENTS = ("zen:event-type:ticket.comment_added", "zen:event-type:ticket.created")
_INTERNAL = "internal-note"


def _as_flag(value: Any) -> Any:
    """Templates write true and false as text, in any case."""
    return (
        {"true": True, "false": False, "": None}.get(value.strip().lower(), value) if isinstance(value, str) else value
    )


def _as_optional_id(value: Any) -> Any:
    return None if value in ("", None) else str(value) if type(value) is int else value


_Number = Annotated[Id, Field(pattern=r"^[0-9]{1,18}$")]
_Name = Annotated[Id, Field(min_length=1, max_length=LONGEST_ID)]
_OptionalName = Annotated[Annotated[str, Field(max_length=LONGEST_ID)] | None, BeforeValidator(_as_optional_id)]
_Flag = Annotated[bool | None, BeforeValidator(_as_flag)]


class _ZendeskAuthor(Shape):
    is_staff: bool = False


class _ZendeskComment(Shape):
    id: _OptionalName = None
    body: str | None = None
    is_public: bool = True
    author: _ZendeskAuthor = _ZendeskAuthor()


class _ZendeskChange(Shape):
    comment: _ZendeskComment | None = None


class _ZendeskDetail(Shape):
    id: _Number


class _ZendeskEvent(Shape):
    """Of a webhook that is subscribed to events."""

    id: _OptionalName = None
    type: str
    detail: _ZendeskDetail
    event: _ZendeskChange | None = None


class _ByTemplate(Shape):
    """Of a body that the operator writes with the desk's placeholders: Zendesk triggers, Gorgias integrations."""

    ticket_id: _Number
    message_id: _OptionalName = None
    channel: str | None = None
    from_agent: _Flag = None
    public: _Flag = None


class _ChatwootConversation(Shape):
    id: _Number


class _ChatwootAccount(Shape):
    id: _OptionalName = None


class _ChatwootMessage(Shape):
    id: _OptionalName = None
    content: str | None = None
    message_type: str | int | None = None
    private: bool | None = False
    conversation: _ChatwootConversation
    account: _ChatwootAccount = _ChatwootAccount()


class _ChatwootEvent(Shape):
    event: str


class _FollowUp(Shape):
    id: int
    user: int | None = None
    comment: str | None = None
    public: bool = False


class _DjangoTicket(Shape):
    id: _Number
    followup_set: tuple[_FollowUp, ...] = ()


class _DjangoEvent(Shape):
    ticket: _DjangoTicket
    followup_id: int | None = None


class _GenericTicket(Shape):
    """Flat or structured, as `POST /v1/draft` takes it; only what the webhook itself needs is looked at."""

    ticket_id: _OptionalName = None
    id: _OptionalName = None
    message_id: _OptionalName = None
    message: str | None = None
    body: str | None = None


def _parse_zendesk(delivery: Delivery, settings: HookSettings) -> Incoming | None:
    content = delivery.content()
    invocation = delivery.id_in("X-Zendesk-Webhook-Invocation-Id")
    if "detail" not in content:
        return _by_template(delivery, content, invocation)
    event = _shaped(delivery, _ZendeskEvent, content)
    if event.type not in _ZENDESK_EVENTS:
        return None
    comment = (event.event or _ZendeskChange()).comment
    if comment and (not comment.is_public or comment.author.is_staff or _ours(comment.body)):
        return None
    return Incoming(event.id or invocation, event.detail.id, comment.id if comment else None)


def _parse_chatwoot(delivery: Delivery, settings: HookSettings) -> Incoming | None:
    content = delivery.content()
    if _shaped(delivery, _ChatwootEvent, content).event != "message_created":
        return None
    message = _shaped(delivery, _ChatwootMessage, content)
    if message.message_type not in ("incoming", 0) or message.private or _ours(message.content):
        return None
    if settings.chatwoot_account and message.account.id not in (None, settings.chatwoot_account):
        raise PayloadError("chatwoot: 'account.id' is not the account of REPLYBOT_CHATWOOT_ACCOUNT")
    return Incoming(delivery.id_in("X-Chatwoot-Delivery"), message.conversation.id, message.id)


def _parse_gorgias(delivery: Delivery, settings: HookSettings) -> Incoming | None:
    """Our own notes fire this webhook too: without `from_agent` they could not be told from a customer's words."""
    content = delivery.content()
    if _shaped(delivery, _ByTemplate, content).from_agent is None:
        raise PayloadError("gorgias: 'from_agent': missing; put {{message.from_agent}} there")
    return _by_template(delivery, content, None)


def _parse_django_helpdesk(delivery: Delivery, settings: HookSettings) -> Incoming | None:
    """A new ticket has no `followup_id`; a follow-up by mail has no user, one with a user is staff's."""
    event = _shaped(delivery, _DjangoEvent, delivery.content())
    if event.followup_id is None:
        return Incoming(None, event.ticket.id, None)
    written = next((one for one in event.ticket.followup_set if one.id == event.followup_id), None)
    if written and (not written.public or written.user is not None or _ours(written.comment)):
        return None
    return Incoming(None, event.ticket.id, str(event.followup_id))


def _parse_generic(delivery: Delivery, settings: HookSettings) -> Incoming | None:
    """A body with `message` is flat; a structured one calls the ticket's id `id`, and `ticket_id` is understood."""
    content = delivery.content()
    ticket = _shaped(delivery, _GenericTicket, content)
    ticket_id = ticket.ticket_id or ticket.id
    if ticket_id is None:
        raise PayloadError("generic: 'ticket_id': missing; it says where the note belongs")
    if _ours(ticket.message) or _ours(ticket.body):
        return None
    rest = {key: value for key, value in content.items() if key != "message_id"}
    if "message" not in rest:
        rest = {key: value for key, value in rest.items() if key != "ticket_id"} | {"id": ticket_id}
    return Incoming(delivery.id_in("webhook-id"), ticket_id, ticket.message_id, rest)


def _by_template(delivery: Delivery, content: Mapping[str, Any], delivery_id: str | None) -> Incoming | None:
    written = _shaped(delivery, _ByTemplate, content)
    if written.from_agent or written.public is False or written.channel == _INTERNAL:
        return None
    return Incoming(delivery_id, written.ticket_id, written.message_id)


def _ours(text: str | None) -> bool:
    return (text or "").lstrip().startswith(MARKER)


_Shape = TypeVar("_Shape", bound=Shape)


def _shaped(delivery: Delivery, shape: type[_Shape], content: Mapping[str, Any]) -> _Shape:
    try:
        return shape.model_validate(content)
    except ValidationError as error:
        raise PayloadError(f"{delivery.host}: {first_mistake(error)}") from None


Reading = Callable[[Delivery, HookSettings], Incoming | None]
READINGS: Mapping[str, Reading] = {
    "zendesk": _parse_zendesk,
    "chatwoot": _parse_chatwoot,
    "gorgias": _parse_gorgias,
    "django-helpdesk": _parse_django_helpdesk,
    "generic": _parse_generic,
}
"""Each raises PayloadError where a delivery does not say what is needed."""
