"""The prompts of prompts/: a file has a block `stable` and a block `varying`; a missing word is an error, not a gap."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import jinja2

from replybot.chat_model import Prompt
from replybot.errors import PolicyError


class PromptFile:
    """One prompt in one wording.

    Args:
        folder: The prompts folder.
        name: "classify/v1": the file without its ending.
        most_tokens: Where the answer is cut off.
    """

    def __init__(self, folder: Path, name: str, most_tokens: int) -> None:
        self._folder = folder
        self.name = name
        self._most_tokens = most_tokens

    def prompt(self, schema: Mapping[str, Any] | None, stable: Mapping[str, Any], varying: Mapping[str, Any]) -> Prompt:
        """Return the prompt with these words.

        Raises:
            PolicyError: The file is missing or wrong.
        """
        return Prompt(
            self.name, self._block("stable", stable), self._block("varying", varying), schema, self._most_tokens
        )

    def _block(self, block: str, words: Mapping[str, Any]) -> str:
        try:
            render = self._template.blocks[block]
            return "".join(render(self._template.new_context(dict(words)))).strip()
        except KeyError as error:
            raise PolicyError(f"prompts/{self.name}.jinja: the block '{block}' is missing") from error
        except jinja2.TemplateError as error:
            raise PolicyError(f"prompts/{self.name}.jinja: {error}") from error

    @cached_property
    def _template(self) -> jinja2.Template:
        # plain text for a model: there is nothing to escape; the ticket's own fence is the classifier's business
        jinja = jinja2.Environment(
            loader=jinja2.FileSystemLoader(self._folder),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,  # noqa: S701
        )
        jinja.filters["extract"] = _words_for
        try:
            return jinja.get_template(f"{self.name}.jinja")
        except jinja2.TemplateNotFound as error:
            raise PolicyError(f"prompts/{self.name}.jinja: the file is missing") from error
        except jinja2.TemplateError as error:
            raise PolicyError(f"prompts/{self.name}.jinja: {error}") from error


def _words_for(name: str, table: Mapping[str, str]) -> str:
    """Return what a table says of a name, else the name itself: a shop's older prompt must not stop a draft."""
    return table.get(name, name.replace("_", " "))
