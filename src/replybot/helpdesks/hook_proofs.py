"""Who sent a delivery: its signature or token is checked over the raw bytes, before anything of them is parsed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from replybot.helpdesks.delivery import Delivery, SignatureError
from replybot.helpdesks.settings import HookSettings
from replybot.helpdesks.signing import as_base64, as_hex, same, standard_signature

TOLERANCE = dt.timedelta(minutes=5)
"""How far a delivery's time may be from ours, before and after."""


def _check_zendesk(delivery: Delivery, settings: HookSettings, now: dt.datetime) -> None:
    secret = _set_up(settings.zendesk_secret, "REPLYBOT_ZENDESK_WEBHOOK_SECRET")
    timestamp = delivery.needed("X-Zendesk-Webhook-Signature-Timestamp")
    given = delivery.needed("X-Zendesk-Webhook-Signature")
    expected = as_base64(secret.encode(), timestamp.encode("utf-8", "replace"), delivery.raw)
    _verify(delivery, same(expected, given))
    _fresh(delivery, _from_iso(timestamp), now)


def _check_chatwoot(delivery: Delivery, settings: HookSettings, now: dt.datetime) -> None:
    """Newer versions sign; older ones can only carry a token in the webhook's address."""
    if settings.chatwoot_token and not delivery.header("X-Chatwoot-Signature"):
        _verify(delivery, same(settings.chatwoot_token, delivery.query.get("token", "")))
        return
    secret = _set_up(settings.chatwoot_secret, "REPLYBOT_CHATWOOT_WEBHOOK_SECRET or REPLYBOT_CHATWOOT_WEBHOOK_TOKEN")
    timestamp = delivery.needed("X-Chatwoot-Timestamp")
    given = delivery.needed("X-Chatwoot-Signature")
    expected = as_hex(secret.encode(), f"{timestamp}.".encode("utf-8", "replace"), delivery.raw)
    _verify(delivery, same(f"sha256={expected}", given))
    _fresh(delivery, _from_seconds(timestamp), now)


def _check_gorgias(delivery: Delivery, settings: HookSettings, now: dt.datetime) -> None:
    token = _set_up(settings.gorgias_token, "REPLYBOT_GORGIAS_WEBHOOK_TOKEN")
    _verify(delivery, same(token, _token(delivery)))


def _check_django_helpdesk(delivery: Delivery, settings: HookSettings, now: dt.datetime) -> None:
    token = _set_up(settings.django_helpdesk_token, "REPLYBOT_DJANGO_HELPDESK_WEBHOOK_TOKEN")
    _verify(delivery, same(token, delivery.query.get("token", "")))


def _check_generic(delivery: Delivery, settings: HookSettings, now: dt.datetime) -> None:
    """Signed as Standard Webhooks are; a desk that cannot sign sends a token."""
    if settings.generic_token and not delivery.header("webhook-signature"):
        _verify(delivery, same(settings.generic_token, _token(delivery)))
        return
    secret = _set_up(settings.generic_secret, "REPLYBOT_GENERIC_WEBHOOK_SECRET or REPLYBOT_GENERIC_WEBHOOK_TOKEN")
    message_id, timestamp = delivery.needed("webhook-id"), delivery.needed("webhook-timestamp")
    expected = standard_signature(secret, message_id, timestamp, delivery.raw)
    given = delivery.needed("webhook-signature").split()
    _verify(delivery, any(same(expected, signature) for signature in given[:10]))
    _fresh(delivery, _from_seconds(timestamp), now)


def _set_up(secret: str | None, name: str) -> str:
    if not secret:
        raise SignatureError(f"this webhook is not set up; set {name}")
    return secret


def _token(delivery: Delivery) -> str:
    """Return the token of a header: ours, or the one that HTTP has for it."""
    scheme, _, token = delivery.header("Authorization").partition(" ")
    return delivery.header("X-Replybot-Token") or (token.strip() if scheme.lower() == "bearer" else "")


def _verify(delivery: Delivery, matches: bool) -> None:
    if not matches:
        raise SignatureError(f"{delivery.host}: the signature or token does not match; compare the secrets")


def _from_iso(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _from_seconds(text: str) -> dt.datetime | None:
    if not (text.isascii() and text.isdigit() and len(text) <= 11):
        return None
    return dt.datetime.fromtimestamp(int(text), dt.UTC)


def _fresh(delivery: Delivery, sent: dt.datetime | None, now: dt.datetime) -> None:
    if sent is None:
        raise SignatureError(f"{delivery.host}: the timestamp cannot be read")
    if abs(now - sent) > TOLERANCE:
        minutes = TOLERANCE.total_seconds() / 60
        raise SignatureError(f"{delivery.host}: the timestamp is more than {minutes:g} minutes off; compare the clocks")


Proof = Callable[[Delivery, HookSettings, dt.datetime], None]
PROOFS: Mapping[str, Proof] = {
    "zendesk": _check_zendesk,
    "chatwoot": _check_chatwoot,
    "gorgias": _check_gorgias,
    "django-helpdesk": _check_django_helpdesk,
    "generic": _check_generic,
}
"""Each raises SignatureError where the sender is not proven, or the delivery is too old."""
