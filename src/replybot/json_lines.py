"""One JSON object a line: how logs are appended to, and read again after a kill."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def line_of(entry: Mapping[str, Any]) -> bytes:
    """Return *entry* as one line. A lone surrogate, which JSON can hold and UTF-8 cannot, survives.

    >>> line_of({"é": 1})
    b'{"\\xc3\\xa9": 1}\\n'
    """
    return json.dumps(entry, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def entry_of(line: bytes) -> dict[str, Any] | None:
    """Return what a line holds; None where it was torn by a kill, or is no object.

    >>> entry_of(b'{"a": 1}\\n'), entry_of(b'{"a": 1}'), entry_of(b'[1]\\n')
    ({'a': 1}, None, None)
    """
    try:
        entry = json.loads(line.decode("utf-8", "surrogatepass")) if line.endswith(b"\n") else None
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None
