"""Trains the reader's heads from policy/examples. Needs the extra `train` (scikit-learn); nothing else imports it."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from replybot.classifiers.features import BUCKETS, Floats, ngram_counts
from replybot.classifiers.head import Evidence, Head, LinearHead, mean_vector, probabilities, save_head
from replybot.classifiers.passages import passages
from replybot.classifiers.signals import Signals, compile_signals
from replybot.embedder import Embedder
from replybot.errors import PolicyError, ReaderError
from replybot.policy import Lexicon
from replybot.tactic import Alert, Tactic
from replybot.yaml_file import read_yaml

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

MARK = re.compile(r"\[\[([a-z_]+)\|([^\]]+)\]\]")
_FOLDS = 3
_BATCH = 64
_TACTIC_BETA = 0.6
_ALERT_BETA = 0.4
"""How much recall counts beside precision. The patterns already find what is plain; a false accusation costs an agent's
trust, and a false alarm replaces a reply."""


@dataclass(frozen=True, slots=True)
class Example:
    """One example text, its pressure passages as spans of `text`, and what it is an example of."""

    text: str
    spans: tuple[tuple[str, int, int], ...]
    category: str
    alert: str | None
    family: str
    """Examples of one family (calm and pressed twins) never part in cross-validation."""


@dataclass(frozen=True, slots=True)
class _Passage:
    text: str
    tactics: frozenset[str]


def examples_in(folder: Path, lexicon: Lexicon) -> tuple[Example, ...]:
    """Return every example text of policy/examples.

    Raises:
        PolicyError: A file is not of the expected form, or names an unknown category, tactic or alert.
    """
    found = tuple(example for path in _files(folder) for example in _examples_of(path, lexicon))
    missing = set(lexicon.categories) - {example.category for example in found}
    if missing:
        raise PolicyError(f"examples: no text for {', '.join(sorted(missing))}")
    return found


def signals_in(folder: Path) -> Signals:
    """Return the hint words of signals.yaml and signals/*.yaml, the languages' lists of one group joined."""
    groups: dict[str, list[str]] = {}
    for path in [folder / "signals.yaml", *sorted((folder / "signals").glob("*.yaml"))]:
        for group, words in read_yaml(path.read_text("utf-8"), path.name).items():
            groups.setdefault(group, []).extend(str(word) for word in words)
    return compile_signals(groups)


def fingerprint_of(folder: Path) -> str:
    """Return a hash of all that the head is trained from."""
    paths = [*_files(folder), folder / "signals.yaml", *sorted((folder / "signals").glob("*.yaml"))]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def train_reader(lexicon: Lexicon, folder: Path, embedder: Embedder) -> str:
    """Train all heads, write policy/reader.npz and return a report in one paragraph.

    Raises:
        ReaderError: scikit-learn is not installed.
        PolicyError: An example file is wrong.
    """
    examples = examples_in(folder, lexicon)
    workshop = _Workshop(examples, signals_in(folder), embedder, lexicon)
    head = workshop.head(fingerprint_of(folder))
    path = save_head(head, folder)
    return f"{workshop.report}\n{path}: {path.stat().st_size / 1024:.0f} KB from {len(examples)} texts"


def _files(folder: Path) -> list[Path]:
    return sorted((folder / "examples").glob("*/*.yaml"))


def _examples_of(path: Path, lexicon: Lexicon) -> Iterator[Example]:
    """A file maps a category to texts, or a tactic or alert to items, or lists items (benign.yaml, twins.yaml)."""
    name = f"examples/{path.parent.name}/{path.name}"
    content = read_yaml(path.read_text("utf-8"), name)
    rows = content.items() if isinstance(content, dict) else (("", content),)
    for key, entries in rows:
        for number, entry in enumerate(entries):
            family = f"{name}:{key}:{number}"
            texts = [entry] if isinstance(entry, str) else [entry[k] for k in ("text", "calm", "pressed") if k in entry]
            category = key if isinstance(entry, str) else entry["category"]
            if category not in lexicon.categories:
                raise PolicyError(f"{family}: '{category}' is not a category")
            alert = key if key in {alert.value for alert in Alert} else None
            for text in texts:
                plain, spans = without_marks(text)
                if any(kind not in {tactic.value for tactic in Tactic} for kind, _, _ in spans):
                    raise PolicyError(f"{family}: a mark names an unknown tactic")
                yield Example(plain, spans, category, alert, family)


