"""Answers of a model from tests/recordings, by the hash of the prompt; a prompt that changed has none and says so.

`make record` asks again: the model that the environment names, else the stand-in of misbehaving_server.py.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

from misbehaving_server import running
from replybot.chat_model import Answer, ChatModel, Prompt
from replybot.chat_models.disk_cache import DiskCached
from replybot.intake import parse_ticket
from replybot.pipeline import Pipeline
from replybot.resources import text_folder
from replybot.settings import Settings, read_settings
from replybot.ticket import Ticket
from replybot.wiring import build_chat_model, build_pipeline

RECORDINGS = Path(__file__).parent / "recordings"
TODAY = dt.date(2026, 11, 20)


class NoRecording:
    """Stands behind the recordings: whoever comes here asks something new."""

    name = "recorded"

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        raise AssertionError(f"there is no recording for this wording of {prompt.name}; run: make record")


class _Renamed:
    """A model under the name that the recordings use."""

    name = NoRecording.name

    def __init__(self, model: ChatModel) -> None:
        self._model = model

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        return self._model.complete(prompt, timeout=timeout)


def replayed() -> ChatModel:
    """Return a model that answers from the recordings."""
    return DiskCached(NoRecording(), RECORDINGS)


def pipeline_on(model: ChatModel) -> Pipeline:
    """Return a pipeline that reads and drafts by *model*."""
    return build_pipeline(
        settings=Settings(model=model.name, base_url="http://127.0.0.1:9/v1"), engine="llm", model=model
    )


def tickets() -> Iterator[tuple[str, Ticket]]:
    """Yield the examples: four languages, calm and pressed."""
    for path in sorted(text_folder("examples").iterdir()):
        yield path.name, parse_ticket(path.read_bytes())


def record() -> None:
    """Ask for every answer that the tests replay."""
    for old in RECORDINGS.glob("*.json"):
        old.unlink()
    settings = read_settings(os.environ)
    if settings.has_model:
        _record_with(build_chat_model(settings))
        return
    with running() as server:
        _record_with(build_chat_model(Settings(model="good", base_url=server.url)))


def _record_with(model: ChatModel) -> None:
    pipeline = pipeline_on(DiskCached(_Renamed(model), RECORDINGS))
    for name, ticket in tickets():
        draft = pipeline.reply_to(ticket, TODAY)
        print(f"{name}: {draft.usage.calls} calls{'; ' + draft.engine.fallback if draft.engine.fallback else ''}")


if __name__ == "__main__":
    record()
