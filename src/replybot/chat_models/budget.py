"""The waiting time of one ticket: all its calls together may take so long, then the templates answer."""

from __future__ import annotations

import time
from collections.abc import Callable

from replybot.chat_model import Answer, ChatModel, Prompt
from replybot.errors import ModelUnavailable

_LEAST_LEFT = 0.05


class Budgeted:
    """Passes on what is left of the time; only waiting for the model counts. One for each ticket.

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
        self._spent = 0.0

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the model's answer if it comes while the ticket has time."""
        left = self._seconds - self._spent
        if left < _LEAST_LEFT:
            raise ModelUnavailable(f"the {self._seconds:g} s that a ticket may wait for the model are over")
        begin = self._clock()
        try:
            return self._model.complete(prompt, timeout=min(timeout, left))
        finally:
            self._spent += self._clock() - begin
