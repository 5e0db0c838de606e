"""No more requests at once, and no more a minute, than the operator allows."""

from __future__ import annotations

import threading
import time

from replybot.chat_model import Answer, ChatModel, Prompt
from replybot.errors import ModelUnavailable


class Limited:
    """Lets so many requests through; the others wait, at most as long as their timeout.

    Args:
        model: The model to ask.
        concurrency: Requests in flight at most.
        per_minute: Requests a minute at most, evenly spaced; None for no limit.
    """

    def __init__(self, model: ChatModel, concurrency: int, per_minute: int | None = None) -> None:
        self.name = model.name
        self._model = model
        self._places = threading.BoundedSemaphore(concurrency)
        self._spacing = 60 / per_minute if per_minute else 0.0
        self._next = 0.0
        self._lock = threading.Lock()

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the model's answer; waiting for a place is part of the time."""
        end = time.monotonic() + timeout
        if not self._places.acquire(timeout=timeout):
            raise ModelUnavailable(f"model '{self.name}': all places were taken for {timeout:.1f} s")
        try:
            self._wait_for_turn(end)
            return self._model.complete(prompt, timeout=max(end - time.monotonic(), 0.01))
        finally:
            self._places.release()

    def _wait_for_turn(self, end: float) -> None:
        if not self._spacing:
            return
        with self._lock:
            turn = max(self._next, time.monotonic())
            if turn >= end:
                raise ModelUnavailable(f"model '{self.name}': no turn within the limit of requests a minute")
            self._next = turn + self._spacing
        time.sleep(max(turn - time.monotonic(), 0.0))
