"""The embedded reader first; the model only where it is not sure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from replybot.classifiers.embedded import EmbeddedClassifier
from replybot.classifiers.llm import LLMClassifier, noting_failure
from replybot.errors import ChatModelError, ReaderError
from replybot.reading import Reading
from replybot.tactic import AlertSeen, TacticSeen
from replybot.ticket import Ticket


@dataclass(frozen=True)
class AutoClassifier:
    """Asks the model where the embedded reader is below its confidence line, or cannot work here.

    What the embedded reader saw of pressure and alarm stays: the model may add to it, not take away.
    """

    embedded: EmbeddedClassifier
    by_model: LLMClassifier

    def classify(self, ticket: Ticket) -> Reading:
        """Return what the ticket says.

        Raises:
            ReaderError: Neither reader can work.
        """
        try:
            reading = self.embedded.classify(ticket)
        except ReaderError as missing:
            try:
                return self.by_model.read(ticket)
            except ChatModelError as error:
                raise missing from error
        if ticket.category is not None or not reading.guesses:
            return reading
        try:
            return _joined(self.by_model.read(ticket), reading)
        except ChatModelError as error:
            return noting_failure(reading, error)


def _joined(by_model: Reading, embedded: Reading) -> Reading:
    tactics: dict[str, TacticSeen] = {seen.tactic: seen for seen in (*by_model.tactics, *embedded.tactics)}
    alert: AlertSeen | None = embedded.alert or by_model.alert
    return replace(by_model, tactics=tuple(tactics.values()), alert=alert)
