"""What comes from a helpdesk, checked once at the door: unknown fields are welcome, wrong ones are named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from replybot.errors import HelpdeskRefused


class Shape(BaseModel):
    """The part of an answer that is read; helpdesks add fields as they please."""

    model_config = ConfigDict(extra="ignore", frozen=True)


_Shape = TypeVar("_Shape", bound=Shape)


def _as_id(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _as_moment(value: Any) -> dt.datetime | None:
    """Helpdesks write seconds or ISO 8601, some of them UTC without saying so; a broken moment is no moment."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return dt.datetime.fromtimestamp(value, dt.UTC)
        moment = dt.datetime.fromisoformat(value)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


Id = Annotated[str, BeforeValidator(_as_id)]
"""A number or a text."""
Moment = Annotated[dt.datetime | None, BeforeValidator(_as_moment)]


def shaped(where: str, shape: type[_Shape], content: object) -> _Shape:
    """Return an answer's content in its shape.

    Raises:
        HelpdeskRefused: A field is missing or of another kind; the text names it and never quotes a value.
    """
    try:
        return shape.model_validate(content)
    except ValidationError as error:
        raise HelpdeskRefused(f"{where}: {first_mistake(error)}; is it the right address?") from None


def pages(
    ask: Callable[[Mapping[str, str | int]], _Shape],
    query: Mapping[str, str | int],
    following: Callable[[_Shape], str | None],
    cursor: str,
    most: int,
) -> Iterator[_Shape]:
    """Yield the pages of a list, each asked for when it is wanted, at most so many.

    Args:
        ask: Returns the page of a query.
        query: Of the first page.
        following: Returns what a page says of the next one; nothing: there is none.
        cursor: The name that this has in the query.
        most: Pages.
    """
    for _ in range(most):
        page = ask(query)
        yield page
        after = following(page)
        if not after:
            return
        query = {**query, cursor: after}


def first_mistake(error: ValidationError) -> str:
    """Return where the first mistake is and what would be right, without the value that was found."""
    mistake = error.errors(include_input=False, include_context=False, include_url=False)[0]
    field = ".".join(str(part) for part in mistake["loc"]) or "the answer"
    return f"'{field}': {mistake['msg'][:1].lower()}{mistake['msg'][1:]}"
