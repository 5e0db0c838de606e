"""The one door to a language model: what is asked, what comes back. Behaviour is added by wrapping."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question to a model.

    `stable` is the part that never changes between tickets (sent first, as the system message, so that a provider can
    cache it); `varying` is the rest.
    """

    name: str
    """Which file it comes from and in which version: "classify/v1"."""
    stable: str
    varying: str
    schema: Mapping[str, Any] | None = None
    """A strict JSON schema for the answer; None: plain text."""
    most_tokens: int = 600
    """The answer is cut off after so many."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model wrote, and what it cost."""

    text: str
    input_tokens: int = 0
    cached_tokens: int = 0
    """Of the input tokens, those that the provider had cached."""
    output_tokens: int = 0
    calls: int = 1
    """Requests that this answer took, retries included; 0 when it came from a cache."""


class ChatModel(Protocol):
    """A model that answers prompts. Wrappers (retry, budget, cache, …) are ChatModels around another."""

    name: str
    """The model's name, as reports and notes show it."""

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the model's answer within *timeout* seconds.

        Raises:
            ChatModelError: No usable answer came in time; the pipeline falls back.
        """
