"""The guide's function: a problem and a standing in, a resolution out. It is pure and sees no words."""

from __future__ import annotations

from dataclasses import replace

from replybot.money import Money
from replybot.problem import Problem, Standing
from replybot.resolution import Concession, Condition, Guide, PlannedStep, Resolution, Rule, Step, VipConcession, Who

ANY = "any"


def resolve(problem: Problem, standing: Standing, guide: Guide) -> Resolution:
    """Return what the guide decides for *problem*; the first rule that fits wins.

    Raises:
        LookupError: No rule of the category fits; `policy check` refuses such a guide.
    """
    rule = matching_rule(problem, guide)
    missing = tuple(need for need in rule.needs if need not in problem.needs_met)
    concession, reason = _grant(rule.vip_concession, problem, standing, guide)
    planned = rule.steps
    if concession and rule.vip_concession:
        planned = (rule.vip_concession.steps or rule.steps) + rule.vip_concession.also
    claimed = any(need in problem.claimed for need in rule.needs)
    return Resolution(
        rule=rule.id,
        remedy=rule.remedy,
        steps=_schedule(_with_questions(planned, missing, claimed, guide), problem, guide),
        concession=concession,
        needs=missing,
        why=tuple(_reasons(rule, problem, missing, reason)),
    )


def matching_rule(problem: Problem, guide: Guide) -> Rule:
    """Return the first rule of *problem*'s category, or of `any`, whose conditions are all met."""
    for wanted in (ANY, problem.category):
        for rule in guide.rules:
            if wanted in rule.categories and all(is_met(c, problem) for c in rule.conditions):
                return rule
    raise LookupError(f"no rule fits category '{problem.category}'")


def is_met(condition: Condition, problem: Problem) -> bool:
    """Return whether the fact is known and as the condition asks."""
    value = getattr(problem.facts, condition.fact)
    if value is None:
        return False
    if condition.equals is not None:
        return bool(value is condition.equals)
    return (condition.at_least is None or value >= condition.at_least) and (
        condition.at_most is None or value <= condition.at_most
    )


def promises_of(resolution: Resolution, guide: Guide) -> frozenset[str]:
    """Return everything that a reply to this resolution may offer."""
    names = [resolution.remedy, *(step.action for step in resolution.steps)]
    if resolution.concession:
        names.append(resolution.concession.kind)
    return frozenset().union(*(guide.promises.get(name, frozenset()) for name in names))


def _grant(
    offer: VipConcession | None, problem: Problem, standing: Standing, guide: Guide
) -> tuple[Concession | None, str | None]:
    """Return the concession and the reason for granting or withholding it; (None, None) when the rule has none."""
    if offer is None:
        return None, None
    value, line = standing.lifetime_value, guide.minimum_lifetime_value
    if value is None:
        return None, f"no {offer.kind}: the lifetime value is not on the record"
    if not value >= line:
        return None, f"no {offer.kind}: lifetime value {_shown(value)} is under {_shown(line)}"
    cost = _cost(offer, problem, guide)
    if offer.cost is not None and cost is None:
        return None, f"no {offer.kind}: its cost ({offer.cost}) is not on the record"
    refusal = _over_a_cap(offer, cost, value, problem, standing, guide)
    if refusal:
        return None, f"no {offer.kind}: {refusal}"
    costs = f", costs {_shown(cost)}" if cost else ""
    return Concession(offer.kind, cost), f"{offer.kind}: lifetime value {_shown(value)} meets {_shown(line)}{costs}"


def _cost(offer: VipConcession, problem: Problem, guide: Guide) -> Money | None:
    if offer.cost is None:
        return None
    if offer.cost in guide.costs:
        return guide.costs[offer.cost]
    cost = getattr(problem.values, offer.cost)
    return cost if isinstance(cost, Money) else None