def without_marks(text: str) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """Return *text* without its marks, and the marked spans.

    >>> without_marks("Late. [[abuse|Clowns.]] Fix it.")
    ('Late. Clowns. Fix it.', (('abuse', 6, 13),))
    """
    plain, spans, last = "", [], 0
    for mark in MARK.finditer(text):
        plain += text[last : mark.start()]
        spans.append((mark.group(1), len(plain), len(plain) + len(mark.group(2))))
        plain, last = plain + mark.group(2), mark.end()
    return plain + text[last:], tuple(spans)


def _passages_of(example: Example) -> list[_Passage]:
    found = []
    for start, end in passages(example.text):
        kinds = frozenset(
            kind
            for kind, a, b in example.spans
            if min(b, end) - max(a, start) >= 0.5 * min(end - start, b - a) and min(b, end) > max(a, start)
        )
        found.append(_Passage(example.text[start:end], kinds))
    return found


class _Workshop:
    """One training run: evidence of every passage and text, then the heads."""

    def __init__(self, examples: Sequence[Example], signals: Signals, embedder: Embedder, lexicon: Lexicon) -> None:
        self._examples = examples
        self._lexicon = lexicon
        self.report = ""
        self._passages = [_passages_of(example) for example in examples]
        flat = [passage.text for group in self._passages for passage in group]
        self._vectors = dict(zip(flat, _embedded(flat, embedder), strict=True))
        self._blank = self._blank_head(signals)
        self._families = np.array([example.family for example in examples])

    def head(self, fingerprint: str) -> Head:
        """Return the trained head."""
        category, temperature, line = self._category_head()
        tactics, tactic_lines = self._tactic_head()
        alerts, alert_lines = self._alert_head()
        blank = self._blank
        return Head(
            fingerprint, blank.signals, blank.centre, blank.spread, blank.weights,
            category, tactics, alerts, temperature, line, tactic_lines, alert_lines,
        )  # fmt: skip

    def _blank_head(self, signals: Signals) -> Head:
        """Everything of the head that is counted, not learned."""
        vectors = np.array([mean_vector(self._parts(n)) for n in range(len(self._examples))])
        seen = np.zeros(BUCKETS)
        for example in self._examples:
            seen[ngram_counts(example.text)[0]] += 1
        weights = np.where(seen > 1, np.log((1 + len(self._examples)) / (1 + seen)) + 1, 0)
        nothing = np.empty(0, dtype=np.float32)
        empty = LinearHead((), np.empty((0, 0), np.float32), np.empty((0, 0), np.int8), nothing, nothing)
        return Head(
            fingerprint="",
            signals=signals,
            centre=_half(vectors.mean(0)),
            spread=_half(vectors.std(0) * np.sqrt(vectors.shape[1])),
            weights=_half(weights),
            category=empty,
            tactics=empty,
            alerts=empty,
            temperature=1.0,
            line=0.0,
            tactic_lines=nothing,
            alert_lines=nothing,
        )

    def _parts(self, number: int, calm: bool = False) -> list[tuple[str, Floats]]:
        """The passages of an example with their vectors; *calm* leaves the pressure out where something remains."""
        kept = [p for p in self._passages[number] if not (calm and p.tactics)] or self._passages[number]
        return [(p.text, self._vectors[p.text]) for p in kept]

    def _text_evidence(self, number: int, calm: bool) -> Evidence:
        parts = self._parts(number, calm)
        return self._blank.evidence(" ".join(text for text, _ in parts), mean_vector(parts))

    def _category_head(self) -> tuple[LinearHead, float, float]:
        """Each pressed text trains twice, with and without its pressure, so that the head learns to ignore it.

        Texts of alerts are left out: what they are about otherwise is often a matter of taste.
        """
        rows = [(n, False) for n, example in enumerate(self._examples) if not example.alert]
        rows += [(n, True) for n, example in enumerate(self._examples) if example.spans and not example.alert]
        matrix = _matrix([self._text_evidence(n, calm) for n, calm in rows])
        labels = np.array([self._examples[n].category for n, _ in rows])
        families = np.array([self._examples[n].family for n, _ in rows])
        out = _out_of_fold(matrix, labels, families)
        temperature = _temperature(out, labels)
        line, coverage, accuracy = _line(out, labels, temperature)
        right = (np.array(sorted(set(labels)))[out.argmax(1)] == labels).mean()
        self.report += (
            f"category: {right:.3f} in {_FOLDS}-fold cross-validation by family, temperature {temperature:.2f};"
            f" believed from {line:.2f}: {coverage:.0%} of the texts, {accuracy:.3f} of them right"
        )
        return _fit_categories(matrix, labels, self._lexicon.categories), temperature, line

    def _tactic_head(self) -> tuple[LinearHead, Floats]:
        """Texts of alerts are left out: whoever threatens violence often insults as well, and nobody marked it."""
        evidence, kinds, owners = [], [], []
        for number, example in enumerate(self._examples):
            if example.alert:
                continue
            context = self._blank.signals.count(example.text)
            for passage in self._passages[number]:
                evidence.append(self._blank.evidence(passage.text, self._vectors[passage.text], context))
                kinds.append(passage.tactics)
                owners.append(number)
        labels = tuple(tactic.value for tactic in Tactic)
        wanted = np.array([[label in kind for label in labels] for kind in kinds])
        wanted_texts = np.array([[label in {k for k, _, _ in e.spans} for label in labels] for e in self._examples])
        return self._several("tactics", labels, _matrix(evidence), wanted, np.array(owners), wanted_texts)

    def _alert_head(self) -> tuple[LinearHead, Floats]:
        """An alert is weighed only where one of its hint words stands; so it is learned only from such texts."""
        labels = tuple(alert.value for alert in Alert)
        evidence = [self._text_evidence(n, False) for n in range(len(self._examples))]
        matrix, columns, lines, counts = _matrix(evidence), [], [], np.zeros(3)
        for label in labels:
            group = self._blank.signals.groups.index(label)
            hinted = np.array([e.signals[group] > 0 for e in evidence])
            wanted = np.array([e.alert == label for e in self._examples])
            scores = _out_of_fold_yes(matrix[hinted], wanted[hinted], self._families[hinted])
            line = _best_line(scores, wanted[hinted], _ALERT_BETA)
            hit = scores > line
            counts += [(hit & wanted[hinted]).sum(), hit.sum(), wanted.sum()]
            columns.append(_fit_yes(matrix[hinted], wanted[hinted]))
            lines.append(line)
        self.report += f"\nalerts: precision {counts[0] / counts[1]:.3f}, recall {counts[0] / counts[2]:.3f}"
        weights = np.column_stack([column[0] for column in columns])
        bias = np.array([column[1] for column in columns])
        return _quantised(labels, weights, bias), np.array(lines, dtype=np.float32)

    def _several(
        self, name: str, labels: tuple[str, ...], matrix: csr_matrix, wanted: Any, owners: Any, wanted_texts: Any
    ) -> tuple[LinearHead, Floats]:
        """Train one yes-or-no column for each label; lines from out-of-fold scores, the best passage of each text."""
        families = self._families[owners]
        scores = np.column_stack([_out_of_fold_yes(matrix, column, families) for column in wanted.T])
        best = np.full(wanted_texts.shape, -np.inf)
        np.maximum.at(best, owners, scores)
        lines = np.array([_best_line(best[:, k], wanted_texts[:, k], _TACTIC_BETA) for k in range(len(labels))])
        hit = best > lines
        precision = (hit & wanted_texts).sum() / max(1, hit.sum())
        recall = (hit & wanted_texts).sum() / max(1, wanted_texts.sum())
        self.report += f"\n{name}: precision {precision:.3f}, recall {recall:.3f} in cross-validation"
        columns = [_fit_yes(matrix, column) for column in wanted.T]
        weights = np.column_stack([column[0] for column in columns])
        return _quantised(labels, weights, np.array([column[1] for column in columns])), lines.astype(np.float32)


