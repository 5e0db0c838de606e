"""The reader's trained part: one linear head each for category, tactics and alerts, kept in policy/reader.npz."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from replybot.classifiers.features import BUCKETS, Floats, ngram_counts
from replybot.classifiers.signals import Signals
from replybot.errors import ReaderError

FILE = "reader.npz"
NGRAM_WEIGHT = 2.0
SIGNAL_WEIGHT = 0.12
CONTEXT_WEIGHT = 0.06


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a stretch of text: its embedding, its n-grams, the hint words in it and around it."""

    vector: Floats
    buckets: NDArray[np.int64]
    ngrams: Floats
    signals: Floats
    context: Floats


@dataclass(frozen=True)
class LinearHead:
    """One score for each label; `dense` covers embedding, signals and context in this order."""

    labels: tuple[str, ...]
    dense: Floats
    sparse: NDArray[np.int8]
    scale: Floats
    """What one step of `sparse` is worth, for each label."""
    bias: Floats

    def scores(self, evidence: Evidence) -> Floats:
        """Return the score of each label."""
        dense = np.concatenate([evidence.vector, evidence.signals, evidence.context])
        hashed = evidence.ngrams @ self.sparse[evidence.buckets].astype(np.float32)
        return np.asarray(dense @ self.dense + hashed * self.scale + self.bias, dtype=np.float32)


@dataclass(frozen=True)
class Head:
    """Everything that training found out."""

    fingerprint: str
    """Of the example texts and hint words it was trained on."""
    signals: Signals
    centre: Floats
    spread: Floats
    weights: Floats
    """How telling each n-gram bucket is (inverse document frequency); 0 for buckets seen once."""
    category: LinearHead
    tactics: LinearHead
    alerts: LinearHead
    temperature: float
    line: float
    """The confidence from which a category is believed."""
    tactic_lines: Floats
    alert_lines: Floats

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories it knows."""
        return self.category.labels

    def evidence(self, text: str, vector: Floats, context: Floats | None = None) -> Evidence:
        """Return the evidence of *text*, whose embedding (or mean of embeddings) is *vector*.

        Args:
            text: A passage or a whole text.
            vector: Of length one.
            context: The hint words of the whole text that a passage stands in; by default those of *text*.
        """
        buckets, counts = ngram_counts(text)
        ngrams = counts * self.weights[buckets]
        length = float(np.sqrt(ngrams @ ngrams)) or 1.0
        signals = self.signals.count(text)
        return Evidence(
            vector=(vector - self.centre) / self.spread,
            buckets=buckets,
            ngrams=ngrams * np.float32(NGRAM_WEIGHT / length),
            signals=signals * np.float32(SIGNAL_WEIGHT),
            context=(signals if context is None else context) * np.float32(CONTEXT_WEIGHT),
        )


def mean_vector(parts: Sequence[tuple[str, Floats]]) -> Floats:
    """Return the mean of the passages' vectors, a longer passage counting more, of length one."""
    total = np.sum([vector * np.sqrt(len(text.split()) + 1) for text, vector in parts], axis=0)
    return np.asarray(total / (np.linalg.norm(total) or 1.0), dtype=np.float32)


def probabilities(scores: Floats, temperature: float) -> Floats:
    """Return the softmax of *scores*."""
    scaled = np.exp((scores - scores.max()) / temperature)
    return np.asarray(scaled / scaled.sum(), dtype=np.float32)


def save_head(head: Head, folder: Path) -> Path:
    """Write policy/reader.npz and return its path."""
    arrays: dict[str, Any] = {
        "centre": head.centre.astype(np.float16),
        "spread": head.spread.astype(np.float16),
        "weights": head.weights.astype(np.float16),
        "tactic_lines": head.tactic_lines,
        "alert_lines": head.alert_lines,
    }
    about = {
        "fingerprint": head.fingerprint,
        "groups": head.signals.groups,
        "phrases": head.signals.phrases,
        "stems": head.signals.stems,
        "temperature": head.temperature,
        "line": head.line,
    }
    for name in ("category", "tactics", "alerts"):
        part: LinearHead = getattr(head, name)
        about[name] = part.labels
        arrays |= {
            f"{name}_dense": part.dense.astype(np.float16),
            f"{name}_sparse": part.sparse,
            f"{name}_scale": part.scale,
            f"{name}_bias": part.bias,
        }
    arrays["about"] = np.frombuffer(json.dumps(about, ensure_ascii=False).encode(), dtype=np.uint8)
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **arrays)
    path = folder / FILE
    path.write_bytes(buffer.getvalue())
    return path


@cache
def load_head(folder: Path) -> Head:
    """Return the trained head of a policy folder.

    Raises:
        ReaderError: It is missing or broken; `replybot policy train` makes it.
    """
    path = folder / FILE
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return _head({name: arrays[name] for name in arrays.files})
    except FileNotFoundError as error:
        raise ReaderError(f"{path} is missing; `replybot policy train {folder.parent}` makes it") from error
    except (OSError, ValueError, KeyError) as error:
        raise ReaderError(f"{path} cannot be read ({error}); `replybot policy train` makes it anew") from error


def _head(arrays: dict[str, Any]) -> Head:
    about = json.loads(arrays["about"].tobytes())
    parts = {
        name: LinearHead(
            tuple(about[name]),
            arrays[f"{name}_dense"].astype(np.float32),
            arrays[f"{name}_sparse"],
            arrays[f"{name}_scale"],
            arrays[f"{name}_bias"],
        )
        for name in ("category", "tactics", "alerts")
    }
    if arrays["weights"].shape != (BUCKETS,):
        raise ValueError("made by another version")
    return Head(
        fingerprint=about["fingerprint"],
        signals=Signals(tuple(about["groups"]), about["phrases"], about["stems"]),
        centre=arrays["centre"].astype(np.float32),
        spread=arrays["spread"].astype(np.float32),
        weights=arrays["weights"].astype(np.float32),
        temperature=about["temperature"],
        line=about["line"],
        tactic_lines=arrays["tactic_lines"],
        alert_lines=arrays["alert_lines"],
        **parts,
    )
