"""A draft and a reading as a person wants to see them on a terminal: the reply first, ready to copy."""

from __future__ import annotations

import re

from replybot.chat_model import Prompt
from replybot.draft import Draft
from replybot.reading import Reading

_RULE = "─" * 78
# everything a terminal would act on, and characters that change the direction of text
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def harmless(text: str) -> str:
    r"""Return *text* without characters that a terminal would act on.

    >>> harmless("a\x1b[31mb")
    'a[31mb'
    """
    return _CONTROL.sub("", text)


def draft_text(draft: Draft) -> str:
    """Return subject, reply, public reply and note, the checks last."""
    parts = [f"Subject: {draft.reply.subject}", "", draft.reply.body, ""]
    if draft.public_reply:
        parts += [_title("Public reply"), draft.public_reply, ""]
    failed = [check.name for check in draft.checks if not check.passed]
    passed = f"Checks: {len(draft.checks) - len(failed)} of {len(draft.checks)} passed"
    concession = draft.resolution.concession
    parts += [
        _title("Note for the agent (not for the customer)"),
        draft.note,
        f"Rule: {draft.resolution.rule}; remedy: {draft.resolution.remedy};"
        f" concession: {concession.kind if concession else 'none'}; tags: {', '.join(draft.tags)}",
        passed + (f"; FAILED: {', '.join(failed)}" if failed else ""),
        f"Read by: {draft.engine.reader}; drafted by: {draft.engine.drafter}" + _usage(draft),
    ]
    return harmless("\n".join(parts))


def reading_text(reading: Reading) -> str:
    """Return a reading, one fact a line."""
    lines = [
        f"language: {reading.language.value}" + (f" (seen: {reading.seen_language})" if reading.seen_language else ""),
        f"category: {reading.category} ({reading.confidence:.0%})",
        f"next: {reading.runner_up or '-'}",
    ]
    if reading.guesses:
        lines.append(f"not sure; best guesses: {', '.join(reading.guesses)}")
    lines += [f'pressure: {seen.tactic.value}: "{seen.quote}"' for seen in reading.tactics]
    if reading.alert:
        lines.append(f'ALERT: {reading.alert.alert.value}: "{reading.alert.quote}"')
    lines += [f"claim: {claim.kind.value}: {claim.value}" for claim in reading.claims]
    return harmless("\n".join(lines))


def _usage(draft: Draft) -> str:
    used = draft.usage
    if not used.calls:
        return ""
    cost = f", cost {used.cost}" if used.cost is not None else ""
    return f"; model: {used.calls} calls, {used.input_tokens} tokens in, {used.output_tokens} out{cost}"


def prompt_text(prompt: Prompt) -> str:
    """Return a prompt as a model gets it: the part that never changes, then the rest."""
    parts = [_title(f"{prompt.name}: system"), prompt.stable, _title(f"{prompt.name}: user"), prompt.varying, ""]
    return harmless("\n".join(parts))


def _title(text: str) -> str:
    return f"── {text} {_RULE}"[:78]
