"""Remembered vectors are the embedder's own, whatever was asked before."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from replybot.embedder import E5Embedder, Remembering, Vectors

TEXTS = ("Where is my order?", "¿Dónde está mi pedido?", "Le colis est cassé.", "Đơn hàng của tôi đâu rồi?", "\ud83d")


class Counting:
    """Gives each text a vector of its own and counts how often it is asked."""

    name = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[hash(text) % 97, len(text)] for text in texts], dtype=np.float32).reshape(-1, 2)


@given(st.lists(st.lists(st.sampled_from(TEXTS), max_size=6), max_size=8), st.integers(0, 4))
def test_what_is_remembered_is_what_the_embedder_says(asked: list[list[str]], most: int) -> None:
    remembering = Remembering(Counting(), most)
    for texts in asked:
        assert remembering.embed(texts).tolist() == Counting().embed(texts).tolist()


def test_a_text_is_embedded_once() -> None:
    counting = Counting()
    remembering = Remembering(counting)
    remembering.embed([TEXTS[0], TEXTS[1], TEXTS[0]])
    remembering.embed([TEXTS[1], TEXTS[2]])
    assert counting.asked == [TEXTS[0], TEXTS[1], TEXTS[2]]


def test_what_was_not_used_for_longest_is_forgotten_first() -> None:
    counting = Counting()
    remembering = Remembering(counting, most=2)
    for text in (TEXTS[0], TEXTS[1], TEXTS[0], TEXTS[2], TEXTS[0], TEXTS[1]):
        remembering.embed([text])
    assert counting.asked == [TEXTS[0], TEXTS[1], TEXTS[2], TEXTS[1]]


def test_a_text_has_the_same_vector_alone_and_among_others() -> None:
    real = E5Embedder()
    together = real.embed(TEXTS[:4])
    assert all((real.embed([text])[0] == row).all() for text, row in zip(TEXTS[:4], together, strict=True))
