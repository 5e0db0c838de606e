"""A model that fails again and again is left alone for a while: nobody waits for what will not come."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from replybot.chat_model import Answer, ChatModel, Prompt
from replybot.errors import ModelMisconfigured, ModelUnavailable


class CircuitBreaker:
    """After so many failures in a row, refuses at once; after a pause one request may try whether it works again.

    Only a model that is unavailable or misconfigured counts as failing; a useless answer is an answer.

    Args:
        model: The model to ask.
        failures: So many in a row open the circuit; a misconfigured model opens it at once.
        pause_seconds: How long it stays open.
        clock: Seconds that never go back.
    """

    def __init__(
        self,
        model: ChatModel,
        failures: int = 5,
        pause_seconds: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = model.name
        self._model = model
        self._limit = failures
        self._pause = pause_seconds
        self._clock = clock
        self._failed = 0
        self._open_until = 0.0
        self._why = ""
        self._lock = threading.Lock()

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the model's answer, or refuse at once while the circuit is open."""
        self._enter(timeout)
        try:
            answer = self._model.complete(prompt, timeout=timeout)
        except (ModelUnavailable, ModelMisconfigured) as error:
            self._count(str(error), at_once=isinstance(error, ModelMisconfigured))
            raise
        except BaseException:
            self._forget()
            raise
        self._forget()
        return answer

    def _enter(self, timeout: float) -> None:
        with self._lock:
            now = self._clock()
            if now < self._open_until:
                raise ModelUnavailable(f"{self._why}; it is tried again in {self._open_until - now:.0f} s")
            if self._failed >= self._limit:
                self._open_until = now + timeout  # one may try; the others are refused until it is back

    def _count(self, why: str, at_once: bool) -> None:
        with self._lock:
            self._failed = max(self._failed + 1, self._limit if at_once else 0)
            self._why = why
            if self._failed >= self._limit:
                self._open_until = self._clock() + self._pause

    def _forget(self) -> None:
        with self._lock:
            self._failed, self._open_until = 0, 0.0
