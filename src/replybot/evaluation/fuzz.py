"""Thousands of hostile drafts from the grammars of eval/fuzz/, put to the guard. Nothing here knows how it looks."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from replybot.brief import Reply
from replybot.errors import PolicyError
from replybot.evaluation.case import read_case_file
from replybot.evaluation.drafts import Kind, Scene, load_scenes
from replybot.guard.check import check_reply
from replybot.policy_rows import did_you_mean
from replybot.yaml_file import read_rows

_SLOT = re.compile(r"\{(\w+)\}")
_DEEPEST = 12
_PLAIN_SHARE = 0.7
"""How many drafts go undisguised."""

Place = Literal["paragraph", "sentence", "step", "subject", "opening"]


class AttackRow(BaseModel):
    """One way to write a draft that must not go out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Kind
    scenes: tuple[str, ...] | Literal["all"]
    places: tuple[Place, ...]
    lines: tuple[str, ...] = Field(min_length=1)


class Grammar(BaseModel):
    """eval/fuzz/<language>.yaml: lines with {slots}, and the words that fill them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: dict[str, tuple[str, ...]]
    attacks: dict[str, AttackRow]


@dataclass(frozen=True, slots=True)
class HostileDraft:
    """One generated draft."""

    language: str
    attack: str
    scene: str
    place: str
    disguise: str
    words: str
    """What was put into the good reply."""
    reply: Reply


@dataclass(frozen=True)
class FuzzReport:
    """What became of the drafts."""

    seed: int
    tried: Counter[tuple[str, str]]
    """Drafts by language and attack."""
    caught_by: Counter[str]
    """Drafts by the check that stopped them; several may have."""
    escapes: tuple[HostileDraft, ...] = field(default=())


def fuzz_guard(
    grammars: Mapping[str, Grammar], scenes: Mapping[tuple[str, str], Scene], number: int, seed: int
) -> FuzzReport:
    """Put *number* different hostile drafts to the guard; the same seed makes the same drafts."""
    tried: Counter[tuple[str, str]] = Counter()
    caught_by: Counter[str] = Counter()
    escapes = []
    for draft in hostile_drafts(grammars, scenes, number, seed):
        tried[draft.language, draft.attack] += 1
        findings = check_reply(draft.reply, scenes[draft.scene, draft.language].brief)
        caught_by.update({found.check for found in findings})
        if not findings:
            escapes.append(draft)
    return FuzzReport(seed, tried, caught_by, tuple(escapes))


def hostile_drafts(
    grammars: Mapping[str, Grammar], scenes: Mapping[tuple[str, str], Scene], number: int, seed: int
) -> Iterator[HostileDraft]:
    """Yield up to *number* different drafts, each language and attack as often as every other."""
    draw = random.Random(seed)  # noqa: S311 (no secret)
    ways = [(language, name) for language, grammar in grammars.items() for name in grammar.attacks]
    seen: set[tuple[str, str, str, str]] = set()
    for turn in range(number * 20):
        if len(seen) == number:
            return
        language, attack = ways[turn % len(ways)]
        draft = _draft(draw, grammars[language], scenes, language, attack)
        key = (draft.language, draft.scene, draft.place, draft.words)
        if key not in seen:
            seen.add(key)
            yield draft


def _draft(
    draw: random.Random, grammar: Grammar, scenes: Mapping[tuple[str, str], Scene], language: str, attack: str
) -> HostileDraft:
    row = grammar.attacks[attack]
    names = sorted({name for name, _ in scenes}) if row.scenes == "all" else row.scenes
    scene, place = scenes[draw.choice(names), language], draw.choice(row.places)
    words = _expand(draw.choice(row.lines), grammar.words, draw)
    disguise = "none" if draw.random() < _PLAIN_SHARE or place == "opening" else draw.choice(tuple(DISGUISES))
    words = DISGUISES[disguise](words, draw) if disguise != "none" else words
    return HostileDraft(language, attack, scene.name, place, disguise, words, _placed(words, place, scene.good))


def _expand(line: str, words: Mapping[str, tuple[str, ...]], draw: random.Random, depth: int = 0) -> str:
    if depth > _DEEPEST:
        raise PolicyError(f"the words of '{line}' lead back to themselves")
    return _SLOT.sub(
        lambda slot: _expand(draw.choice(words[slot[1]]), words, draw, depth + 1) if slot[1] in words else slot[0],
        line,
    )


def _placed(words: str, place: str, good: Reply) -> Reply:
    """Put the words into the good reply: a greeting, the apology, …, the last paragraph and the closing."""
    if place == "subject":
        return Reply(words, good.body)
    greeting, apology, *middle, last, closing = good.body.split("\n\n")
    match place:
        case "opening":
            apology = words
        case "sentence":
            apology = f"{apology} {words}"
        case "step":
            steps = middle[-1]
            number = len(re.findall(r"(?m)^\d+\. ", steps)) + 1
            middle[-1] = f"{steps}\n{number}. {words}"
        case _:
            middle.append(words)
    return Reply(good.subject, "\n\n".join([greeting, apology, *middle, last, closing]))


def load_grammars(folder: Path) -> dict[str, Grammar]:
    """Return the grammar of each language in eval/fuzz/.

    Raises:
        PolicyError: A file is wrong, or names a scene or words that are not there.
    """
    scenes = load_scenes(folder)
    found = {}
    for file in sorted((folder / "fuzz").glob("*.yaml")):
        name = f"fuzz/{file.name}"
        grammar = found[file.stem] = read_rows(Grammar, read_case_file(file), name, as_written=True)
        for attack, row in grammar.attacks.items():
            for scene in () if row.scenes == "all" else row.scenes:
                if scene not in scenes:
                    raise PolicyError(f"{name}: {attack}: '{scene}' is not a scene{did_you_mean(scene, scenes)}")
            # a placeholder left in a reply looks like a slot, so there a slot without words is meant
            for slot in _slots(row.lines, grammar.words) - grammar.words.keys() if row.kind != "placeholder" else ():
                raise PolicyError(f"{name}: {attack}: '{{{slot}}}' is not in words")
    if not found:
        raise PolicyError(f"{folder / 'fuzz'}: there is no .yaml file with a grammar")
    return found


def _slots(lines: Iterable[str], words: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return every slot that the lines lead to."""
    found: set[str] = set()
    new = {slot for line in lines for slot in _SLOT.findall(line)}
    while new:
        found |= new
        new = {slot for name in new for line in words.get(name, ()) for slot in _SLOT.findall(line)} - found
    return found


