"""The time of one ticket: all its calls together may take so long, then the templates answer."""

from __future__ import annotations

import time
from collections.abc import Callable

from replybot.chat_model import Answer, ChatModel, Prompt
from replybot.errors import ModelUnavailable

_LEAST_LEFT = 0.05


class Budgeted:
    """Passes on what is left of the time; it starts when this is made. One for each ticket.

    Args:
        model: The model to ask.
        seconds: For all calls together.
        clock: Seconds that never go back.
    """

    def __init__(self, model: ChatModel, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.name = model.name
        self._model = model
        self._seconds = seconds
        self._clock = clock
        self._end = clock() + seconds

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the model's answer if it comes while the ticket has time."""
        left = self._end - self._clock()
        if left < _LEAST_LEFT:
            raise ModelUnavailable(f"the {self._seconds:g} s that a ticket may wait for the model are over")
        return self._model.complete(prompt, timeout=min(timeout, left))
