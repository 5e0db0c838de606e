"""An amount with its currency. Nothing is ever converted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of one currency, kept exactly as given.

    Args:
        amount: Any finite Decimal; rounding happens only when it is written.
        currency: ISO 4217 code, upper case.
    """

    amount: Decimal
    currency: str

    def __sub__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.amount - other.amount, self.currency)

    def __add__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.amount + other.amount, self.currency)

    def __le__(self, other: Money) -> bool:
        self._same_currency(other)
        return self.amount <= other.amount

    def __ge__(self, other: Money) -> bool:
        self._same_currency(other)
        return self.amount >= other.amount

    def _same_currency(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(f"currencies differ: {self.currency!r} and {other.currency!r}")

    @property
    def text(self) -> str:
        """The amount with the currency's own number of digits: "59.90" EUR, "1500000" VND."""
        from babel.numbers import get_currency_precision

        digits = Decimal(1).scaleb(-get_currency_precision(self.currency))
        return str(self.amount.quantize(digits, rounding=ROUND_HALF_UP))
