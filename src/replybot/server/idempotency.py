"""Idempotency-Key: the same request sent twice is done once, and answered with the same bytes."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from replybot.ledger.idempotency import IdempotencyMismatch
from replybot.ledger.store import Ledger
from replybot.server.access import Caller
from replybot.server.problems import Problem
from replybot.server.service import Service

_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_REPLAYED = "Idempotency-Replayed"


class Once:
    """Does work once for each key of each caller. Errors are not kept: the same key may try again."""

    def __init__(self, service: Service) -> None:
        self._ledger: Ledger = service.ledger
        self._now = service.now

    async def answer(
        self, request: Request, caller: Caller, body: bytes, work: Callable[[], Awaitable[Response]]
    ) -> Response:
        """Return what *work* comes to, or what it came to the first time.

        Raises:
            Problem: The key is unusable, was used for another request, or its request is still in work.
        """
        key = request.headers.get("idempotency-key")
        if key is None:
            return await work()
        if not _KEY.fullmatch(key):
            raise Problem(422, "idempotency-key", "the Idempotency-Key is not 1 to 200 visible ASCII characters")
        kept = await self._kept(request, caller.id, key, body)
        if kept is not None:
            return kept
        try:
            answer = await work()
        except BaseException:
            # shielded: a caller who goes away must not leave the key blocked
            await asyncio.shield(run_in_threadpool(self._ledger.idempotency.forget, caller.id, key))
            raise
        finish = self._ledger.idempotency.finish
        content = bytes(answer.body)
        await run_in_threadpool(finish, caller.id, key, answer.status_code, answer.media_type or "", content)
        return answer

    async def _kept(self, request: Request, owner: str, key: str, body: bytes) -> Response | None:
        begin = self._ledger.idempotency.begin
        try:
            kept = await run_in_threadpool(begin, owner, key, _fingerprint(request, body), self._now())
        except IdempotencyMismatch as error:
            raise Problem(422, "idempotency-mismatch", str(error)) from error
        if kept is None:
            return None
        if kept.status is None:
            detail = "the first request with this Idempotency-Key is still in work; wait for it"
            raise Problem(409, "in-work", detail, {"Retry-After": "1"})
        return Response(kept.body, kept.status, {_REPLAYED: "true"}, kept.content_type)


def _fingerprint(request: Request, body: bytes) -> str:
    """Return what makes two requests the same: route, options, kind and body."""
    parts = (request.method, request.url.path, request.url.query, request.headers.get("content-type", ""))
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "replace"))
    digest.update(b"\n" + body)
    return digest.hexdigest()
