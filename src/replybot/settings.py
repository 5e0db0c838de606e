"""What the environment says about the model. Read once, by the command line; everything else is handed in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from replybot.errors import SettingsError

OPENAI_URL = "https://api.openai.com/v1"
ENGINES = ("embedded", "llm", "auto")
READERS = ("embedded", "llm", "auto")
DRAFTERS = ("template", "llm", "auto")


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost, in one currency of the operator's choice."""

    input: Decimal
    cached: Decimal
    """Of input tokens that the provider had cached."""
    output: Decimal

    def cost(self, input_tokens: int, cached_tokens: int, output_tokens: int) -> Decimal:
        """Return the cost of one answer.

        >>> Prices(Decimal("0.40"), Decimal("0.10"), Decimal("1.60")).cost(1000, 500, 100)
        Decimal('0.00041')
        """
        fresh = max(input_tokens - cached_tokens, 0)
        total = self.input * fresh + self.cached * cached_tokens + self.output * output_tokens
        return (total / 1_000_000).normalize()


@dataclass(frozen=True, slots=True)
class Settings:
    """Which model, where, how much of it, and which stages may ask it."""

    model: str | None = None
    """The model's name at the endpoint; None: there is no model."""
    api_key: str | None = None
    base_url: str = OPENAI_URL
    reader: str = "auto"
    """embedded, llm, or auto: the model is asked only where the embedded reader is not sure."""
    drafter: str = "auto"
    """template, llm, or auto: the model where there is one."""
    budget_seconds: float = 8.0
    """For all model calls of one ticket together; then the templates."""
    concurrency: int = 32
    """Requests in flight at most."""
    per_minute: int | None = None
    """Requests a minute at most; None: no limit of ours."""
    thinking_tokens: int = 0
    """Added to what an answer may be long, for models that think before they answer."""
    prices: Prices | None = None

    @property
    def has_model(self) -> bool:
        """Whether there is a model to ask: a name, and a key or an endpoint of one's own."""
        return self.model is not None and (self.api_key is not None or self.base_url != OPENAI_URL)

    def missing(self) -> str:
        """Return what to set so that there is a model."""
        wanted = [] if self.model else ["REPLYBOT_MODEL (the model's name)"]
        if self.api_key is None and self.base_url == OPENAI_URL:
            wanted.append("OPENAI_API_KEY, or OPENAI_BASE_URL for a server that needs no key")
        return " and ".join(wanted)

    def __repr__(self) -> str:
        """Never shows the key."""
        return f"Settings(model={self.model!r}, base_url={self.base_url!r}, key {'set' if self.api_key else 'not set'})"


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings that *environment* holds; an empty variable counts as not set.

    Raises:
        SettingsError: A variable's value is wrong; the message says what would be right.
    """
    read = _Reader(environment)
    return Settings(
        model=read.text("REPLYBOT_MODEL"),
        api_key=read.text("OPENAI_API_KEY"),
        base_url=read.url("OPENAI_BASE_URL", OPENAI_URL),
        reader=read.one_of("REPLYBOT_READER", READERS, "auto"),
        drafter=read.one_of("REPLYBOT_DRAFTER", DRAFTERS, "auto"),
        budget_seconds=read.number("REPLYBOT_MODEL_BUDGET_SECONDS", 8.0, 0.1, 600.0),
        concurrency=int(read.number("REPLYBOT_MODEL_CONCURRENCY", 32, 1, 1000, whole=True)),
        per_minute=read.optional_count("REPLYBOT_MODEL_PER_MINUTE"),
        thinking_tokens=int(read.number("REPLYBOT_THINKING_TOKENS", 0, 0, 100_000, whole=True)),
        prices=read.prices(),
    )


class _Reader:
    """Reads one variable at a time and explains what is wrong with it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def text(self, name: str) -> str | None:
        return self._environment.get(name, "").strip() or None

    def url(self, name: str, default: str) -> str:
        value = self.text(name) or default
        if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
            raise SettingsError(f"{name}: '{value}' is not an address; write one like http://localhost:8080/v1")
        return value.rstrip("/")

    def one_of(self, name: str, allowed: Iterable[str], default: str) -> str:
        value = self.text(name) or default
        if value not in allowed:
            raise SettingsError(f"{name}: '{value}' is not known; use one of {', '.join(allowed)}")
        return value

    def number(self, name: str, default: float, least: float, most: float, whole: bool = False) -> float:
        text = self.text(name)
        if text is None:
            return default
        kind = "a whole number" if whole else "a number"
        try:
            value = float(int(text) if whole else text)
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            raise SettingsError(f"{name}: '{text}' is not {kind} from {least:g} to {most:g}")
        return value

    def optional_count(self, name: str) -> int | None:
        return None if self.text(name) is None else int(self.number(name, 0, 1, 1_000_000, whole=True))

    def prices(self) -> Prices | None:
        """Input and output belong together; cached tokens cost what input costs where nothing else is said."""
        paid = {kind: self._price(f"REPLYBOT_PRICE_{kind.upper()}") for kind in ("input", "cached", "output")}
        if paid["input"] is None and paid["output"] is None and paid["cached"] is None:
            return None
        if paid["input"] is None or paid["output"] is None:
            raise SettingsError("REPLYBOT_PRICE_INPUT and REPLYBOT_PRICE_OUTPUT: set both, or neither")
        return Prices(paid["input"], paid["input"] if paid["cached"] is None else paid["cached"], paid["output"])

    def _price(self, name: str) -> Decimal | None:
        text = self.text(name)
        if text is None:
            return None
        try:
            value = Decimal(text)
        except InvalidOperation:
            value = Decimal("NaN")
        if not value.is_finite() or value < 0:
            raise SettingsError(f"{name}: '{text}' is not a price for a million tokens; write it like 0.40")
        return value
