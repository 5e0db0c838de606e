"""Hand-written patterns for pressure and alarm (policy/patterns): what is nearly certain needs no model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from replybot.classifiers.features import folded
from replybot.classifiers.passages import SENTENCE_END
from replybot.language import Language
from replybot.tactic import Tactic
from replybot.yaml_file import read_yaml

_LONGEST = 600
"""Characters of a sentence that are looked at."""


@dataclass(frozen=True)
class Patterns:
    """Regular expressions by tactic or alert, over one folded sentence."""

    by_name: Mapping[str, tuple[str, ...]]

    @cached_property
    def _compiled(self) -> Mapping[str, re.Pattern[str]]:
        return {name: re.compile("|".join(f"(?:{p})" for p in some)) for name, some in self.by_name.items() if some}

    def find(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield (name, sentence) for every sentence that a pattern matches, in order of appearance."""
        for sentence in sentences(text):
            plain = folded(sentence[:_LONGEST])
            for name, pattern in self._compiled.items():
                if pattern.search(plain):
                    yield name, sentence


@cache
def load_patterns(folder: Path, language: Language | None) -> Patterns:
    """Return the patterns of *language* in a policy folder, of all languages when it is None.

    English prompt injections are looked for in every language: machines are addressed in English.

    Raises:
        PolicyError: A file is not of the expected form.
    """
    by_name: dict[str, tuple[str, ...]] = {}
    for code in Language:
        path = folder / "patterns" / f"{code}.yaml"
        if not path.is_file() or (language not in (None, code) and code is not Language.EN):
            continue
        for name, some in read_yaml(path.read_text("utf-8"), f"patterns/{path.name}").items():
            if language in (None, code) or name == Tactic.PROMPT_INJECTION:
                by_name[name] = (*by_name.get(name, ()), *some)
    return Patterns(by_name)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of *text*, verbatim."""
    last = 0
    for end in SENTENCE_END.finditer(text):
        if text[last : end.start()].strip():
            yield text[last : end.start()].strip()
        last = end.end()
    if text[last:].strip():
        yield text[last:].strip()
