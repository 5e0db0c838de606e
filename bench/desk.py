"""How long a customer's message takes from a real helpdesk's webhook to the private note beside it."""

from __future__ import annotations

import statistics
import tempfile
from contextlib import ExitStack
from email.message import EmailMessage
from pathlib import Path

from real.django_helpdesk import PASSWORD, PYTHON, USER, RealDjangoHelpdesk, running_django_helpdesk
from real.process import wait_for
from real.relay import Relay, relay
from real.replybot import HOOK_TOKEN, django_helpdesk_settings, running_replybot
from replybot.evaluation.reports.tables import markdown_table as table
from replybot.pipeline import Pipeline

_LONGEST_SECONDS = 60.0
_TEXTS = (
    "My tracking says delivered, but nothing ever arrived. Order A-10293.",
    "I was charged twice for order 4711. Pay it back or I write a bad review.",
    "¿Dónde está mi pedido 10293? Llevo dos semanas esperando.",
    "Le colis est arrivé cassé, je veux un remboursement.",
)


def webhook_to_note_seconds(messages: int = 20) -> list[float]:
    """Return the seconds for each message, one after the other; nothing where django-helpdesk is not installed.

    The clock runs from the moment the helpdesk calls its webhook to the moment it tells that the note is written: the
    ledger, reading the ticket over its API, drafting and writing the note over its API are in it.
    """
    if not PYTHON.exists():
        return []
    with ExitStack() as stack:
        site = stack.enter_context(running_django_helpdesk())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        settings = django_helpdesk_settings(site.url, USER, PASSWORD)
        replybot = stack.enter_context(running_replybot(folder, settings))
        passing = stack.enter_context(relay(f"{replybot}/v1/hooks/django-helpdesk?token={HOOK_TOKEN}"))
        site.call(passing.url)
        return [_one(site, passing, number) for number in range(messages)]


def desk_table(_: Pipeline) -> list[str]:
    """From the webhook of a real django-helpdesk to the note on it."""
    seconds = sorted(webhook_to_note_seconds())
    rows = [] if not seconds else [(str(len(seconds)), f"{statistics.median(seconds):.2f} s", f"{seconds[-1]:.2f} s")]
    head = ("messages", "median", "longest")
    return ["## From webhook to private note, on a real django-helpdesk", "", *table(head, rows)]


def _one(site: RealDjangoHelpdesk, passing: Relay, number: int) -> float:
    before = len(passing.passed)
    mail = EmailMessage()
    mail["From"], mail["To"] = f"customer{number}@example.com", "help@shop.test"
    mail["Subject"], mail["Message-ID"] = "My order", f"<{number}@example.com>"
    # a sentence that was read before costs nothing, so each mail has its own
    mail.set_content(_TEXTS[number % len(_TEXTS)].replace(".", f" ({number + 1})."))
    site.mail_in(mail)
    wait_for(lambda: len(passing.passed) == before + 2, _LONGEST_SECONDS)
    webhook, note = passing.passed[before:]
    return note.at - webhook.at
