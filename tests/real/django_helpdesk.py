"""A private django-helpdesk on 127.0.0.1 with its own SQLite file; its mails are files in a folder."""

from __future__ import annotations

import base64
import email
import email.policy
import json
import shutil
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from real.process import answers, free_port, plain_environment, run, server

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-django-helpdesk/bin/python"
USER, PASSWORD = "replybot", "replybot-password"
_FILL = "import django; django.setup(); import shop_helpdesk; shop_helpdesk.fill()"
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class RealDjangoHelpdesk:
    """A running django-helpdesk with a queue, an agent and a staff user for replybot."""

    site: str
    folder: Path

    @property
    def url(self) -> str:
        """Where django-helpdesk is mounted."""
        return f"{self.site}/helpdesk"

    def mail_in(self, mail: EmailMessage) -> None:
        """Deliver a mail, and have it fetched."""
        (self.folder / "inbox" / f"{next(_numbers):06}").write_bytes(mail.as_bytes())
        with urllib.request.urlopen(f"{self.site}/fetch-mail", timeout=60) as answer:
            assert answer.read() == b"fetched"

    def waiting_mails(self) -> int:
        """Return how many delivered mails were not taken in."""
        return len(list((self.folder / "inbox").iterdir()))

    def api(self, method: str, path: str, content: object = None, *, user: str = "agent") -> tuple[int, Any]:
        """Return status and JSON of a request."""
        data = None if content is None else json.dumps(content).encode()
        secret = base64.b64encode(f"{user}:{user}-password".encode()).decode()
        headers = {"authorization": f"Basic {secret}", "content-type": "application/json"}
        request = urllib.request.Request(f"{self.url}{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode("utf-8", "replace")

    def newest_ticket(self) -> str:
        """Return the number of the newest ticket."""
        _, found = self.api("GET", "/api/tickets/?page_size=1000")
        return str(max(one["id"] for one in found["results"]))

    def call(self, *webhooks: str) -> None:
        """From now on, call these addresses when something is written."""
        (self.folder / "webhooks").write_text("\n".join(webhooks))

    def sent(self) -> list[EmailMessage]:
        """Return the mails that went out."""
        policy = email.policy.default
        texts = [one.read_bytes().split(b"-" * 79) for one in (self.folder / "mails").iterdir()]
        return [email.message_from_bytes(one.lstrip(), policy=policy) for text in texts for one in text if one.strip()]


@contextmanager
def running_django_helpdesk() -> Iterator[RealDjangoHelpdesk]:
    """Yield a django-helpdesk without tickets; skip the test where it is not installed."""
    if not PYTHON.exists():
        pytest.skip(f"django-helpdesk is not installed in {PYTHON.parents[1].name}: run .ci/services")
    folder = Path(tempfile.mkdtemp(prefix="replybot-django-helpdesk-"))
    try:
        (folder / "inbox").mkdir()
        (folder / "mails").mkdir()
        (folder / "webhooks").touch()
        environment = _environment(folder)
        run([PYTHON, "-m", "django", "migrate", "--verbosity", "0"], environment, folder)
        run([PYTHON, "-m", "django", "loaddata", "--verbosity", "0", "emailtemplate.json"], environment, folder)
        run([PYTHON, "-c", _FILL], environment, folder)
        with serving(folder) as running:
            yield running
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def serving(folder: Path, *, mails_notes: bool = False) -> Iterator[RealDjangoHelpdesk]:
    """Yield a server on the database of a folder.

    Args:
        folder: Of a django-helpdesk that is running.
        mails_notes: Whether the setting is left out that keeps private follow-ups from being mailed, as it is at first.
    """
    site = f"http://127.0.0.1:{free_port()}"
    environment = _environment(folder) | ({"SHOP_MAILS_NOTES": "yes"} if mails_notes else {})
    command: list[str | Path] = [
        PYTHON,
        "-m",
        "django",
        "runserver",
        "--noreload",
        "--skip-checks",
        site.removeprefix("http://"),
    ]
    with server(command, environment, folder, lambda: answers(f"{site}/fetch-mail")):
        yield RealDjangoHelpdesk(site, folder)


def _environment(folder: Path) -> dict[str, str]:
    return plain_environment(
        PYTHONPATH=str(Path(__file__).parent),
        PYTHONDONTWRITEBYTECODE="1",
        DJANGO_SETTINGS_MODULE="shop_helpdesk",
        SHOP_FOLDER=str(folder),
    )
