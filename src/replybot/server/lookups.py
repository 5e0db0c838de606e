"""What a page needs beside drafts: the categories of this shop, and example tickets."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from replybot.language import Language
from replybot.policy import Policy
from replybot.server.access import Access
from replybot.server.drafts import json_response
from replybot.server.examples import examples
from replybot.server.openapi import CATEGORIES, EXAMPLES
from replybot.server.service import Service


def lookups_router(service: Service, access: Access) -> APIRouter:
    """Return the routes that only read what is there anyway."""
    router = APIRouter(tags=["drafts"])

    @router.get(
        "/v1/categories", summary="The contact reasons of this shop, and the languages of replies", **CATEGORIES
    )
    async def categories(request: Request) -> Response:
        await access.let_in(request, "draft")
        return json_response(_categories(service.pipelines["auto"].policy))

    @router.get("/v1/examples", summary="Tickets to try", **EXAMPLES)
    async def example_tickets(request: Request) -> Response:
        await access.let_in(request, "draft")
        return json_response({"examples": examples()})

    return router


def _categories(policy: Policy) -> dict[str, Any]:
    rows = policy.categories.items()
    return {
        "version": policy.version,
        "languages": [language.value for language in Language],
        "default_language": policy.shop.default_language.value,
        "categories": [
            {"name": name, "group": row.group, "responsibility": row.responsibility, "means": row.means}
            for name, row in rows
        ],
        "words": {
            "remedies": {name: row.says for name, row in policy.vocabulary.remedies.items()},
            "actions": {name: row.says for name, row in policy.vocabulary.actions.items()},
        },
    }
