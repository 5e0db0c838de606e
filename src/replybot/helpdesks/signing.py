"""Signatures of webhooks by HMAC-SHA256, ours and theirs."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

_KEY_PREFIX = "whsec_"


def same(expected: str, given: str) -> bool:
    """Return whether two texts are equal, in a time that does not tell where they differ.

    Signatures are compared as they are written: what decodes to the same bytes but is written otherwise is no match.
    """
    return hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace"))


def as_hex(secret: bytes, *parts: bytes) -> str:
    """Return the HMAC-SHA256 of the parts, one after the other, in hexadecimal digits."""
    return _hmac(secret, parts).hex()


def as_base64(secret: bytes, *parts: bytes) -> str:
    """Return the HMAC-SHA256 of the parts, one after the other, in base64."""
    return base64.b64encode(_hmac(secret, parts)).decode()


def standard_signature(secret: str, message_id: str, timestamp: str, body: bytes) -> str:
    """Return the signature that https://www.standardwebhooks.com describes."""
    begin = f"{message_id}.{timestamp}.".encode("utf-8", "replace")
    return f"v1,{as_base64(_standard_key(secret), begin, body)}"


def standard_headers(secret: str, message_id: str, timestamp: str, body: bytes) -> dict[str, str]:
    """Return the three headers of a signed webhook."""
    signature = standard_signature(secret, message_id, timestamp, body)
    return {"webhook-id": message_id, "webhook-timestamp": timestamp, "webhook-signature": signature}


def _hmac(secret: bytes, parts: tuple[bytes, ...]) -> bytes:
    return hmac.new(secret, b"".join(parts), hashlib.sha256).digest()


def _standard_key(secret: str) -> bytes:
    """Such secrets are base64 behind a prefix; any other text is the key itself."""
    if not secret.startswith(_KEY_PREFIX):
        return secret.encode()
    try:
        return base64.b64decode(secret.removeprefix(_KEY_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        return secret.encode()