def _embedded(texts: Sequence[str], embedder: Embedder) -> Iterator[Floats]:
    for start in range(0, len(texts), _BATCH):
        yield from embedder.embed(texts[start : start + _BATCH])


def _half(values: Any) -> Floats:
    """Round to what the file keeps, so that training and reading see the same numbers."""
    return np.asarray(values, dtype=np.float16).astype(np.float32)


def _matrix(evidence: Sequence[Evidence]) -> csr_matrix:
    """Stack evidence as a sparse matrix: embedding, signals, context, then the n-gram buckets."""
    from scipy.sparse import csr_matrix, hstack

    dense = csr_matrix(np.array([np.concatenate([e.vector, e.signals, e.context]) for e in evidence]))
    ends = np.cumsum([0, *(len(e.buckets) for e in evidence)])
    values = np.concatenate([e.ngrams for e in evidence])
    columns = np.concatenate([e.buckets for e in evidence])
    return hstack([dense, csr_matrix((values, columns, ends), shape=(len(evidence), BUCKETS))]).tocsr()


def _logistic(strength: float, weight: Any = None) -> Any:
    try:
        from sklearn.linear_model import LogisticRegression
    except ImportError as error:
        raise ReaderError("training needs scikit-learn: pip install 'replybot[train]'") from error
    return LogisticRegression(C=strength, max_iter=150, tol=1e-3, class_weight=weight)


