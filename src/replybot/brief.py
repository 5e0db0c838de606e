"""All that a drafter and the guard get. No ticket text, no tactics."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from replybot.language import Language
from replybot.problem import Problem
from replybot.resolution import Resolution


class Channel(StrEnum):
    """Where the reply will be pasted."""

    EMAIL = "email"
    CHAT = "chat"
    REVIEW = "review"
    SOCIAL = "social"


@dataclass(frozen=True, slots=True)
class Holding:
    """The reply of an alert: a named team answers; nothing is decided in it."""

    alert: str
    by: dt.date
    """The day by which the team answers."""
    emergency_number: str | None = None
    """Set only where the reply must name one (self_harm)."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What to write: language, channel, to whom, about which problem, with which resolution.

    `promises` holds what the resolution authorises a reply to speak of as given: refund, replacement, repair,
    reshipment, voucher, express, … (policy/vocabulary.yaml).
    """

    language: Language
    channel: Channel
    shop_name: str
    greeting_name: str | None
    problem: Problem
    resolution: Resolution
    promises: frozenset[str] = frozenset()
    holding: Holding | None = None
    numbers: Mapping[str, int] | None = None
    """Numbers of the shop that templates may name: return_window_days, withdrawal_days, refund_visible_within, …"""


@dataclass(frozen=True, slots=True)
class Reply:
    """A drafted reply; `body` is plain text, ready to paste."""

    subject: str
    body: str
