"""What can go wrong, by what the reader of the message can do about it.

ReplybotError
├── PolicyError          a person edits a file of policy/, templates/ or eval/
├── TicketError          the agent adds or corrects something in the ticket
├── ReaderError          the embedded reader is missing or stale: install, train, or give --category
└── ChatModelError       the model failed; the pipeline falls back
"""


class ReplybotError(Exception):
    """The root: its text says where, what was found and what would be right."""


class PolicyError(ReplybotError):
    """A file that people of the shop write is wrong: its policy, its words, its eval cases."""


class TicketError(ReplybotError):
    """A ticket cannot be read."""


class ReaderError(ReplybotError):
    """The embedded reader cannot work here."""


class ChatModelError(ReplybotError):
    """The model gave no usable answer in time."""
