"""One delivery of a webhook as it came in, and what can be wrong with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

from replybot.errors import HelpdeskError

LONGEST_ID = 200
_MOST_FIELDS = 200


class SignatureError(HelpdeskError):
    """The delivery does not prove that the helpdesk sent it, or not just now."""


class PayloadError(HelpdeskError):
    """The delivery is the helpdesk's, but it does not say what is needed; the text names the field."""


class Delivery:
    """One request: headers whatever their case, the query of the address, the bytes."""

    def __init__(self, host: str, headers: Mapping[str, str], query: Mapping[str, str], raw: bytes) -> None:
        self.host = host
        self.query = query
        self.raw = raw
        self._headers = {name.lower(): value for name, value in headers.items()}

    def header(self, name: str) -> str:
        """Return a header's value, "" if there is none."""
        return self._headers.get(name.lower(), "").strip()

    def needed(self, name: str) -> str:
        """Return the value of a header without which nothing is proven."""
        value = self.header(name)
        if not value:
            raise SignatureError(f"{self.host}: the header {name} is missing")
        return value

    def id_in(self, name: str) -> str | None:
        """Return the id in a header, cut where it is absurdly long."""
        return self.header(name)[:LONGEST_ID] or None

    def content(self) -> dict[str, Any]:
        """Return the body's JSON object, or the fields of a form."""
        if self.header("Content-Type").partition(";")[0].strip().lower() == "application/x-www-form-urlencoded":
            return self._form()
        try:
            content = json.loads(self.raw.decode("utf-8-sig"), object_pairs_hook=self._once)
        except (ValueError, RecursionError):
            raise PayloadError(f"{self.host}: the body is not JSON in UTF-8") from None
        if not isinstance(content, dict):
            raise PayloadError(f"{self.host}: the body is not a JSON object")
        return content

    def _form(self) -> dict[str, Any]:
        try:
            fields = parse_qs(self.raw.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict")
        except ValueError:
            problem = f"the form cannot be read; use UTF-8 and at most {_MOST_FIELDS} fields"
            raise PayloadError(f"{self.host}: {problem}") from None
        return self._once([(name, value) for name, values in fields.items() for value in values])

    def _once(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Return the pairs as an object. Where a customer's words can reach a template, a second id may be theirs."""
        content = dict(pairs)
        if len(content) < len(pairs):
            raise PayloadError(f"{self.host}: a field is given twice")
        return content
