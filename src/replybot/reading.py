"""What was understood from a ticket's words, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from replybot.language import Language
from replybot.problem import Claim
from replybot.tactic import AlertSeen, TacticSeen


@dataclass(frozen=True, slots=True)
class Reading:
    """A classifier's answer. Tactics stop here: no later stage but the agent's note receives them."""

    language: Language
    category: str
    runner_up: str | None
    confidence: float
    """0 to 1, calibrated; 1.0 when the category was given."""
    tactics: tuple[TacticSeen, ...] = ()
    alert: AlertSeen | None = None
    claims: tuple[Claim, ...] = ()
    guesses: tuple[str, ...] = ()
    """The two best guesses when the reader was not sure and answered `other`."""
    reader: str = "embedded"
    """embedded, llm or given."""
    seen_language: str | None = None
    """What was detected when it is not a language we write: a BCP 47 code, or "und" when undecidable."""
    notices: tuple[str, ...] = ()
    """English sentences for the agent's note: what happened while reading."""

    def as_json(self) -> dict[str, Any]:
        """Return the reading with the draft's field names."""
        return {
            "language": self.language.value,
            "category": self.category,
            "runner_up": self.runner_up,
            "confidence": round(self.confidence, 4),
            "guesses": list(self.guesses),
            "tactics": [{"kind": seen.tactic.value, "quote": seen.quote} for seen in self.tactics],
            "alert": self.alert and {"alert": self.alert.alert.value, "quote": self.alert.quote},
            "claims": [{"kind": claim.kind.value, "value": claim.value} for claim in self.claims],
            "engine": {"reader": self.reader},
        }
