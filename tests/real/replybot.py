"""`replybot serve` as a shop runs it: a process of its own on 127.0.0.1, with its own ledger."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from real.process import answers, free_port, server

HOOK_TOKEN = "a-token-that-nobody-guesses"


@contextmanager
def running_replybot(folder: Path, settings: Mapping[str, str]) -> Iterator[str]:
    """Yield the address of a service whose ledger lies in a folder, with these settings and no others."""
    url = f"http://127.0.0.1:{free_port()}"
    environment = {name: text for name, text in os.environ.items() if not name.startswith(("REPLYBOT_", "OPENAI_"))}
    ledger = str(folder / "ledger.sqlite")
    port = url.rpartition(":")[2]
    command: list[str | Path] = [
        Path(sys.executable).with_name("replybot"),
        "serve",
        "--port",
        port,
        "--ledger",
        ledger,
    ]
    with server(command, {**environment, **settings}, folder, lambda: answers(f"{url}/healthz")):
        yield url


def django_helpdesk_settings(url: str, user: str, password: str) -> Mapping[str, str]:
    """Return the settings for a django-helpdesk."""
    return {
        "REPLYBOT_DJANGO_HELPDESK_URL": url,
        "REPLYBOT_DJANGO_HELPDESK_USER": user,
        "REPLYBOT_DJANGO_HELPDESK_PASSWORD": password,
        "REPLYBOT_DJANGO_HELPDESK_WEBHOOK_TOKEN": HOOK_TOKEN,
    }
