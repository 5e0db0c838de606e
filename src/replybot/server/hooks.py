"""The door for webhooks: checked over the raw body, committed to the ledger, answered at once; the work comes after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter, Path, Request, Response
from starlette.concurrency import run_in_threadpool

from replybot.errors import LedgerError
from replybot.helpdesks.delivery import LONGEST_ID
from replybot.helpdesks.helpdesk import Incoming
from replybot.helpdesks.hooks import PayloadError, SignatureError
from replybot.server.body import read_body
from replybot.server.drafts import json_response
from replybot.server.openapi import HOOK
from replybot.server.problems import Problem
from replybot.work.message import delivery_key

if TYPE_CHECKING:
    from replybot.ledger.received import Received

_TRY_AGAIN_SECONDS = 30

Check = Callable[[str, Mapping[str, str], Mapping[str, str], bytes, dt.datetime], Incoming | None]
"""Host, headers, query, raw body and the moment in; what the customer's helpdesk says out, None: nothing to do."""


@dataclass(frozen=True, slots=True)
class HookDoor:
    """What the door needs."""

    hosts: Collection[str]
    """The helpdesks that are set up."""
    check: Check
    """Raises SignatureError or PayloadError."""
    received: Received
    now: Callable[[], dt.datetime]
    wake: Callable[[], None]
    """Called when there is something new to do."""


def hooks_router(door: HookDoor) -> APIRouter:
    """Return the route `POST /v1/hooks/{host}`. It needs no key: the helpdesk signs."""
    router = APIRouter(tags=["webhooks"])
    one_of_them = Path(json_schema_extra={"enum": sorted(door.hosts)})

    @router.post(
        "/v1/hooks/{host}",
        status_code=202,
        summary="A helpdesk says that a customer wrote",
        **HOOK,
    )
    async def receive(request: Request, host: str = one_of_them) -> Response:
        if host not in door.hosts:
            raise Problem(404, "no-such-helpdesk", "this helpdesk is not set up here")
        raw = await read_body(request)
        incoming = _checked(door, host, request, raw)
        if incoming is None:
            return _answer("ignored")
        is_new = await run_in_threadpool(_enter, door, host, incoming)
        if is_new:
            door.wake()
        return _answer("received" if is_new else "known")

    return router


def _checked(door: HookDoor, host: str, request: Request, raw: bytes) -> Incoming | None:
    try:
        incoming = door.check(host, request.headers, request.query_params, raw, door.now())
    except SignatureError as error:
        raise Problem(401, "signature", str(error)) from error
    except PayloadError as error:
        raise Problem(422, "payload", str(error)) from error
    ids = (incoming.ticket_id, incoming.message_id, incoming.delivery_id) if incoming else ()
    if any(len(each or "") > LONGEST_ID for each in ids):
        raise Problem(422, "payload", f"an id is longer than {LONGEST_ID} characters")
    return incoming


def _enter(door: HookDoor, host: str, incoming: Incoming) -> bool:
    try:
        return door.received.add(host, delivery_key(incoming), incoming, door.now())
    except LedgerError as error:
        wait = {"Retry-After": str(_TRY_AGAIN_SECONDS)}
        raise Problem(503, "ledger", "the delivery cannot be kept now; send it again", wait) from error


def _answer(status: str) -> Response:
    return json_response({"status": status}, 202)
