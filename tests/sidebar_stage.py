"""The stage of the browser tests: a real browser, the real service, and pages that behave as helpdesks do."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from replybot.ledger.store import Ledger, open_ledger
from replybot.pipeline import Pipeline
from replybot.server.app import create_app
from replybot.server.service import Service
from replybot.server.settings import ServerSettings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page

HOSTS = Path(__file__).parent / "hosts"
NODE = Path(__file__).parent / "node"
CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    """Yield the address of an app that answers on a free port of this machine."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)


@contextmanager
def service(pipeline: Pipeline, ledger: Ledger, **settings: Any) -> Iterator[str]:
    """Yield the address of the real service."""
    settings = {"frame_ancestors": ("'self'", "http://127.0.0.1:*"), "per_minute": 10_000, **settings}
    made = Service(
        pipelines={"auto": pipeline, "embedded": pipeline},
        ledger=ledger,
        settings=ServerSettings(**settings),
        today=NOW.date,
        now=lambda: NOW,
    )
    with served(create_app(made)) as address:
        yield address


@contextmanager
def browser() -> Iterator[Browser]:
    """Yield Debian's Chromium, or skip visibly."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed; .ci/browser installs it")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


class Watch:
    """What a page did that it should not: errors, dialogs, requests to elsewhere."""

    def __init__(self, page: Page, *allowed: str) -> None:
        self.errors: list[str] = []
        self.elsewhere: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._see(request.url, allowed))
        page.on("dialog", self._dialog)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _dialog(self, dialog: Dialog) -> None:
        self.errors.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _see(self, url: str, allowed: tuple[str, ...]) -> None:
        if not url.startswith((*allowed, "data:", "about:")):
            self.elsewhere.append(url)

    @property
    def nothing_bad(self) -> bool:
        assert self.errors == []
        assert self.elsewhere == []
        return True


def zendesk_sdk(target: Path) -> Path:
    """Return Zendesk's own client, bundled for a browser, or skip visibly."""
    esbuild = NODE / "node_modules" / ".bin" / "esbuild"
    if not esbuild.exists() or shutil.which("node") is None:
        pytest.skip("Zendesk's client is not installed; 'npm ci --prefix tests/node' installs it")
    entry = NODE / "node_modules" / "zendesk_app_framework_sdk" / "lib" / "index.js"
    bundle = target / "zaf_sdk.js"
    command = [str(esbuild), str(entry), "--bundle", "--format=iife", "--global-name=ZAFClient", f"--outfile={bundle}"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return bundle


def desk(token: str = "") -> Starlette:
    """Return the desks' pages, and Zendesk's proxy: it puts the secret setting into a request and sends it on."""

    async def proxy(request: Request) -> Response:
        options = json.loads(await request.body())
        status, content = await run_in_threadpool(_sent_on, options, token)
        return Response(content, status, media_type="application/json")

    return Starlette(routes=[Route("/proxy", proxy, methods=["POST"]), Mount("/", StaticFiles(directory=HOSTS))])


def static(folder: Path) -> Starlette:
    """Return an app that serves a folder."""
    return Starlette(routes=[Mount("/", StaticFiles(directory=folder))])


def _sent_on(options: dict[str, Any], token: str) -> tuple[int, bytes]:
    assert options["secure"] is True
    assert not any("_" in name for name in options["headers"]), "Zendesk's proxy drops such headers"
    headers = {name: value.replace("{{setting.token}}", token) for name, value in options["headers"].items()}
    if "data" in options:
        headers["Content-Type"] = options["contentType"]
    data = options["data"].encode() if "data" in options else None
    asked = urllib.request.Request(options["url"], data, headers, method=options["type"])
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def a_ledger(folder: Path) -> Ledger:
    """Return a new ledger."""
    return open_ledger(folder / "ledger.sqlite")
