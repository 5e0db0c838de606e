"""Webhooks of helpdesks: who sent this, and does it say that a customer wrote?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from replybot.helpdesks.delivery import Delivery, PayloadError, SignatureError
from replybot.helpdesks.helpdesk import Incoming
from replybot.helpdesks.hook_payloads import READINGS
from replybot.helpdesks.hook_proofs import PROOFS
from replybot.helpdesks.settings import HookSettings

__all__ = ["HOSTS", "HookSettings", "PayloadError", "SignatureError", "check_and_parse"]

HOSTS = tuple(PROOFS)
"""The names that a webhook's address may end with."""


def check_and_parse(
    host: str,
    headers: Mapping[str, str],
    query: Mapping[str, str],
    raw: bytes,
    settings: HookSettings,
    now: dt.datetime,
) -> Incoming | None:
    """Return what a delivery says; None: nothing to do (a note, an agent's message, a note of ours).

    Args:
        host: One of `HOSTS`.
        headers: Of the request, in any case.
        query: Of its address.
        raw: Its body, byte for byte; its size is bounded by the caller.
        settings: Secrets.
        now: With a time zone.

    Raises:
        SignatureError: The sender is not proven, or the delivery is too old.
        PayloadError: It cannot be read.
    """
    if host not in PROOFS:
        raise SignatureError(f"'{host[:40]}' is no webhook; use one of {', '.join(HOSTS)}")
    delivery = Delivery(host, headers, query, raw)
    PROOFS[host](delivery, settings, now)
    return READINGS[host](delivery, settings)
