"""A model that is made when it is first asked: loading a vendor's package costs a second that many runs never need."""

from __future__ import annotations

import threading
from collections.abc import Callable

from replybot.chat_model import Answer, ChatModel, Prompt


class Deferred:
    """Makes the model on the first call.

    Args:
        name: The model's name, known before it is made.
        make: Returns the model.
    """

    def __init__(self, name: str, make: Callable[[], ChatModel]) -> None:
        self.name = name
        self._make = make
        self._model: ChatModel | None = None
        self._lock = threading.Lock()

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the model's answer."""
        if self._model is None:
            with self._lock:
                self._model = self._model or self._make()
        return self._model.complete(prompt, timeout=timeout)
