"""Named slots in place of values: a model sees `{refund_amount}`, never the amount."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SLOT = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class _Slot(str):
    """Reads as a slot and compares as its value: a template that asks whether two amounts are equal gets the truth."""

    __slots__ = ("_value",)
    _value: str

    def __new__(cls, name: str, value: str) -> _Slot:
        made = super().__new__(cls, f"{{{name}}}")
        made._value = value
        return made

    def __eq__(self, other: object) -> bool:
        return self._value == (other._value if isinstance(other, _Slot) else other)

    def __hash__(self) -> int:
        return hash(self._value)


class Slots:
    """Hands out slots while a text is written, and fills them in again."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    @property
    def values(self) -> Mapping[str, str]:
        """What stands in each slot."""
        return self._values

    def mark(self, name: str, value: str) -> str:
        """Return the slot for a value.

        >>> slots = Slots()
        >>> paid, due = slots.mark("captured_total", "€59.90"), slots.mark("order_total", "€59.90")
        >>> str(paid), str(due), paid == due
        ('{captured_total}', '{order_total}', True)
        """
        self._values[name] = value
        return _Slot(name, value)

    def without_digits(self, text: str) -> str:
        """Return the text with every number outside a slot in a slot of its own.

        >>> Slots().without_digits("every 3 days from {when_1}")
        'every {number_1} days from {when_1}'
        """
        parts = re.split(r"(\{[a-z][a-z0-9_]*\})", text)
        return "".join(part if place % 2 else _DIGITS.sub(self._number, part) for place, part in enumerate(parts))

    def _number(self, found: re.Match[str]) -> str:
        numbers = {value: name for name, value in self._values.items() if name.startswith("number_")}
        if known := numbers.get(found.group()):
            return f"{{{known}}}"
        return str(self.mark(f"number_{len(numbers) + 1}", found.group()))

    def filled(self, text: str) -> str:
        """Return the text with the values in their slots; an unknown slot stays as it is."""
        return _SLOT.sub(lambda found: self._values.get(found.group(1), found.group()), text)

    def is_wrong(self, text: str) -> bool:
        """Return whether a text has a number sign, a stray brace or a slot that there is not.

        >>> [Slots().is_wrong(text) for text in ("We write.", "We pay 5.", "We pay ½.", "{iban}", "{")]
        [False, True, True, True, True]
        """
        rest = _SLOT.sub(lambda found: "" if found.group(1) in self._values else "{", text)
        return any(char in "{}" or char.isnumeric() for char in rest)


def slots_in(text: str) -> tuple[str, ...]:
    """Return the names of the slots of a text, as often as they stand there."""
    return tuple(_SLOT.findall(text))
