"""The body of a request: bounded in size and time, in UTF-8, of a kind we read; and the ticket in it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from email.message import Message
from typing import Any

from starlette.requests import ClientDisconnect, Request

from replybot.errors import TicketError
from replybot.server.flat_ticket import fields_from_form, ticket_from_flat
from replybot.server.problems import Problem
from replybot.ticket import Ticket
from replybot.ticket_json import MAX_BODY_BYTES, object_from_json, ticket_from_object

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
_READ_SECONDS = 10.0
_MOST_DRAINED = 4 * 1024 * 1024
"""Read and forgotten of a body that is too long: who still sends would not see the answer."""
_DRAIN_SECONDS = 2.0


async def read_body(request: Request) -> bytes:
    """Return the body.

    Raises:
        Problem: 413 for more than 256 KB, 408 for one that does not arrive in time.
    """
    stream = request.stream()
    parts: list[bytes] = []
    size = 0
    announced = request.headers.get("content-length", "")
    too_large = announced.isdecimal() and int(announced[:20]) > MAX_BODY_BYTES
    try:
        async with asyncio.timeout(_READ_SECONDS):
            while not too_large and (part := await anext(stream, None)) is not None:
                size += len(part)
                too_large = size > MAX_BODY_BYTES
                parts.append(part)
    except TimeoutError:
        raise Problem(408, "slow-body", f"the body did not arrive within {_READ_SECONDS:g} seconds") from None
    except ClientDisconnect:
        raise Problem(400, "cut-body", "the body ended before its announced length") from None
    if too_large:
        await _drain(request)
        raise Problem(413, "too-large", f"the body is above the limit of {MAX_BODY_BYTES:,} bytes")
    return b"".join(parts)


async def _drain(request: Request) -> None:
    size = 0
    try:
        async with asyncio.timeout(_DRAIN_SECONDS):
            async for part in request.stream():
                size += len(part)
                if size > _MOST_DRAINED:
                    return
    except (TimeoutError, ClientDisconnect, RuntimeError):
        return


def content_type(request: Request, *known: str) -> str:
    """Return which of the *known* content types the request has.

    Raises:
        Problem: 415, for another type, charset or encoding.
    """
    header = Message()
    header["content-type"] = request.headers.get("content-type", "")
    kind = header.get_content_type() if request.headers.get("content-type") else "nothing"
    if kind not in known:
        raise Problem(415, "content-type", f"the content type is {_short(kind)}; send {' or '.join(known)}")
    charset = str(header.get_param("charset", "utf-8"))
    if charset.lower() not in ("utf-8", "utf8"):
        raise Problem(415, "content-type", f"the charset is {_short(charset)}; send utf-8")
    encoding = request.headers.get("content-encoding", "identity")
    if encoding.lower() != "identity":
        raise Problem(415, "content-type", f"the content encoding is {_short(encoding)}; send the body as it is")
    return kind


def json_object(raw: bytes) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the JSON object of a body, and the mistakes that only its text shows.

    Raises:
        TicketError: It is something else.
    """
    parsed = object_from_json(_decoded(raw).removeprefix("\ufeff"))
    if parsed is None:
        raise TicketError('the body is not a JSON object; write it like {"body": "…"}')
    return parsed


def ticket_from_body(raw: bytes, kind: str) -> Ticket:
    """Return the ticket of a body: flat if it is a form or has `message`, else structured.

    Raises:
        TicketError: One line for each mistake.
    """
    if kind == FORM:
        return ticket_from_flat(fields_from_form(_decoded(raw)))
    return ticket_from_fields(*json_object(raw))


def ticket_from_fields(fields: Mapping[str, Any], mistakes: tuple[str, ...] = ()) -> Ticket:
    """Return the ticket of an object: flat if it has `message`, else structured.

    Raises:
        TicketError: One line for each mistake.
    """
    if "message" not in fields:
        return ticket_from_object(dict(fields), mistakes)
    if mistakes:
        raise TicketError("\n".join(mistakes))
    return ticket_from_flat(fields)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TicketError(f"byte {raw[error.start]:#04x} at position {error.start} is not UTF-8") from error


def _short(value: str) -> str:
    return repr(value[:60])
