"""What one ticket's answers took: calls, tokens, money."""

from __future__ import annotations

from decimal import Decimal

from replybot.chat_model import Answer, ChatModel, Prompt
from replybot.draft import Usage
from replybot.errors import ChatModelError
from replybot.settings import Prices


class Metered:
    """Adds up what was used, failures included. One for each ticket.

    Args:
        model: The model to ask.
        prices: None: the cost stays unknown.
    """

    def __init__(self, model: ChatModel, prices: Prices | None = None) -> None:
        self.name = model.name
        self._model = model
        self._prices = prices
        self._calls = self._input = self._cached = self._output = 0

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the model's answer and remember its cost; an answer out of a cache costs nothing."""
        try:
            answer = self._model.complete(prompt, timeout=timeout)
        except ChatModelError as error:
            self._add(error.calls, error.input_tokens, 0, error.output_tokens)
            raise
        if answer.calls:
            self._add(answer.calls, answer.input_tokens, answer.cached_tokens, answer.output_tokens)
        return answer

    @property
    def usage(self) -> Usage:
        """The sum so far."""
        cost: Decimal | None = None
        if self._prices:
            cost = self._prices.cost(self._input, self._cached, self._output)
        return Usage(self._calls, self._input, self._output, cost)

    def _add(self, calls: int, input_tokens: int, cached_tokens: int, output_tokens: int) -> None:
        self._calls += calls
        self._input += input_tokens
        self._cached += cached_tokens
        self._output += output_tokens
