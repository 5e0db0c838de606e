"""Who may do what, and how often: keys with scopes, and a limit for each key."""

from __future__ import annotations

import hashlib
import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from replybot.server.problems import Problem
from replybot.server.settings import ServerSettings
from replybot.server.trace import trace_of

if TYPE_CHECKING:
    from replybot.ledger.store import Ledger

_LOOKUP_SECONDS = 3.0
"""A key that was revoked stops working after this long at the latest."""
_MOST_LOOKUPS = 4096
_FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")
"""A proxy on this machine serves others: then a key is needed, too."""
_THIS_MACHINE = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?")
"""What a browser calls us here; a foreign page that gave its own name our address calls us by that name."""
_ASK = {"WWW-Authenticate": 'Bearer realm="replybot"'}

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks."""

    id: str
    """The key's id; without keys "local"."""
    scopes: frozenset[str]


_LOCAL = Caller("local", frozenset({"admin"}))


class _Remembered(Generic[Found]):
    """Answers of the ledger, for a few seconds."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[float, Found]] = {}

    async def get(self, name: str, look_up: Callable[[], Found]) -> Found:
        kept = self._kept.get(name)
        if kept and kept[0] > time.monotonic():
            return kept[1]
        found = await run_in_threadpool(look_up)
        if len(self._kept) >= _MOST_LOOKUPS:
            self._kept.clear()
        self._kept[name] = (time.monotonic() + _LOOKUP_SECONDS, found)
        return found


class Access:
    """Lets callers in."""

    def __init__(self, ledger: Ledger, settings: ServerSettings) -> None:
        self._ledger = ledger
        self._settings = settings
        self._callers: _Remembered[Caller | None] = _Remembered()
        self._open: _Remembered[bool] = _Remembered()
        self._limit = RateLimitItemPerMinute(settings.per_minute)
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def let_in(self, request: Request, scope: str) -> Caller:
        """Return who asks, if they may do what *scope* allows, and have not asked too often.

        Raises:
            Problem: 401, 403 or 429.
        """
        caller = await self._caller(request)
        trace_of(request.scope).key_id = caller.id
        self._slow_down(request, caller)
        if not caller.scopes & {scope, "admin"}:
            raise Problem(403, "scope", f"this key may not do this; it needs the scope '{scope}'")
        return caller

    async def _caller(self, request: Request) -> Caller:
        header = request.headers.get("authorization")
        if header is None:
            if await self._needs_no_key(request):
                return _LOCAL
            raise Problem(401, "no-key", "a key is needed; send 'Authorization: Bearer rb_…'", _ASK)
        kind, _, secret = header.partition(" ")
        secret = secret.strip()
        if kind.lower() != "bearer" or not secret:
            raise Problem(401, "no-key", "the authorization is not of the kind 'Bearer rb_…'", _ASK)
        name = hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
        caller = await self._callers.get(name, lambda: self._found(secret))
        if caller is None:
            raise Problem(401, "wrong-key", "this key is not known, or was revoked", _ASK)
        return caller

    def _found(self, secret: str) -> Caller | None:
        key = self._ledger.keys.find(secret)
        return Caller(key.id, key.scopes) if key else None

    async def _needs_no_key(self, request: Request) -> bool:
        """Only where nobody else can be behind the request: no key was ever made, and no proxy or foreign page asks."""
        if not self._settings.is_local or _came_through_a_proxy(request):
            return False
        host = request.headers.get("host", "").lower()
        if not _THIS_MACHINE.fullmatch(host):
            return False
        # a browser lets any page send a form here, and says from where
        if request.headers.get("origin") not in (None, f"http://{host}", *self._settings.cors):
            return False
        return await self._open.get("", lambda: not self._ledger.keys.all())

    def _slow_down(self, request: Request, caller: Caller) -> None:
        name = caller.id if caller is not _LOCAL else f"at {request.client.host if request.client else ''}"
        if self._limiter.hit(self._limit, name):
            return
        again = self._limiter.get_window_stats(self._limit, name).reset_time
        wait = str(max(1, math.ceil(again - time.time())))
        limit = self._settings.per_minute
        raise Problem(429, "too-many", f"more than {limit} requests a minute; wait {wait} s", {"Retry-After": wait})


def _came_through_a_proxy(request: Request) -> bool:
    """HTTP/1.0 counts: nginx without settings speaks it, calls us by our own name and hides for whom it asks."""
    return request.scope["http_version"] == "1.0" or any(name in request.headers for name in _FORWARDED)
