from decimal import Decimal

import pytest

from replybot.money import Money


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [("59.9", "EUR", "59.90"), ("1500000", "VND", "1500000"), ("0.005", "EUR", "0.01"), ("12", "JPY", "12")],
)
def test_an_amount_is_written_with_the_digits_of_its_currency(amount: str, currency: str, text: str) -> None:
    assert Money(Decimal(amount), currency).text == text


def test_two_currencies_are_never_compared() -> None:
    with pytest.raises(ValueError, match="currencies differ: 'EUR' and 'USD'"):
        Money(Decimal(1), "EUR") >= Money(Decimal(1), "USD")  # noqa: B015
