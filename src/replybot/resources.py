"""Where the text folders are: beside the installed code, else in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def text_folder(name: str) -> Path:
    """Return the shipped folder *name*: policy, templates, prompts, eval or examples.

    Raises:
        FileNotFoundError: The installation is broken.
    """
    for parent in (_PACKAGE, _PACKAGE.parents[1]):
        if (parent / name).is_dir():
            return parent / name
    raise FileNotFoundError(f"the folder '{name}' is neither beside {_PACKAGE} nor in its checkout; reinstall replybot")
