"""Answers kept on disk, so that a second run of an evaluation asks nothing twice."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

from replybot.chat_model import Answer, ChatModel, Prompt


class DiskCached:
    """Looks into a folder first. Only answers are kept, never errors.

    Args:
        model: The model to ask.
        folder: One file an answer; made when the first is written.
        trial: Part of the key: run k of a repeated case gets an answer of its own.
    """

    def __init__(self, model: ChatModel, folder: Path, trial: int = 0) -> None:
        self.name = model.name
        self._model = model
        self._folder = folder
        self._trial = trial

    def complete(self, prompt: Prompt, *, timeout: float) -> Answer:
        """Return the kept answer (with the tokens it once took, and no calls), else ask and keep."""
        path = self._folder / f"{prompt_key(prompt, self.name, self._trial)}.json"
        with suppress(OSError, ValueError, TypeError):
            return replace(Answer(**json.loads(path.read_text("utf-8"))), calls=0)
        answer = self._model.complete(prompt, timeout=timeout)
        _write_whole(path, json.dumps(asdict(answer), ensure_ascii=False))
        return answer


def prompt_key(prompt: Prompt, model: str, trial: int = 0) -> str:
    """Return a hash of all that an answer depends on."""
    parts = (prompt.name, model, prompt.stable, prompt.varying, prompt.schema, prompt.most_tokens, trial)
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _write_whole(path: Path, text: str) -> None:
    """Write so that another process sees the whole file or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write(text)
    os.replace(file.name, path)
