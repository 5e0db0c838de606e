"""What may pass from the customer's text."""

from __future__ import annotations

import pytest

from replybot.classifiers.claims import find_claims
from replybot.intake import parse_ticket
from replybot.policy import Policy


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Where is my order A-10293?", ["A-10293"]),
        ("order number is 55021, thanks", ["55021"]),
        ("Order #10448831 never came", ["10448831"]),
        ("mi pedido nº AB-448120 no llega", ["AB-448120"]),
        ("ma commande n°A-55102 est cassée", ["A-55102"]),
        ("mã đơn hàng là A-77031 ạ", ["A-77031"]),
        ("don hang A-77031 dau roi", ["A-77031"]),
        ("It never came.\n\nA-10293\n", ["A-10293"]),
        ("Cancel it please, ordered by accident. A-99812", ["A-99812"]),
        ("I paid 1234 euros for 2026 items", []),
        ("I forgot to change the address on A-30011", ["A-30011"]),
        ("you had it on the 5th (signed for, AB-300871), so pay", ["AB-300871"]),
        ("Mã của mình 61208", ["61208"]),
        ("The invoice for our four chairs (33570) is wrong", ["33570"]),
        ("Where is my o\u200brder A-10\u200b293?", ["A-10293"]),
        ("call me on 612345678", []),
        ("I was born in 1984", []),
        ("we moved (2026) and painted", []),
        ("order A-102931234", []),
    ],
)
def test_an_order_number_counts_when_it_is_named_or_stands_alone(policy: Policy, text: str, numbers: list[str]) -> None:
    claims = find_claims(parse_ticket({"body": text}), policy.lexicon)
    assert [claim.value for claim in claims if claim.kind == "order_number"] == numbers


def test_a_photo_is_a_claim_and_a_file_is_not(policy: Policy) -> None:
    for kind, found in (("photo", ["photo"]), ("file", [])):
        ticket = parse_ticket({"body": "broken", "attachments": [{"name": "a", "type": kind}]})
        assert [claim.kind for claim in find_claims(ticket, policy.lexicon)] == found


def test_an_order_given_by_the_agent_is_a_claim(policy: Policy) -> None:
    from replybot.ticket import with_overrides

    ticket = with_overrides(parse_ticket({"body": "where is it?"}), order="A-10293")
    assert [(c.kind, c.value) for c in find_claims(ticket, policy.lexicon)] == [("order_number", "A-10293")]


def test_what_an_earlier_message_said_is_not_asked_again_and_the_newest_counts(policy: Policy) -> None:
    thread = [
        {"author": "customer", "text": "Where is my order A-10293?"},
        {"author": "agent", "text": "We look into order A-99999."},
    ]
    silent = parse_ticket({"messages": [*thread, {"author": "customer", "text": "Any news?"}]})
    assert [claim.value for claim in find_claims(silent, policy.lexicon)] == ["A-10293"]
    other = parse_ticket({"messages": [*thread, {"author": "customer", "text": "And order A-20001?"}]})
    assert [claim.value for claim in find_claims(other, policy.lexicon)] == ["A-20001"]
