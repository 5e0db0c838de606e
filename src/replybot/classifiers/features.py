"""Hashed character and word n-grams: what a sentence embedding misses in short, misspelt or accent-less texts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

BUCKETS = 1 << 16
_CHARS = (2, 3, 4, 5)
_PRIME = np.uint32(16_777_619)
_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[\u0300-\u036f]")


def folded(text: str) -> str:
    """Return *text* without case, accents and digits' values, words apart by one space, a space at both ends.

    >>> folded("Đơn hàng A-10293 chưa   đến!!")
    ' don hang a 00000 chua den '
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    words = _WORD.findall(_MARKS.sub("", plain))
    return f" {' '.join(words)} ".translate(_DIGITS)


_DIGITS = str.maketrans("123456789", "000000000")


def ngram_counts(text: str) -> tuple[Ints, Floats]:
    """Return the buckets of all n-grams of *text*, each once, and 1 + log of how often each occurs."""
    plain = folded(text)
    codes = np.frombuffer(plain.encode("utf-32-le"), dtype=np.uint32)
    found = [_hashes(codes, n) for n in _CHARS if len(codes) >= n]
    words = np.array([_word_hash(word) for word in plain.split()], dtype=np.uint32)
    found += [words, _pairs(words)]
    buckets, counts = np.unique(np.concatenate(found), return_counts=True)
    return buckets.astype(np.int64), (1 + np.log(counts)).astype(np.float32)


def _hashes(codes: NDArray[np.uint32], n: int) -> NDArray[np.uint32]:
    hashed = np.full(len(codes) - n + 1, n, dtype=np.uint32)
    for offset in range(n):
        hashed = (hashed ^ codes[offset : len(codes) - n + 1 + offset]) * _PRIME
    return _bucket(hashed)


def _pairs(words: NDArray[np.uint32]) -> NDArray[np.uint32]:
    return _bucket((words[:-1] * _PRIME) ^ (words[1:] + np.uint32(97)))


@cache
def _word_hash(word: str) -> int:
    hashed = 2_166_136_261
    for byte in word.encode():
        hashed = ((hashed ^ byte) * 16_777_619) & 0xFFFFFFFF
    return (hashed ^ (hashed >> 15)) & (BUCKETS - 1)


def _bucket(hashed: NDArray[np.uint32]) -> NDArray[np.uint32]:
    return (hashed ^ (hashed >> np.uint32(15))) & np.uint32(BUCKETS - 1)
