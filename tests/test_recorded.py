"""Recorded answers of a model, on the example tickets: the whole way without a server."""

from __future__ import annotations

import pytest

from replay import TODAY, pipeline_on, replayed, tickets
from replybot.chat_model import Prompt

PIPELINE = pipeline_on(replayed())
TICKETS = dict(tickets())


@pytest.mark.parametrize("name", sorted(TICKETS))
def test_the_recorded_answers_make_a_sound_draft(name: str) -> None:
    draft = PIPELINE.reply_to(TICKETS[name], TODAY)
    assert [check.name for check in draft.checks if not check.passed] == []
    assert draft.engine.fallback is None
    assert draft.language == name.split(".")[-2]
    assert draft.usage.calls == 0


def test_a_prompt_that_changed_names_the_command_that_records_it() -> None:
    with pytest.raises(AssertionError, match="run: make record"):
        replayed().complete(Prompt("classify/v2", "new words", "x"), timeout=1)
