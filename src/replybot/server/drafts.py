"""POST /v1/draft and /v1/classify: a body becomes a ticket, and the pipeline does the rest."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from replybot.errors import TicketError
from replybot.guide.explain import explain
from replybot.server.access import Access
from replybot.server.body import FORM, JSON, content_type, read_body, ticket_from_body
from replybot.server.desk import Desk
from replybot.server.idempotency import Once
from replybot.server.metrics import Metrics
from replybot.server.openapi import CLASSIFY, DRAFT
from replybot.server.problems import Problem
from replybot.server.service import Service
from replybot.server.trace import trace_of
from replybot.ticket import Ticket

Engine = Annotated[str, Query(description="embedded: no model. llm: a model reads and drafts. auto: as set up.")]
WithReasons = Annotated[bool, Query(alias="explain", description="Add the facts used, and what would have changed it.")]


def drafts_router(service: Service, access: Access, metrics: Metrics, desk: Desk) -> APIRouter:
    """Return the routes that read tickets."""
    router = APIRouter(tags=["drafts"])
    once = Once(service)

    @router.post("/v1/draft", summary="Draft the reply to a ticket", **DRAFT)
    async def draft(request: Request, engine: Engine = "auto", with_reasons: WithReasons = False) -> Response:
        caller = await access.let_in(request, "draft")
        kind = content_type(request, JSON, FORM)
        raw = await read_body(request)

        async def work() -> Response:
            made, brief, seconds = await desk.draft(_ticket(raw, kind), engine)
            trace = trace_of(request.scope)
            trace.draft_id, trace.rule, trace.category = made.id, made.resolution.rule, made.category
            trace.pipeline_ms = seconds * 1000
            metrics.draft(made, seconds)
            content = made.as_json()
            if with_reasons:
                content["explanation"] = explain(brief.problem, desk.pipeline(engine).policy.guide).as_json()
            return json_response(content)

        return await once.answer(request, caller, raw, work)

    @router.post("/v1/classify", summary="Read a ticket; nothing is drafted", **CLASSIFY)
    async def classify(request: Request, engine: Engine = "auto") -> Response:
        await access.let_in(request, "draft")
        kind = content_type(request, JSON, FORM)
        raw = await read_body(request)
        reading = await desk.reading(_ticket(raw, kind), engine)
        trace_of(request.scope).category = reading.category
        return json_response(reading.as_json())

    return router


def _ticket(raw: bytes, kind: str) -> Ticket:
    try:
        return ticket_from_body(raw, kind)
    except TicketError as error:
        raise Problem(422, "ticket", str(error)) from error


def json_response(content: Any, status: int = 200) -> Response:
    """Return an answer in JSON; letters stay letters."""
    return Response(json.dumps(content, ensure_ascii=False).encode("utf-8", "replace"), status, media_type=JSON)
