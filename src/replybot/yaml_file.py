"""YAML that people write: read safely, and a key written twice is an error."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from replybot.errors import PolicyError


class _UniqueKeys(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Refuses a key written twice in one mapping; YAML itself would keep the last one silently."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key '{key.value}' stands twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)  # type: ignore[no-any-return]


class _AsWritten(_UniqueKeys):
    """Leaves `on`, `no`, 59.90 and 2026-11-20 the words they are: in a ticket a key, an answer, a sum, a day."""


_AsWritten.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"(?:~|null|)$", ["~", "n", ""]),
    ("bool", r"(?:true|false)$", ["t", "f"]),
    ("int", r"(?:0|[1-9]\d{0,17})$", list("0123456789")),
    ("merge", r"<<$", ["<"]),
):
    _AsWritten.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


def read_yaml(text: str, name: str, *, as_written: bool = False) -> Any:
    """Return the content of a YAML file.

    Args:
        text: The file's content.
        name: How errors call the file.
        as_written: For files with tickets in them: only null, true, false and whole numbers are more than words.

    Raises:
        PolicyError: It is not YAML, or a key stands twice.
    """
    try:
        return yaml.load(text, Loader=_AsWritten if as_written else _UniqueKeys)  # noqa: S506 (safe loaders)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise PolicyError(f"{name}: {where}{getattr(error, 'problem', error)}") from error


_T = TypeVar("_T")


def read_rows(kind: type[_T], text: str, name: str, *, as_written: bool = False) -> _T:
    """Return the content of a YAML file as rows of *kind*.

    Raises:
        PolicyError: It is not YAML or not of that kind; each line says where, what was found, what would be right.
    """
    content = read_yaml(text, name, as_written=as_written)
    try:
        return TypeAdapter(kind).validate_python(content)
    except ValidationError as error:
        raise PolicyError("\n".join(_explained(entry, content, name) for entry in error.errors())) from error


def _explained(entry: Any, content: Any, name: str) -> str:
    """Return one pydantic error as "file: row: place: what was found; what would be right"."""
    place = [str(part) for part in entry["loc"] if not str(part).endswith("Row")]
    if isinstance(content, list) and entry["loc"] and isinstance(entry["loc"][0], int):
        row = content[entry["loc"][0]]
        place[0] = str(row.get("id", f"row {entry['loc'][0] + 1}")) if isinstance(row, dict) else place[0]
    message = entry["msg"].removeprefix("Value error, ")
    if entry["type"] == "extra_forbidden":
        message = f"'{place.pop()}' is not a field here"
    elif entry["type"] == "missing":
        message = f"'{place.pop()}' is missing"
    elif not message.startswith("'"):
        message = f"{message[0].lower()}{message[1:]}, found {entry['input']!r}"
    return ": ".join((name, *place, message))
