"""POST /v1/feedback: what became of a draft."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from rapidfuzz.distance import Levenshtein
from starlette.concurrency import run_in_threadpool

from replybot.errors import TicketError
from replybot.language import Language
from replybot.ledger.feedback import FeedbackRow
from replybot.server.access import Access, Caller
from replybot.server.body import JSON, content_type, json_object, read_body
from replybot.server.drafts import json_response
from replybot.server.idempotency import Once
from replybot.server.metrics import Metrics
from replybot.server.openapi import FEEDBACK
from replybot.server.problems import Problem
from replybot.server.service import Service
from replybot.server.trace import trace_of
from replybot.ticket import shown

_Name = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,60}$")]
_Reply = Annotated[str, Field(max_length=20_000)]


class Verdict(BaseModel):
    """What an agent made of a draft; the draft itself says its category, rule, language and drafter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    draft_id: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    verdict: Literal["accepted", "edited", "rejected"]
    category: _Name
    rule: Annotated[str, Field(pattern=r"^[a-z0-9_]{1,60}\.[a-z0-9_]{1,60}$")]
    language: Language
    drafter: Literal["template", "llm"]
    reason: Annotated[str, Field(max_length=2000)] | None = None
    drafted: _Reply | None = None
    """The reply as it was drafted."""
    sent: _Reply | None = None
    """The reply as it was sent."""


def feedback_router(service: Service, access: Access, metrics: Metrics) -> APIRouter:
    """Return the route that takes verdicts."""
    router = APIRouter(tags=["feedback"])
    once = Once(service)

    @router.post("/v1/feedback", summary="Say what became of a draft", status_code=201, **FEEDBACK)
    async def feedback(request: Request) -> Response:
        caller = await access.let_in(request, "feedback")
        content_type(request, JSON)
        raw = await read_body(request)

        async def work() -> Response:
            verdict = _verdict(raw)
            edits, distance = await run_in_threadpool(_edits, verdict)
            await run_in_threadpool(service.ledger.feedback.add, _row(verdict, distance, caller, service))
            trace_of(request.scope).draft_id = verdict.draft_id
            metrics.feedback(verdict.verdict)
            return json_response({"distance": distance, "edits": edits}, 201)

        return await once.answer(request, caller, raw, work)

    return router


def _verdict(raw: bytes) -> Verdict:
    try:
        fields, mistakes = json_object(raw)
        if mistakes:
            raise TicketError("\n".join(mistakes))
        return Verdict.model_validate(fields)
    except ValidationError as error:
        raise Problem(422, "feedback", "\n".join(map(_line, error.errors(include_url=False)[:20]))) from error
    except TicketError as error:
        raise Problem(422, "feedback", str(error)) from error


def _line(error: object) -> str:
    assert isinstance(error, dict)
    where = ".".join(shown(str(part))[1:-1] for part in error["loc"])
    kind, what = error["type"], error["msg"][:1].lower() + error["msg"][1:]
    if kind == "extra_forbidden":
        return f"{where}: this is not a field; the fields are {', '.join(Verdict.model_fields)}"
    return f"{where}: it is missing" if kind == "missing" else f"{where}: {shown(error['input'])}: {what}"


def _edits(verdict: Verdict) -> tuple[int | None, float | None]:
    """Return how many characters were changed, and their share of the longer text."""
    if verdict.drafted is None or verdict.sent is None:
        return None, None
    edits = Levenshtein.distance(verdict.drafted, verdict.sent)
    return edits, round(edits / max(len(verdict.drafted), len(verdict.sent), 1), 4)


def _row(verdict: Verdict, distance: float | None, caller: Caller, service: Service) -> FeedbackRow:
    return FeedbackRow(
        draft_id=verdict.draft_id,
        verdict=verdict.verdict,
        reason=verdict.reason,
        sent=verdict.sent,
        distance=distance,
        category=verdict.category,
        rule=verdict.rule,
        language=verdict.language.value,
        drafter=verdict.drafter,
        key_id=caller.id,
        at=service.now(),
    )
