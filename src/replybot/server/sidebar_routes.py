"""The sidebar page and its assets: static files under a strict content security policy."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, HTTPException, Request, Response

if TYPE_CHECKING:
    from replybot.server.settings import ServerSettings

FOLDER: Final = Path(__file__).resolve().parent / "sidebar"
PAGE: Final = "index.html"
_TYPES: Final[Mapping[str, str]] = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the page as it is sent."""

    content: bytes
    media_type: str
    etag: str


@cache
def assets() -> Mapping[str, Asset]:
    """Return every file of the page by its path inside the folder, as in "hosts/bridge.js"."""
    files = sorted(path for path in FOLDER.rglob("*") if path.suffix in _TYPES)
    return {path.relative_to(FOLDER).as_posix(): _asset(path) for path in files}


def sidebar_router(settings: ServerSettings) -> APIRouter:
    """Return the routes of the page; who may frame it is `settings.frame_ancestors`."""
    router = APIRouter(include_in_schema=False)
    headers = page_headers(settings.frame_ancestors)

    @router.get("/sidebar")
    def page(request: Request) -> Response:
        return _sent(assets()[PAGE], request, headers)

    @router.get("/sidebar/assets/{file:path}")
    def asset(file: str, request: Request) -> Response:
        found = assets().get(file) if file != PAGE else None
        if found is None:
            raise HTTPException(404, "there is no such file of the sidebar")
        return _sent(found, request, _ALWAYS)

    return router


_ALWAYS: Final[Mapping[str, str]] = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def page_headers(frame_ancestors: tuple[str, ...]) -> dict[str, str]:
    """Return the headers of the page: its own scripts and styles, its own service, and nothing else."""
    ancestors = " ".join(frame_ancestors) or "'none'"
    policy = (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        f"frame-ancestors {ancestors}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return {
        **_ALWAYS,
        "Content-Security-Policy": "; ".join(policy),
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def _asset(path: Path) -> Asset:
    content = path.read_bytes()
    return Asset(content, _TYPES[path.suffix], f'"{hashlib.sha256(content).hexdigest()[:32]}"')


def _sent(asset: Asset, request: Request, headers: Mapping[str, str]) -> Response:
    sent = {**headers, "ETag": asset.etag}
    if asset.etag in request.headers.get("If-None-Match", ""):
        return Response(status_code=304, headers=sent)
    return Response(asset.content, media_type=asset.media_type, headers=sent)
