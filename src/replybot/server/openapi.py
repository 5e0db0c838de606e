"""What the OpenAPI document says beyond the signatures: bodies, answers, problems, examples."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from pydantic import TypeAdapter

from replybot.draft import Draft
from replybot.server.examples import examples
from replybot.server.flat_ticket import FIELDS
from replybot.ticket_json import ticket_schema

JSON, FORM, PROBLEM = "application/json", "application/x-www-form-urlencoded", "application/problem+json"
_WHY = {
    400: "The body was cut off.",
    401: "No key, a wrong key, or a revoked one.",
    403: "The key's scopes do not allow it.",
    404: "This helpdesk is not set up here.",
    408: "The body did not arrive in time.",
    409: "The first request with this Idempotency-Key is still in work.",
    413: "The body is above 256 KB.",
    415: "Another content type than these.",
    422: "The body or a parameter is wrong; `detail` has a line for each mistake.",
    429: "Too many requests; Retry-After says how many seconds to wait.",
    503: "Busy, or the ledger cannot be used; Retry-After says when to try again.",
}
_READS_BODY = (400, 401, 403, 408, 409, 413, 415, 422, 429, 503)
_READS_NOTHING = (401, 403, 429, 503)


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _answers(status: int, description: str, schema: Mapping[str, Any], problems: tuple[int, ...]) -> dict[int, Any]:
    found: dict[int, Any] = {status: {"description": description, "content": {JSON: {"schema": schema}}}}
    for problem in problems:
        content = {PROBLEM: {"schema": _ref("Problem")}}
        found[problem] = {"description": _WHY[problem], "content": content}
    return found


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _nullable(kind: str) -> dict[str, Any]:
    return {"type": [kind, "null"]}


_TEXT = {"type": "string"}
_KEY: list[dict[str, list[str]]] = [{"key": []}, {}]
_ONCE = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "pattern": "^[!-~]{1,200}$"},
    "description": "The same key and the same request: done once, answered with the same bytes for a day.",
}


def _ticket_body() -> dict[str, Any]:
    shown = {
        f"{each['name']}.{each['language']}": {"summary": each["title"], "value": each["ticket"]}
        for each in examples()
        if each["language"] in ("en", "es")
    }
    flat = {"ticket_id": "48213", "message": FIELDS["message"].example, "customer_ltv": "820.50"}
    shown["flat"] = {"summary": "A flat body, as a helpdesk's template fills it in", "value": flat}
    return {
        "required": True,
        "content": {
            JSON: {"schema": {"anyOf": [_ref("Ticket"), _ref("FlatTicket")]}, "examples": shown},
            FORM: {"schema": _ref("FlatTicket"), "example": flat},
        },
    }


_TACTIC = _object(kind=_TEXT, quote=_TEXT)
_CLAIM = _object(kind=_TEXT, value=_TEXT)
_READING = _object(
    language=_TEXT,
    category=_TEXT,
    runner_up=_nullable("string"),
    confidence={"type": "number"},
    guesses={"type": "array", "items": _TEXT},
    tactics={"type": "array", "items": _TACTIC},
    alert={"anyOf": [_object(alert=_TEXT, quote=_TEXT), {"type": "null"}]},
    claims={"type": "array", "items": _CLAIM},
    engine=_object(reader=_TEXT),
)
_CATEGORY = _object(name=_TEXT, group=_TEXT, responsibility=_TEXT, means=_TEXT)
_WORDS = {"type": "object", "additionalProperties": _TEXT}
_EXAMPLE = _object(name=_TEXT, title=_TEXT, language=_TEXT, ticket=_ref("Ticket"))
_DIFFERENCE = _object(fact=_TEXT, **{"is": _TEXT, "needs": _TEXT})
_EXPLANATION = _object(
    facts={"type": "array", "items": _object(fact=_TEXT, value=_TEXT)},
    would_change={
        "type": "array",
        "items": _object(rule=_TEXT, remedy=_TEXT, differs={"type": "array", "items": _DIFFERENCE}),
    },
)
_PROBLEM = _object(type=_TEXT, title=_TEXT, status={"type": "integer"}, detail=_TEXT, request_id=_TEXT)

DRAFT: dict[str, Any] = {
    "responses": _answers(200, "The draft.", _ref("Draft"), _READS_BODY),
    "openapi_extra": {"requestBody": _ticket_body(), "security": _KEY, "parameters": [_ONCE]},
}
CLASSIFY: dict[str, Any] = {
    "responses": _answers(200, "What the ticket says.", _ref("Reading"), _READS_BODY),
    "openapi_extra": {"requestBody": _ticket_body(), "security": _KEY},
}
FEEDBACK: dict[str, Any] = {
    "responses": _answers(201, "Kept.", _object(distance=_nullable("number"), edits=_nullable("integer")), _READS_BODY),
    "openapi_extra": {
        "requestBody": {"required": True, "content": {JSON: {"schema": _ref("Verdict")}}},
        "security": _KEY,
        "parameters": [_ONCE],
    },
}
CATEGORIES: dict[str, Any] = {
    "responses": _answers(
        200,
        "The categories.",
        _object(
            version=_TEXT,
            languages={"type": "array", "items": _TEXT},
            default_language=_TEXT,
            categories={"type": "array", "items": _CATEGORY},
            words=_object(remedies=_WORDS, actions=_WORDS),
        ),
        _READS_NOTHING,
    ),
    "openapi_extra": {"security": _KEY},
}
EXAMPLES: dict[str, Any] = {
    "responses": _answers(200, "The examples.", _object(examples={"type": "array", "items": _EXAMPLE}), _READS_NOTHING),
    "openapi_extra": {"security": _KEY},
}
HEALTH: dict[str, Any] = {"responses": _answers(200, "It lives.", _object(status=_TEXT), ())}
READY: dict[str, Any] = {
    "responses": {
        **_answers(200, "It is ready.", _object(status=_TEXT, ledger=_TEXT), ()),
        503: {"description": "It is not.", "content": {JSON: {"schema": _object(status=_TEXT, ledger=_TEXT)}}},
    }
}
_DELIVERY = {
    "type": "object",
    "properties": {"ticket_id": {"type": "string", "minLength": 1, "maxLength": 200}, "message_id": _TEXT},
    "required": ["ticket_id"],
}
HOOK: dict[str, Any] = {
    "responses": _answers(
        202,
        "received: a private note follows; known: it came before; ignored: nothing to do.",
        _object(status={"enum": ["received", "known", "ignored"]}),
        (400, 401, 404, 408, 413, 422, 503),
    )
    | {401: {"description": "The sender is not proven.", "content": {PROBLEM: {"schema": _ref("Problem")}}}},
    "openapi_extra": {
        "requestBody": {
            "required": True,
            "description": "What the helpdesk sends; `generic` takes the bodies of /v1/draft, with the message's id.",
            "content": {JSON: {"schema": {"anyOf": [_DELIVERY, {"type": "object"}]}}, FORM: {"schema": _DELIVERY}},
        }
    },
}
METRICS: dict[str, Any] = {
    "responses": {
        **_answers(200, "", {}, _READS_NOTHING),
        200: {"description": "Prometheus' text format.", "content": {"text/plain": {"schema": _TEXT}}},
    },
    "openapi_extra": {"security": _KEY},
}


class Api(FastAPI):
    """FastAPI, with our schemas in its document."""

    def openapi(self) -> dict[str, Any]:
        """Return the document; it is made once."""
        if self.openapi_schema is None:
            document = super().openapi()
            components = document.setdefault("components", {})
            components.setdefault("schemas", {}).update(_schemas())
            components["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer", "bearerFormat": "rb_…"}}
            self.openapi_schema = document
        return self.openapi_schema


def _schemas() -> dict[str, Any]:
    from replybot.server.feedback import Verdict

    flat = {name: {"type": "string", "examples": [field.example]} for name, field in FIELDS.items()}
    found = {
        "Problem": _PROBLEM,
        "Reading": _READING,
        "FlatTicket": {"type": "object", "properties": flat, "required": ["message"]},
        **_named("Ticket", ticket_schema()),
        **_named("Verdict", Verdict.model_json_schema()),
        **_named("Draft", TypeAdapter(Draft).json_schema(mode="serialization")),
    }
    found["Draft"]["properties"]["explanation"] = _EXPLANATION
    return found


def _named(name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema and those inside it by the names they have in the document."""
    text = json.dumps(schema).replace("#/$defs/_", "#/$defs/").replace("#/$defs/", f"#/components/schemas/{name}.")
    moved: dict[str, Any] = json.loads(text)
    inner = moved.pop("$defs", {})
    return {name: moved, **{f"{name}.{key.lstrip('_')}": value for key, value in inner.items()}}
