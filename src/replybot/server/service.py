"""Everything the HTTP service needs, handed in at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TextIO

from replybot.server.metrics import Metrics
from replybot.server.settings import ServerSettings

if TYPE_CHECKING:
    from replybot.ledger.store import Ledger
    from replybot.pipeline import Pipeline
    from replybot.server.hooks import HookDoor


class Background(Protocol):
    """Work beside the requests: it starts and ends with the service."""

    def start(self) -> None:
        """Begin; return at once."""

    def stop(self) -> None:
        """Finish what is in hand, take nothing new, and return when that is done."""


@dataclass(frozen=True, slots=True)
class Service:
    """What the requests are answered with."""

    pipelines: Mapping[str, Pipeline]
    """By engine: "auto" and "embedded" always, "llm" where there is a model."""
    ledger: Ledger
    settings: ServerSettings
    today: Callable[[], dt.date]
    """Today in the shop's time zone."""
    now: Callable[[], dt.datetime]
    hooks: HookDoor | None = None
    """Where webhooks come in; None: no helpdesk is set up."""
    background: tuple[Background, ...] = ()
    threads: int = 2
    """Tickets in work at once."""
    metrics: Metrics = field(default_factory=Metrics)
    log: TextIO | None = None
    """Gets one line of JSON for each request; None: nothing is logged."""
