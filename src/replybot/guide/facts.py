"""From the record to the problem: typed three-valued facts, and the values a reply may name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from replybot.money import Money
from replybot.problem import ChargeShown, Claim, ConcessionHad, Fact, Facts, Problem, Standing, Values
from replybot.record import ORDER_STATUSES, Charge, Order, Payment, Record, Refund
from replybot.resolution import Guide

DISPUTE = "dispute_opened"

_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff{}<>\[\]]"
    r"|https?:|www\.|\w\.(?:com|net|org|io|es|fr|vn|uk|co|shop|info|biz)\b|@"
    r"|[$€£¥₫%]|\b\d+[.,]\d{2}\b(?!\d)|\b\d+\s?(?:eur|usd|gbp|vnd|euros?|dollars?|đ|đồng)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Case:
    """What the pipeline hands in besides the record: nothing of it is a customer's wording."""

    category: str
    runner_up: str | None
    today: dt.date
    claims: tuple[Claim, ...] = ()
    sender: str | None = None
    contacted_before: bool = False


@dataclass(slots=True)
class _Books:
    """The record as of today; collects what the agent should know about contradictions."""

    record: Record
    today: dt.date
    currency: str
    notices: list[str] = field(default_factory=list)

    def past(self, name: str, day: dt.date | None) -> dt.date | None:
        if day is not None and day > self.today:
            self.notices.append(f"{name} {day.isoformat()} is after today and counts as unknown")
            return None
        return day

    def money(self, amount: Decimal | None) -> Money | None:
        return None if amount is None else Money(amount, self.currency)


def problem_of(record: Record, case: Case, guide: Guide) -> tuple[Problem, tuple[str, ...]]:
    """Return the problem, and notices for the agent about contradictions in the record."""
    currency = (record.order.currency if record.order else None) or guide.currency
    books = _Books(record, case.today, currency)
    facts, values = _facts(books, case, guide)
    if facts.sender_matches is False:
        values = Values()
    met, claimed = _needs(facts, values, case, guide)
    problem = Problem(_category(case, facts), case.today, facts, values, met, claimed, currency)
    return problem, tuple(dict.fromkeys(books.notices))


def standing_of(record: Record, guide: Guide) -> Standing:
    """Return what the recorded customer has been worth; unknown stays unknown."""
    customer = record.customer
    if customer is None:
        return Standing()
    had = tuple(ConcessionHad(c.kind, c.order) for c in customer.concessions)
    return Standing(None if customer.ltv is None else Money(customer.ltv, guide.currency), had)


def shown(text: str | None) -> str | None:
    """Return *text* of the record if a reply may show it, else None (DESIGN, promise 10).

    >>> shown("Blue jacket"), shown("Win €500 at evil.com"), shown("x" * 61)
    ('Blue jacket', None, None)
    """
    if text is None or not text.strip() or len(text) > 60 or _UNSAFE.search(text):
        return None
    return " ".join(text.split())


def _category(case: Case, facts: Facts) -> str:
    """An open dispute on the record dominates; behind a closed one stands the underlying problem."""
    if facts.dispute_open:
        return DISPUTE
    if case.category == DISPUTE and facts.dispute_closed and case.runner_up not in (None, "other"):
        return str(case.runner_up)
    return case.category


def _needs(facts: Facts, values: Values, case: Case, guide: Guide) -> tuple[frozenset[str], frozenset[str]]:
    """Return the needs that are met, and those among them that only the customer's word meets."""
    given = {claim.kind.value for claim in case.claims}
    met = {name for name, need in guide.needs.items() if given & set(need.met_by)}
    met |= {name for name, need in guide.needs.items() if need.waived_when and getattr(facts, need.waived_when)}
    claimed = met & {"order_number"} if not facts.order_on_record else set()
    if facts.order_on_record:
        met.add("order_number")
    return frozenset(met), frozenset(claimed)


def _facts(books: _Books, case: Case, guide: Guide) -> tuple[Facts, Values]:
    known: dict[str, object] = {"contacted_before": case.contacted_before}
    words: dict[str, object] = {}
    for add in (_sender, _order, _deadlines, _items, _payment, _refund, _dispute, _papers, _trace, _subscription):
        add(books, case, guide, known, words)
    return Facts(**known), Values(**words)  # type: ignore[arg-type]


_Found = dict[str, object]


