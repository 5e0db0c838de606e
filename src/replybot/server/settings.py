"""What the environment says about the HTTP service. Read once, by the command line; everything else is handed in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from replybot.errors import SettingsError

LOOPBACK = ("127.0.0.1", "::1", "localhost")

_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?|https?://\[[0-9a-fA-F:]+\](:\d{1,5})?")
_ANCESTOR = re.compile(r"'self'|'none'|https?://(\*\.)?[A-Za-z0-9.-]+(:(\d{1,5}|\*))?")


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Where the service listens, for whom, and how much of it one caller may have."""

    host: str = "127.0.0.1"
    port: int = 8300
    workers: int = 1
    threads: int | None = None
    """Tickets in work at once in a process; None: one a core, and as many as model calls where there is a model."""
    per_minute: int = 120
    """Requests of one key (without keys: of one address) a minute, in each process."""
    seconds: float = 30.0
    """A request may take until it is answered with 503."""
    cors: tuple[str, ...] = ()
    """Origins whose pages may call the service from a browser."""
    frame_ancestors: tuple[str, ...] = ("'self'",)
    """Whose pages may show the sidebar in a frame."""

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach the service."""
        return self.host in LOOPBACK


def read_server_settings(environment: Mapping[str, str]) -> ServerSettings:
    """Return the settings that *environment* holds; an empty variable counts as not set.

    Raises:
        SettingsError: A variable's value is wrong; the message says what would be right.
    """
    default = ServerSettings()
    read = _Reader(environment)
    return ServerSettings(
        host=read.text("HOST") or default.host,
        port=read.whole("PORT", default.port, 1, 65_535),
        workers=read.whole("WORKERS", default.workers, 1, 64),
        threads=read.whole("THREADS", 0, 1, 256) or None,
        per_minute=read.whole("PER_MINUTE", default.per_minute, 1, 1_000_000),
        seconds=float(read.whole("SECONDS", int(default.seconds), 1, 600)),
        cors=read.words("CORS", _ORIGIN, "an origin; write it like https://desk.example.com") or default.cors,
        frame_ancestors=read.words(
            "FRAME_ANCESTORS", _ANCESTOR, "a host of frames; write it like https://*.zendesk.com"
        )
        or default.frame_ancestors,
    )


class _Reader:
    """Reads one variable at a time and explains what is wrong with it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def text(self, name: str) -> str | None:
        return self._environment.get(f"REPLYBOT_SERVER_{name}", "").strip() or None

    def whole(self, name: str, default: int, least: int, most: int) -> int:
        text = self.text(name)
        if text is None:
            return default
        value = int(text) if re.fullmatch(r"[0-9]{1,9}", text) else -1
        if not least <= value <= most:
            raise SettingsError(f"REPLYBOT_SERVER_{name}: '{text}' is not a whole number from {least} to {most}")
        return value

    def words(self, name: str, pattern: re.Pattern[str], right: str) -> tuple[str, ...]:
        found = tuple((self.text(name) or "").replace(",", " ").split())
        for word in found:
            if not pattern.fullmatch(word):
                raise SettingsError(f"REPLYBOT_SERVER_{name}: '{word}' is not {right}")
        return found
