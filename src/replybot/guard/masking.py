"""Values of the record are hostile too: neutral marks replace each before anything is looked for (promise 10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replybot.brief import Brief
from replybot.guard.folding import MARK
from replybot.problem import Values


def mask(text: str, brief: Brief) -> str:
    """Return *text*, at the same length, with the record's exact values turned into marks.

    The greeting name is the customer's own word, so it is masked on the first line only.

    >>> hidden("A jacket 'VIP Gold' for you", ["VIP Gold"]).count(MARK)
    8
    """
    text = hidden(text, record_values(brief))
    if brief.greeting_name and brief.greeting_name in text:
        first, line, rest = text.lstrip().partition("\n")
        lead = text[: len(text) - len(text.lstrip())]
        return lead + hidden(first, [brief.greeting_name]) + line + rest
    return text


def hidden(text: str, values: Iterable[str]) -> str:
    """Return *text* with each of *values*, where it stands as words of its own, replaced by marks; longest first."""
    for value in sorted((value for value in values if value in text), key=len, reverse=True):
        parts = text.split(value)
        joined = parts[0]
        for part in parts[1:]:
            whole = not (_is_word(joined[-1:]) and _is_word(value[0])) and not (
                _is_word(part[:1]) and _is_word(value[-1])
            )
            joined += (MARK * len(value) if whole else value) + part
        text = joined
    return text


def record_values(brief: Brief) -> set[str]:
    """Return the names and references that a reply may show."""
    values = set(_texts(brief.problem.values))
    values |= {step.reference for step in brief.resolution.steps if step.reference}
    values.add(brief.shop_name)
    if brief.holding and brief.holding.emergency_number:
        values.add(brief.holding.emergency_number)
    return {value for value in values if value.strip()}


def _texts(values: Values) -> Iterator[str]:
    for text in (
        values.order_number,
        values.carrier,
        values.tracking_number,
        values.refund_reference,
        values.dispute_reference,
        values.invoice_number,
    ):
        if text:
            yield text
    for names in (values.item_names, values.items_in_stock, values.items_awaited):
        yield from names
    for charge in (*values.charges, *([values.authorised] if values.authorised else ())):
        if charge.reference:
            yield charge.reference


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
