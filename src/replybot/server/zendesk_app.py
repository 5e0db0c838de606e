"""The Zendesk app: the sidebar page packed as Zendesk wants it. The same server makes the same bytes."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from replybot.errors import SettingsError

SDK: Final = "https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js"
"""Zendesk's own client, from where Zendesk wants it loaded."""
_SIDEBAR: Final = Path(__file__).resolve().parent / "sidebar"
_PAGE: Final = "index.html"
_ASSETS: Final = (".css", ".js", ".svg")
_LOGOS: Final = ("logo.png", "logo-small.png")
_SCRIPT: Final = '<script type="module"'
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)


def write_zendesk_app(target: Path, server: str, name: str = "replybot") -> None:
    """Write the app as a zip that an admin uploads.

    Args:
        target: Overwritten if it is there.
        server: Where replybot runs, as Zendesk reaches it: https://replybot.example.com.
        name: As agents see it in Zendesk.

    Raises:
        SettingsError: The server's address cannot be used.
        OSError: The file cannot be written.
    """
    files = sorted(_files(_checked(server), name))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for path, content in files:
            entry = zipfile.ZipInfo(path, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, content)


def _checked(server: str) -> str:
    """Return the address without a slash at its end."""
    parts = urlsplit(server.strip())
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise SettingsError(
            f"--server: '{server}' is not an address that Zendesk can reach; write it like https://replybot.example.com"
        )
    return server.strip().rstrip("/")


def _files(server: str, name: str) -> Iterator[tuple[str, bytes]]:
    yield "manifest.json", _json(_manifest(server, name))
    yield "translations/en.json", _json(_translations(name))
    yield "assets/iframe.html", _page().encode()
    for path in _SIDEBAR.rglob("*"):
        if path.suffix in _ASSETS or path.name in _LOGOS:
            yield f"assets/{path.relative_to(_SIDEBAR).as_posix()}", path.read_bytes()


def _page() -> str:
    """Return the page with paths as they are in the app, and with Zendesk's client before our own script."""
    page = (_SIDEBAR / _PAGE).read_text("utf-8").replace("sidebar/assets/", "")
    return page.replace(_SCRIPT, f'<script src="{SDK}"></script>\n{_SCRIPT}')


def _manifest(server: str, name: str) -> dict[str, Any]:
    return {
        "name": name,
        "author": {"name": "replybot", "email": "support@example.com", "url": server},
        "defaultLocale": "en",
        "private": True,
        "singleInstall": True,
        "version": version("replybot"),
        "frameworkVersion": "2.0",
        "location": {"support": {"ticket_sidebar": {"url": "assets/iframe.html", "flexible": True}}},
        "parameters": [
            {"name": "url", "type": "text", "required": True, "default": server},
            {"name": "token", "type": "text", "required": True, "secure": True},
        ],
        "domainWhitelist": [urlsplit(server).hostname],
    }


def _translations(name: str) -> dict[str, Any]:
    return {
        "app": {
            "name": name,
            "short_description": "Drafts a calm reply beside the ticket",
            "long_description": (
                "Reads the ticket, decides by your shop's own guide and drafts the reply. Agents read it, change it"
                " and send it; nothing is sent by itself."
            ),
            "installation_instructions": (
                "Make a key with `replybot keys make zendesk --scope draft --scope feedback` and enter it as the token."
            ),
            "parameters": {
                "url": {"label": "Address of replybot", "helpText": "The server that this app was made for."},
                "token": {"label": "Key", "helpText": "Starts with rb_. It never reaches an agent's browser."},
            },
        }
    }


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()