def _over_a_cap(
    offer: VipConcession, cost: Money | None, value: Money, problem: Problem, standing: Standing, guide: Guide
) -> str | None:
    """Return the cap that stands against the concession, or None."""
    order = problem.values.order_number
    same_order = [had for had in standing.concessions if order is not None and had.order == order]
    if len(same_order) >= guide.caps.per_order:
        return f"cap: {guide.caps.per_order} concession per order, {order} has had {same_order[0].kind}"
    if offer.once and any(had.kind == offer.kind for had in standing.concessions):
        return "cap: once per customer, and it was given before"
    if cost is None:
        return None
    currency = problem.currency or cost.currency
    if {cost.currency, currency} != {guide.currency}:
        return f"cap: the order is in {currency}, the caps are in {guide.currency}, and nothing is converted"
    if not cost.amount:
        return "there is nothing to give back"
    share = Money(value.amount * guide.caps.share_of_lifetime_value, value.currency)
    if not cost <= share:
        return f"cap: {_shown(cost)} is over {guide.caps.share_of_lifetime_value:.0%} of the lifetime value"
    if not cost <= guide.caps.at_most:
        return f"cap: {_shown(cost)} is over {_shown(guide.caps.at_most)}"
    return None


def _with_questions(
    planned: tuple[PlannedStep, ...], missing: tuple[str, ...], claimed: bool, guide: Guide
) -> tuple[PlannedStep, ...]:
    """Put the check of a claimed number, then the customer's answer, before steps that depend on them."""
    first: list[PlannedStep] = []
    if claimed:
        first.append(PlannedStep(Who.US, "check_claimed_details", guide.terms.person_answers_within))
    if missing:
        first.append(PlannedStep(Who.CUSTOMER, "provide_details", guide.terms.customer_answers_within))
    if not first:
        return planned
    shift = len(first)
    return (*first, *(_after(step, shift) for step in planned))


def _after(step: PlannedStep, shift: int) -> PlannedStep:
    after = shift - 1 if step.after is None else step.after + shift
    return replace(step, after=after, within=max(step.within, 1), by_value=None)


def _schedule(planned: tuple[PlannedStep, ...], problem: Problem, guide: Guide) -> tuple[Step, ...]:
    """Ask the calendar: a date for each step, or business days after the step it waits for."""
    steps = []
    for step in planned:
        known = getattr(problem.values, step.by_value) if step.by_value else None
        by = known if known and known >= problem.today else None
        if by is None and step.after is None:
            by = guide.calendar.add(problem.today, step.within)
        reference = _reference(step.reference_value, problem)
        if by is not None:
            steps.append(Step(step.who, step.action, by=by, reference=reference))
        else:
            steps.append(Step(step.who, step.action, within=step.within, after=step.after, reference=reference))
    return tuple(steps)


def _reference(name: str | None, problem: Problem) -> str | None:
    values = problem.values
    match name:
        case "tracking":
            return values.tracking_number
        case "refund":
            return values.refund_reference
        case "dispute":
            return values.dispute_reference
        case "authorisation":
            return values.authorised.reference if values.authorised else None
        case "charge":
            return values.charges[-1].reference if values.charges else None
        case _:
            return None


def _reasons(rule: Rule, problem: Problem, missing: tuple[str, ...], concession: str | None) -> list[str]:
    met = [f"{c.fact} is {fact_in_words(getattr(problem.facts, c.fact))}" for c in rule.conditions]
    reasons = [f"{rule.id}: {', '.join(met) or 'nothing on the record decides, so the general answer'}"]
    if missing:
        reasons.append(f"asked for: {', '.join(missing)}")
    if problem.claimed and rule.needs:
        given = [need for need in rule.needs if need in problem.claimed]
        reasons += [f"only the customer's word for: {', '.join(given)}"] if given else []
    if concession:
        reasons.append(concession)
    return reasons


def fact_in_words(value: bool | int) -> str:
    """Return "yes", "no" or the number."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _shown(money: Money) -> str:
    return f"{money.text} {money.currency}"
