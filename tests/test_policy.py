"""The policy folder: what is refused, and with which words."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from replybot.errors import PolicyError
from replybot.language import Language
from replybot.policy import Policy, load_policy
from replybot.policy_check import check_policy
from replybot.resources import text_folder

Edit = Callable[[str, str, str], Path]


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    """Return a function that copies the shipped policy with one text replaced."""

    def copy(name: str, old: str, new: str) -> Path:
        folder = tmp_path / "policy"
        shutil.copytree(text_folder("policy"), folder, ignore=shutil.ignore_patterns("examples", "*.npz"))
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return folder

    return copy


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("rules/logistics.yaml", "category: wrong_address\n", "category: wrong_adress\n",
         "rules: wrong_address.returned: 'wrong_adress' is not a category; did you mean 'wrong_address'?"),
        ("rules/money.yaml", "remedy: complete_or_refund", "remedy: complete_or_refnd", "did you mean 'complete_or_refund'?"),
        ("rules/money.yaml", "{charge_captured: true}", "{charge_capturd: true}",
         "rules/money.yaml: charged_no_order.captured: when: 'charge_capturd' is not a fact; did you mean 'charge_captured'?"),
        ("rules/money.yaml", "remedy: confirm_order\n", "remedy: confirm_order\n  remark: x\n",
         "rules/money.yaml: charged_no_order.order_found: 'remark' is not a field here"),
        ("shop.yaml", 'ltv_at_least: "500.00"', 'ltv_at_least: "many"', "shop.yaml: loyalty: ltv_at_least"),
        ("shop.yaml", 'time_zone: "Europe/Madrid"', 'time_zone: "Europe/Madird"', "'Europe/Madird' is not a time zone"),
        ("shop.yaml", "order_number: '", "order_number: '(", "is not a regular expression"),
        ("shop.yaml", "trust_up_to:", "trust_up_to: 1\ntrust_up_to:", "the key 'trust_up_to' stands twice"),
        ("categories.yaml", "other:  ", "others: ", "the category 'other' is missing"),
        ("votes.yaml", "trace:  ", "trace: {nothing: 1}\n#", "votes.yaml: trace: 'nothing' is not a category"),
        ("rules/other.yaml", "within: 1}", "within: 1, after: 0}", "waits for a step that does not come before it"),
        ("vocabulary.yaml", "promises: [refund]", "promises: [refnd]", "did you mean 'refund'?"),
    ],
)  # fmt: skip
def test_a_wrong_policy_names_file_place_and_what_would_be_right(
    edit: Edit, name: str, old: str, new: str, message: str
) -> None:
    with pytest.raises(PolicyError) as failure:
        load_policy(edit(name, old, new))
    assert message in str(failure.value)


def findings(folder: Path) -> list[str]:
    return [found.text for found in check_policy(load_policy(folder), text_folder("templates")) if found.is_error]


def test_the_shipped_policy_has_no_error() -> None:
    assert findings(text_folder("policy")) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("shop.yaml", "return_window_days: 30", "return_window_days: 10", "under the 14 days of EU law"),
        ("rules/other.yaml", "category: other", "category: other\n  when: {shipped: true}", "the last rule of other must"),
        ("rules/logistics.yaml", "  when: {trace_open: true}\n", "", "delivered_not_received.trace: never reached"),
        ("rules/other.yaml", "id: other.hand_over", "id: other.pass_on", "templates/en/other.pass_on.jinja: the file is missing"),
        ("votes.yaml", "trace:  ", "trce: {other: 1}\ntrace:  ", "'trce' is never on a record"),
        ("vocabulary.yaml", "actions:\n", 'actions:\n  wave: {says: "wave", promises: []}\n', "'wave' is used by no rule"),
    ],
)  # fmt: skip
def test_policy_check_finds_gaps_dead_rules_and_missing_words(
    edit: Edit, name: str, old: str, new: str, message: str
) -> None:
    assert any(message in text for text in findings(edit(name, old, new)))


def test_every_rule_is_dated_and_its_source_exists(policy: Policy) -> None:
    page = (Path(__file__).parents[1] / "docs" / "sources.md").read_text("utf-8")
    for row in [*policy.rules, *policy.categories.values(), *policy.tactics.values(), *policy.alerts.values()]:
        file, anchor = row.reference.split("#")
        assert file == "docs/sources.md"
        assert f"{{#{anchor}}}" in page, f"docs/sources.md has no section {{#{anchor}}}"


def test_every_language_has_the_same_templates() -> None:
    names = [{path.name for path in (text_folder("templates") / code).iterdir()} for code in Language]
    assert all(found == names[0] for found in names)


def test_the_default_shop_is_a_contract(policy: Policy) -> None:
    shop = policy.shop
    assert (shop.country, shop.time_zone, shop.currency, shop.default_language) == ("ES", "Europe/Madrid", "EUR", "en")
    assert (str(shop.loyalty.ltv_at_least), str(shop.loyalty.concession_at_most)) == ("500.00", "100.00")
    assert (str(shop.loyalty.concession_share_of_ltv), shop.loyalty.concessions_per_order) == ("0.20", 1)
    assert (shop.times.return_window_days, shop.times.refund_visible_within) == (30, 10)
    assert (shop.times.person_answers_within, str(shop.trust_up_to)) == (1, "20.00")
