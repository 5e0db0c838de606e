"""What can go wrong, by what the reader of the message can do about it.

ReplybotError
├── PolicyError          a person edits a file of policy/, templates/, prompts/ or eval/
├── SettingsError        a person corrects an environment variable or an option
├── TicketError          the agent adds or corrects something in the ticket
├── ReaderError          the embedded reader is missing or stale: install, train, or give --category
├── LedgerError          an operator looks after the ledger's file: taken by another process, unreadable, too new
├── HelpdeskError        a helpdesk or mailbox failed
│   ├── HelpdeskUnavailable      busy, slow or down: another try may help
│   └── HelpdeskRefused          key, address, rights or ticket: a person corrects the settings
└── ChatModelError       the model failed; the pipeline falls back
    ├── ModelUnavailable     busy, slow or broken: another try may help
    ├── ModelMisconfigured   key, endpoint or model name: a person corrects the settings
    └── ModelAnswerUnusable  it answered, and the answer is of no use: refused, cut off, not what was asked for
"""

from __future__ import annotations


class ReplybotError(Exception):
    """The root: its text says where, what was found and what would be right."""


class PolicyError(ReplybotError):
    """A file that people of the shop write is wrong: its policy, its words, its eval cases."""


class SettingsError(ReplybotError):
    """A setting of the environment or the command line is wrong."""


class TicketError(ReplybotError):
    """A ticket cannot be read."""


class ReaderError(ReplybotError):
    """The embedded reader cannot work here."""


class LedgerError(ReplybotError):
    """The ledger cannot be used."""


class HelpdeskError(ReplybotError):
    """A helpdesk or a mailbox did not do what was asked. The text never quotes a customer."""


class HelpdeskUnavailable(HelpdeskError):
    """Busy, slow or down; `retry_after` is how many seconds it asked to wait, if it said so."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class HelpdeskRefused(HelpdeskError):
    """The key, the address, the rights or the ticket is wrong."""


class ChatModelError(ReplybotError):
    """The model gave no usable answer in time. The text never quotes what the model or the server wrote.

    Attributes:
        calls: Requests that were made in vain.
        input_tokens: Spent all the same, as far as the server said so.
        output_tokens: Likewise.
    """

    def __init__(self, message: str, *, calls: int = 0, input_tokens: int = 0, output_tokens: int = 0) -> None:
        super().__init__(message)
        self.calls = calls
        self.input_tokens = input_tokens
        self.output_tokens = output_tokens


class ModelUnavailable(ChatModelError):
    """Busy, slow or broken; `retry_after` is how many seconds the server asked to wait, if it said so."""

    def __init__(self, message: str, *, retry_after: float | None = None, calls: int = 0) -> None:
        super().__init__(message, calls=calls)
        self.retry_after = retry_after


class ModelMisconfigured(ChatModelError):
    """The key, the endpoint or the model's name is wrong."""


class ModelAnswerUnusable(ChatModelError):
    """The model answered, but not with what was asked for."""