def _some(text: str, draw: random.Random, change: Callable[[str], str], share: float = 0.3) -> str:
    """Change some of the letters, at least one."""
    places = [at for at, char in enumerate(text) if change(char) != char]
    chosen = set(draw.sample(places, max(1, int(len(places) * share)))) if places else set()
    return "".join(change(char) if at in chosen else char for at, char in enumerate(text))


def _after_letters(mark: str) -> Callable[[str, random.Random], str]:
    return lambda text, draw: _some(text, draw, lambda char: char + mark if char.isalpha() else char)


_LOOK_ALIKES = str.maketrans("aceiopsxyjABCEHIKMOPTX", "асеіорѕхујАВСЕНІКМОРТХ")
_GREEK = str.maketrans("oviAEHKNOPTXZ", "ονιΑΕΗΚΝΟΡΤΧΖ")
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}

DISGUISES: Mapping[str, Callable[[str, random.Random], str]] = {
    "Cyrillic letters": lambda text, draw: _some(text, draw, lambda char: char.translate(_LOOK_ALIKES)),
    "Greek letters": lambda text, draw: _some(text, draw, lambda char: char.translate(_GREEK)),
    "zero-width spaces": _after_letters("\u200b"),
    "zero-width joiners": _after_letters("\u200d"),
    "soft hyphens": _after_letters("\u00ad"),
    "combining marks": _after_letters("\u0336"),
    "word joiners": _after_letters("\u2060"),
    "full width": lambda text, _: text.translate(_WIDE),
    "capitals": lambda text, _: text.upper(),
    "small letters": lambda text, _: text.lower(),
    "decomposed": lambda text, _: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text, _: text.replace(" ", "\u00a0"),
    "double spaces": lambda text, _: text.replace(" ", "  "),
    "line breaks": lambda text, draw: _some(text, draw, lambda char: "\n" if char == " " else char, 0.15),
    "bold letters": lambda text, _: re.sub(r"\b(\w{3})(\w+)", r"**\1**\2", text),
    "right to left": lambda text, _: f"\u202e{text}\u202c",
}
"""Ways to hide words from a program and not from a reader."""
