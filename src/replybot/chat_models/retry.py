"""Another try where one may help: with jitter, never before the server's Retry-After, never beyond the timeout."""

from __future__ import annotations

import time
from dataclasses import replace

import stamina
import stamina.instrumentation

from replybot.chat_model import Answer, ChatModel, Prompt
from replybot.errors import ChatModelError, ModelUnavailable

_FIRST_WAIT, _LONGEST_WAIT, _JITTER = 0.2, 2.0, 0.3
_LEAST_LEFT = 0.3
"""Seconds that must be left after a wait: less is not enough for an answer."""

stamina.instrumentation.set_on_retry_hooks(())  # what happened is in the draft's note, not on stderr


class Retrying:
    """Tries again when the model was unavailable.

    Args:
        model: The model to ask.
        attempts: How often at most, the first time included.
    """

    def __init__(self, model: ChatModel, attempts: int = 3) -> None:
        self.name = model.name
        self._model = model
        self._attempts = attempts

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the answer of the first try that succeeds; its calls are those of all tries."""
        end = time.monotonic() + timeout
        in_vain = 0

        def may_help(error: Exception) -> bool | float:
            if not isinstance(error, ModelUnavailable):
                return False
            left = end - time.monotonic() - _LEAST_LEFT
            if error.retry_after is None:
                return left > _FIRST_WAIT + _JITTER
            return error.retry_after if error.retry_after <= left else False

        waits = {"wait_initial": _FIRST_WAIT, "wait_max": _LONGEST_WAIT, "wait_jitter": _JITTER}
        try:
            for attempt in stamina.retry_context(on=may_help, attempts=self._attempts, timeout=timeout, **waits):
                with attempt:
                    try:
                        answer = self._model.complete(prompt, timeout=max(end - time.monotonic(), 0.01))
                    except ChatModelError as error:
                        in_vain += error.calls
                        raise
        except ChatModelError as error:
            error.calls = in_vain
            raise
        return replace(answer, calls=answer.calls + in_vain)
