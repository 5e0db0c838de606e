"""Pressure and alarm in a ticket. Tactics end in the agent's note; an alert may replace the reply."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tactic(StrEnum):
    """A way of pressing for more than the guide gives."""

    REVIEW_THREAT = "review_threat"
    REVIEW_HOSTAGE = "review_hostage"
    CHARGEBACK_THREAT = "chargeback_threat"
    DISPUTE_LEVERAGE = "dispute_leverage"
    SOCIAL_MEDIA_THREAT = "social_media_threat"
    LEGAL_THREAT = "legal_threat"
    REGULATOR_THREAT = "regulator_threat"
    ABUSE = "abuse"
    COMPETITOR_COMPARISON = "competitor_comparison"
    PROMPT_INJECTION = "prompt_injection"
    FALSE_CLAIM = "false_claim"


class Alert(StrEnum):
    """A danger or a duty that outranks the case itself."""

    VIOLENCE = "violence"
    SELF_HARM = "self_harm"
    SAFETY = "safety"
    LEGAL_NOTICE = "legal_notice"
    PRIVACY_REQUEST = "privacy_request"
    UNAUTHORISED_PAYMENT = "unauthorised_payment"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class TacticSeen:
    """A tactic with the customer's own words, verbatim."""

    tactic: Tactic
    quote: str


@dataclass(frozen=True, slots=True)
class AlertSeen:
    """An alert with the customer's own words, verbatim."""

    alert: Alert
    quote: str