def _sender(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    email = books.record.customer.email if books.record.customer else None
    if email and case.sender:
        known["sender_matches"] = email.strip().casefold() == case.sender.strip().casefold()


def _order(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    order = books.record.order
    if order is None:
        return
    shipped_on = books.past("order.shipped_on", order.shipped_on)
    delivered_on = books.past("order.delivered_on", order.delivered_on)
    status = _status(order, books)
    delivered: Fact = delivered_on is not None or status == "delivered"
    if order.delivered_on and delivered_on is None:
        delivered = None
    shipped = shipped_on is not None or delivered_on is not None or status in _LEFT
    promised = order.promised_by or order.expected_on
    late = None if promised is None or delivered is None else (not delivered and books.today > promised)
    known |= {
        "order_on_record": True,
        "shipped": shipped,
        "partly_shipped": status == "partly_shipped",
        "delivered": delivered,
        "cancelled": status == "cancelled",
        "returned_to_us": status == "returned",
        "promise_passed": late,
        "days_past_promise": (books.today - promised).days if promised and late else None,
        "carrier_booked_by_customer": order.carrier_booked_by_customer,
        "tax_on_record": order.tax is not None and (order.tax.rate is not None or order.tax.amount is not None),
    }
    words |= {
        "order_number": shown(order.number),
        "order_placed_on": books.past("order.placed_on", order.placed_on),
        "order_total": books.money(order.total),
        "shipping_fee": books.money(order.shipping_fee),
        "tax_rate": str(order.tax.rate) if order.tax and order.tax.rate is not None else None,
        "tax_amount": books.money(order.tax.amount) if order.tax else None,
        "carrier": shown(order.carrier),
        "tracking_number": shown(order.tracking_number),
        "shipped_on": shipped_on,
        "promised_by": order.promised_by,
        "expected_on": order.expected_on,
        "delivered_on": delivered_on,
    }


_LEFT = ("partly_shipped", "shipped", "delivered", "returned")


def _status(order: Order, books: _Books) -> str | None:
    """Return the status unless the dates say otherwise."""
    status = order.status.strip().casefold() if order.status else None
    if status is None or status not in ORDER_STATUSES:
        return None
    contradicted = (
        (status in ("pending", "processing") and (order.shipped_on or order.delivered_on))
        or (status == "cancelled" and order.delivered_on)
        or (status in ("partly_shipped", "shipped") and order.delivered_on)
    )
    if contradicted:
        books.notices.append(f"order.status says {status}, the dates say otherwise; the dates decide")
        return None
    return status


def _deadlines(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    delivered, terms = known.get("delivered"), guide.terms
    if delivered is False:
        known |= {"within_withdrawal": True, "within_return_window": True}
    day = words.get("delivered_on")
    if not isinstance(day, dt.date):
        return
    # a period that ends on a day off runs to the next working day (docs/sources.md#withdrawal)
    withdrawal_until = guide.calendar.add(day + dt.timedelta(days=terms.withdrawal_days), 0)
    return_until = day + dt.timedelta(days=terms.return_window_days)
    known |= {
        "days_since_delivery": (books.today - day).days,
        "within_withdrawal": books.today <= withdrawal_until,
        "within_return_window": books.today <= max(return_until, withdrawal_until),
        "within_30_days": books.today <= day + dt.timedelta(days=terms.first_choice_days),
        "within_guarantee": books.today <= _years_later(day, terms.guarantee_years),
    }
    words |= {"withdrawal_until": withdrawal_until, "return_until": return_until}


def _years_later(day: dt.date, years: int) -> dt.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, month=3, day=1)


def _items(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    items = books.record.order.items if books.record.order else ()
    if not items:
        return
    stock = [item.in_stock for item in items]
    prices = [item.price for item in items]
    trust = guide.terms.trust_up_to
    known |= {
        "in_stock": _all(stock),
        "partly_in_stock": True if True in stock and False in stock else (None if None in stock else False),
        "returnable": False if all(item.returnable is False for item in items) else _all(i.returnable for i in items),
        "low_price": None
        if None in prices or books.currency != trust.currency
        else all(price <= trust.amount for price in prices if price is not None),
    }
    if known["returnable"] is False and any(item.returnable is not False for item in items):
        known["returnable"] = None
    words |= {
        "item_names": _names(item.name for item in items),
        "items_in_stock": _names(item.name for item in items if item.in_stock),
        "items_awaited": _names(item.name for item in items if item.in_stock is False),
        "restock_on": max((i.restock_on for i in items if i.restock_on and i.in_stock is False), default=None),
    }
    restock = words["restock_on"]
    if isinstance(restock, dt.date) and restock < books.today:
        words["restock_on"] = None


def _all(values: Iterable[bool | None]) -> Fact:
    """Three-valued "all": False beats unknown, unknown beats True."""
    found = list(values)
    if False in found:
        return False
    return None if None in found else True


def _names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names if every one may be shown, else none: half a list would mislead."""
    safe = [shown(name) for name in names]
    return () if None in safe or len(safe) > 5 else tuple(name for name in safe if name)


def _payment(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    payment = books.record.payment
    if payment is None:
        return
    captured = [c for c in payment.charges if c.status == "captured"]
    authorised = [c for c in payment.charges if c.status == "authorised"]
    total = books.record.order.total if books.record.order else None
    paid = sum((c.amount for c in captured), Decimal(0))
    surplus = _surplus(paid, total, payment)
    known |= {
        "payment_on_record": True,
        "charge_captured": bool(captured),
        "authorised_only": bool(authorised) and not captured,
        "charge_failed": any(c.status == "failed" for c in payment.charges),
        "surplus_captured": None if surplus is None else surplus > 0,
        "second_is_authorisation": bool(authorised) and len(captured) + len(authorised) > 1,
        "charges_add_up": None if total is None else len(captured) > 1 and paid == total,
    }
    words |= {
        "charges": tuple(_charge(c, books) for c in sorted(captured, key=lambda c: c.on or dt.date.min)),
        "captured_total": books.money(paid) if captured else None,
        "surplus": books.money(surplus) if surplus and surplus > 0 else None,
    }
    if authorised:
        hold = _charge(authorised[-1], books)
        until = hold.on + dt.timedelta(days=guide.terms.authorisation_released_within) if hold.on else None
        words |= {"authorised": hold, "authorisation_released_by": until}


def _surplus(paid: Decimal, total: Decimal | None, payment: Payment) -> Decimal | None:
    """Return captures minus refunds minus the total; None when a part is unknown."""
    if total is None:
        return None
    if payment.refund is None or payment.refund.issued_on is None or payment.refund.status == "returned":
        return paid - total
    return None if payment.refund.amount is None else paid - payment.refund.amount - total


def _charge(charge: Charge, books: _Books) -> ChargeShown:
    on = books.past("payment.charges.on", charge.on)
    return ChargeShown(Money(charge.amount, books.currency), on, shown(charge.reference))


def _refund(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    if books.record.payment is None:
        return
    refund = books.record.payment.refund or Refund()
    issued_on = books.past("payment.refund.issued_on", refund.issued_on)
    issued: Fact = issued_on is not None
    if refund.issued_on and issued_on is None:
        issued = None
    parcel = books.record.return_parcel
    arrived = parcel is not None and parcel.received_on is not None and parcel.received_on <= books.today
    owed = arrived or (known.get("cancelled") is True and known.get("charge_captured") is True)
    known |= {
        "refund_issued": issued,
        "refund_returned": issued is True and refund.status == "returned",
        "refund_due": None if issued is None else (not issued and owed),
    }
    if issued_on is None:
        return
    visible_by = guide.calendar.add(issued_on, guide.terms.refund_visible_within)
    known |= {
        "refund_overdue": books.today > visible_by,
        "days_since_refund": guide.calendar.between(issued_on, books.today),
    }
    words |= {
        "refund_amount": books.money(refund.amount),
        "refund_issued_on": issued_on,
        "refund_reference": shown(refund.reference),
        "refund_visible_by": visible_by,
    }


def _dispute(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    payment = books.record.payment
    if payment is None:
        return
    dispute = payment.dispute
    if dispute and dispute.status != "open":
        books.notices.append(f"a dispute on the record is closed ({dispute.status}); check that nothing is given twice")
    known |= {
        "dispute_open": dispute is not None and dispute.status == "open",
        "dispute_closed": dispute is not None and dispute.status != "open",
    }
    if dispute:
        words |= {
            "dispute_reference": shown(dispute.reference),
            "dispute_opened_on": books.past("payment.dispute.opened_on", dispute.opened_on),
        }


def _papers(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    invoice, parcel = books.record.invoice, books.record.return_parcel
    if invoice:
        issued_on = books.past("invoice.issued_on", invoice.issued_on)
        known["invoice_issued"] = None if invoice.issued_on and not issued_on else issued_on is not None
        words |= {"invoice_number": shown(invoice.number), "invoice_issued_on": issued_on}
    if parcel:
        requested_on = books.past("return.requested_on", parcel.requested_on)
        received_on = books.past("return.received_on", parcel.received_on)
        known |= {
            "return_requested": requested_on is not None or received_on is not None,
            "return_received": None if parcel.received_on and not received_on else received_on is not None,
        }
        words |= {"return_requested_on": requested_on, "return_received_on": received_on}


def _trace(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    trace = books.record.trace
    if trace is None:
        return
    known |= {
        "trace_open": trace.result == "open",
        "trace_delivered": trace.result == "delivered",
        "trace_not_delivered": trace.result == "not_delivered",
    }
    words["trace_opened_on"] = books.past("trace.opened_on", trace.opened_on)


def _subscription(books: _Books, case: Case, guide: Guide, known: _Found, words: _Found) -> None:
    plan = books.record.subscription
    if plan is None:
        return
    renewed_on = books.past("subscription.renewed_on", plan.renewed_on)
    notice_on = books.past("subscription.notice_sent_on", plan.notice_sent_on)
    known |= {
        "subscription_on_record": True,
        "renewed": None if plan.renewed_on and not renewed_on else renewed_on is not None,
        "notice_sent": notice_on is not None and (renewed_on is None or notice_on <= renewed_on),
    }
    words |= {
        "renewed_on": renewed_on,
        "renewal_amount": books.money(plan.amount),
        "next_renewal_on": plan.next_on,
        "notice_sent_on": notice_on,
    }
