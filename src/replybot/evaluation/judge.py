"""A model's opinion on style. It stands in the report under that name, and no gate depends on it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

from replybot.chat_model import ChatModel
from replybot.errors import ChatModelError
from replybot.evaluation.results import Result, Share
from replybot.prompt_file import PromptFile

_SCHEMA = {
    "type": "object",
    "properties": {"why": {"type": "string"}, "natural": {"type": "boolean"}},
    "required": ["why", "natural"],
    "additionalProperties": False,
}
_SECONDS = 60.0
_MOST_REPLIES = 200
"""For each language; the first different ones in the order of the cases."""


def style_of(results: Iterable[Result], model: ChatModel, prompt: PromptFile, concurrency: int) -> Mapping[str, Share]:
    """Return for each language how many replies the model calls natural, of those it judged."""
    replies: dict[str, dict[str, None]] = {}
    for result in results:
        for trial in result.trials:
            replies.setdefault(result.language or "no language", {})[trial.reply] = None
    found = {}
    with ThreadPoolExecutor(concurrency) as pool:
        for language, texts in replies.items():
            opinions = pool.map(lambda text: _opinion(text, model, prompt), [*texts][:_MOST_REPLIES])
            given = [opinion for opinion in opinions if opinion is not None]
            found[language] = Share(sum(given), len(given))
    return found


def _opinion(reply: str, model: ChatModel, prompt: PromptFile) -> bool | None:
    """Return whether the model calls a reply natural; None when it gives no usable answer."""
    try:
        answer = json.loads(model.complete(prompt.prompt(_SCHEMA, {}, {"reply": reply}), timeout=_SECONDS).text)
    except (ChatModelError, ValueError):
        return None
    natural = answer.get("natural") if isinstance(answer, dict) else None
    return natural if isinstance(natural, bool) else None
