"""Lists of expressions, written for people, compiled into one regular expression each."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

GAP = r"(?:[^.!?\n]|\.(?=\d)){0,40}?"


@cache
def any_of(expressions: str) -> re.Pattern[str]:
    """Return one pattern that finds whole words of any of the *expressions*, which are separated by "|" or lines.

    A "*" ends a word in any way, a space is any white space (" ?" perhaps none), "…" a gap of up to 40 characters
    within the sentence; the rest is ordinary regular expression.

    >>> any_of("refund*|money … back").search("your money comes back").group()
    'money comes back'
    """
    return re.compile(_source(expressions))


def _source(expressions: str) -> str:
    words: defaultdict[str, list[str]] = defaultdict(list)
    signs: list[str] = []
    for expression in alternatives(expressions):
        pattern = _pattern(expression)
        if expression[0].isalpha() and expression[1:2] not in {"?", "{"}:
            words[expression[0]].append(pattern[1:])
        elif expression[0] in "([":
            words[""].append(pattern)
        else:
            signs.append(pattern)
    grouped = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in words.items())
    bounded = rf"\b(?:{grouped})(?!\w)" if grouped else r"(?!)"
    return "|".join([bounded, *signs])


def alternatives(expressions: str) -> list[str]:
    """Split at the bars and lines that stand in no bracket."""
    parts, depth, current = [], 0, ""
    for char in expressions:
        depth += (char == "(") - (char == ")")
        if char in "|\n" and depth == 0:
            parts.append(current)
            current = ""
        else:
            current += " " if char == "\n" else char
    return [part.strip() for part in [*parts, current] if part.strip()]


def _pattern(expression: str) -> str:
    pattern = expression.replace(" … ", "…").replace(" ?", r"\s*").replace(" ", r"\s+")
    pattern = re.sub(r"(?<!\\[swdSWD])\*", r"\\w*", pattern)
    pattern = re.sub(r"\((?!\?)", "(?:", pattern)
    return pattern.replace("…", rf"\b{GAP}\b")