def _fit_categories(matrix: csr_matrix, labels: Any, categories: tuple[str, ...]) -> LinearHead:
    model = _logistic(30).fit(matrix, labels)
    order = [list(model.classes_).index(category) for category in categories]
    return _quantised(categories, model.coef_[order].T, model.intercept_[order])


def _fit_yes(matrix: csr_matrix, wanted: Any) -> tuple[Any, float]:
    model = _logistic(10, {False: 1, True: 2}).fit(matrix, wanted)
    return model.coef_[0], float(model.intercept_[0])


def _quantised(labels: tuple[str, ...], weights: Any, bias: Any) -> LinearHead:
    """Keep the n-gram weights in one byte each."""
    dense, sparse = weights[:-BUCKETS], weights[-BUCKETS:]
    scale = np.maximum(np.abs(sparse).max(0), 1e-9) / 127
    return LinearHead(
        tuple(labels), _half(dense), np.round(sparse / scale).astype(np.int8),
        scale.astype(np.float32), np.asarray(bias, dtype=np.float32),
    )  # fmt: skip


def _folds(families: Any) -> Iterator[tuple[Any, Any]]:
    names = sorted(set(families))
    random.Random(7).shuffle(names)  # noqa: S311
    fold = {name: place % _FOLDS for place, name in enumerate(names)}
    numbers = np.array([fold[name] for name in families])
    for number in range(_FOLDS):
        yield np.flatnonzero(numbers != number), np.flatnonzero(numbers == number)


def _out_of_fold(matrix: csr_matrix, labels: Any, families: Any) -> Any:
    scores = np.zeros((len(labels), len(set(labels))))
    categories: list[str] = []
    for train, test in _folds(families):
        model = _logistic(30).fit(matrix[train], labels[train])
        scores[test] = model.decision_function(matrix[test])
        categories = list(model.classes_)
    assert categories == sorted(set(labels))
    return scores


def _out_of_fold_yes(matrix: csr_matrix, wanted: Any, families: Any) -> Any:
    scores = np.zeros(len(wanted))
    for train, test in _folds(families):
        model = _logistic(10, {False: 1, True: 2}).fit(matrix[train], wanted[train])
        scores[test] = model.decision_function(matrix[test])
    return scores


def _temperature(scores: Any, labels: Any) -> float:
    """Return the temperature under which the out-of-fold probabilities are best calibrated (likelihood)."""
    truth = np.array([sorted(set(labels)).index(label) for label in labels])
    found: dict[float, float] = {}
    for temperature in np.arange(0.4, 4.0, 0.1):
        chances = [probabilities(row, temperature)[right] for row, right in zip(scores, truth, strict=True)]
        found[float(temperature)] = float(np.log(np.maximum(chances, 1e-9)).mean())
    return round(max(found.items(), key=lambda pair: pair[1])[0], 2)


def _line(scores: Any, labels: Any, temperature: float) -> tuple[float, float, float]:
    """Return the confidence under which fewer than half of the readings are right, how many texts reach it, how right.

    Below it a person decides faster from two guesses than from a draft that is more often wrong than right.
    """
    names = np.array(sorted(set(labels)))
    chances = np.array([probabilities(row, temperature) for row in scores])
    sure, right = chances.max(1), names[chances.argmax(1)] == labels
    line = 0.2
    for lower in np.arange(0.2, 0.8, 0.02):
        band = (sure >= lower) & (sure < lower + 0.1)
        if band.sum() > 20 and right[band].mean() >= 0.5:
            line = float(lower)
            break
    believed = sure >= line
    return round(line, 2), float(believed.mean()), float(right[believed].mean())


def _best_line(scores: Any, wanted: Any, beta: float) -> float:
    best, best_value = 0.0, -1.0
    for line in np.arange(-4, 4, 0.1):
        hit = scores > line
        both = (hit & wanted).sum()
        precision, recall = both / max(1, hit.sum()), both / max(1, wanted.sum())
        value = (1 + beta**2) * precision * recall / max(1e-9, beta**2 * precision + recall)
        if value > best_value:
            best, best_value = float(line), value
    return round(best, 2)
