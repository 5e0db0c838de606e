"""The guide as pages for people: an overview, one category, one rule, the one-page manual."""

from __future__ import annotations

import html
from collections.abc import Iterator

from replybot.errors import PolicyError
from replybot.policy import Policy
from replybot.policy_rows import RuleRow, StepRow, did_you_mean


def overview_lines(policy: Policy) -> list[str]:
    """Return one line for each category."""
    width = max(map(len, policy.categories))
    return [
        f"{name:<{width}}  {row.group:<9}  {row.responsibility:<8}  {row.means}"
        for name, row in policy.categories.items()
    ]


def category_lines(policy: Policy, category: str) -> list[str]:
    """Return the rules of *category* in the order in which they are tried.

    Raises:
        PolicyError: There is no such category.
    """
    if category not in policy.categories:
        raise PolicyError(f"'{category}' is not a category{did_you_mean(category, policy.categories)}")
    lines = [f"{category}: {policy.categories[category].means}; first match wins", ""]
    for rule in policy.rules_of(category):
        lines += [*rule_lines(policy, rule.id), ""]
    return lines[:-1]


def rule_lines(policy: Policy, rule_id: str) -> list[str]:
    """Return one rule in words.

    Raises:
        PolicyError: There is no such rule.
    """
    rules = {rule.id: rule for rule in policy.rules}
    if rule_id not in rules:
        raise PolicyError(f"'{rule_id}' is not a rule{did_you_mean(rule_id, rules)}")
    rule, words = rules[rule_id], policy.vocabulary
    lines = [
        rule.id,
        f"  when     {_when(rule)}",
        f"  remedy   {words.remedies[rule.remedy].says}",
        *(f"  step {n}   {_step(policy, step)}" for n, step in enumerate(rule.steps, 1)),
    ]
    if rule.needs:
        lines.append(f"  needs    {', '.join(words.needs[need].says for need in rule.needs)}")
    if rule.vip_concession:
        offer = rule.vip_concession
        once = ", once per customer" if offer.once else ""
        lines.append(f"  loyal    {words.concessions[offer.kind].says}{once}")
        lines += [f"    step {n} {_step(policy, step)}" for n, step in enumerate(offer.steps, 1)]
        lines += [f"    also   {_step(policy, step)}" for step in offer.also]
    return [*lines, f"  since    {rule.since.isoformat()}, {rule.reference}"]


def manual_markdown(policy: Policy) -> str:
    """Return the manual as Markdown: one table row for each rule, the numbers first."""
    lines = [f"# {policy.shop.name}: how we answer", "", *_principles(policy), ""]
    for group in dict.fromkeys(row.group for row in policy.categories.values()):
        lines += [
            f"## {group.capitalize()}",
            "",
            "| problem | when | what we do | loyal customers |",
            "|---|---|---|---|",
        ]
        for category, row in policy.categories.items():
            if row.group == group:
                lines += [f"| {' | '.join(cells)} |" for cells in _table(policy, category, row.means)]
        lines.append("")
    return "\n".join(lines)


def manual_html(policy: Policy) -> str:
    """Return the manual as one self-contained HTML page that prints well."""
    shop = html.escape(policy.shop.name)
    parts = [
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{shop}: how we answer</title>",
        "<style>body{font:14px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1d2433}"
        "table{border-collapse:collapse;width:100%;margin-bottom:1.5rem}td,th{border-bottom:1px solid #d6dbe4;"
        "padding:.35rem .6rem;text-align:left;vertical-align:top}th{background:#f2f4f8}"
        "@media print{body{font-size:9px;margin:0}tr{break-inside:avoid}}</style></head><body>",
        f"<h1>{shop}: how we answer</h1><ul>",
        *(f"<li>{html.escape(line.removeprefix('- '))}</li>" for line in _principles(policy)),
        "</ul>",
    ]
    for group in dict.fromkeys(row.group for row in policy.categories.values()):
        parts.append(
            f"<h2>{html.escape(group.capitalize())}</h2>"
            "<table><tr><th>problem<th>when<th>what we do<th>loyal customers</tr>"
        )
        for category, row in policy.categories.items():
            if row.group == group:
                for cells in _table(policy, category, row.means):
                    parts.append(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in cells)}</tr>")
        parts.append("</table>")
    return "\n".join([*parts, "</body></html>"])


def _principles(policy: Policy) -> list[str]:
    loyalty, times, currency = policy.shop.loyalty, policy.shop.times, policy.shop.currency
    share = f"{loyalty.concession_share_of_ltv * 100:f}".rstrip("0").rstrip(".")
    return [
        "- Pressure changes nothing: the same facts get the same answer. One apology, then who does what by when.",
        "- An open dispute is the path: nothing is shipped or paid beside it.",
        f"- Loyal customers: lifetime value of {loyalty.ltv_at_least} {currency} or more. A concession costs at most"
        f" {share} % of it and {loyalty.concession_at_most} {currency}; {loyalty.concessions_per_order} per order.",
        f"- Withdrawal {times.withdrawal_days} days, our return window {times.return_window_days} days, guarantee"
        f" {times.guarantee_years} years; a refund shows within {times.refund_visible_within} business days; a person"
        f" answers within {times.person_answers_within} business day(s).",
        f"- Up to {policy.shop.trust_up_to} {currency} an item we ask for no photo.",
    ]


def _table(policy: Policy, category: str, means: str) -> Iterator[tuple[str, str, str, str]]:
    words = policy.vocabulary
    for n, rule in enumerate(policy.rules_of(category)):
        offer = rule.vip_concession
        steps = "; ".join(_step(policy, step) for step in rule.steps)
        yield (
            f"{category}: {means}" if n == 0 else "",
            _when(rule),
            f"{words.remedies[rule.remedy].says}. {steps}",
            words.concessions[offer.kind].says if offer else "",
        )


def _when(rule: RuleRow) -> str:
    if not rule.when:
        return "otherwise"
    said = []
    for fact, want in rule.when.items():
        words = fact.replace("_", " ")
        if isinstance(want, bool):
            said.append(words if want else f"not {words}")
        else:
            low = f" {want.at_least} or more" if want.at_least is not None else ""
            high = f" {want.at_most} or less" if want.at_most is not None else ""
            said.append(f"{words}{low}{high}")
    return ", ".join(said)


def _step(policy: Policy, step: StepRow) -> str:
    says = policy.vocabulary.actions[step.action].says
    days = "the same day" if step.within == 0 else f"within {step.within} business day{'s' if step.within > 1 else ''}"
    wait = "" if step.after is None else f" after step {step.after + 1}"
    days = f"by the date on record, else {days}" if step.by else days
    return f"{step.who.value}: {says}, {days}{wait}"
