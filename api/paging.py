"""Long lists in parts: in the order of their random ids, so that no part misses or repeats one.

What is there all the time comes once, whatever is added or removed while somebody reads on.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Generic, Protocol, TypeVar
from uuid import UUID

from ninja import Query
from pydantic import Field

from api.sent import Told

#: So many on a page where nobody says how many, and at most.
PAGE, MOST = 50, 200

Cursor = Annotated[
    UUID | None, Query(description="The `nextCursor` of the page before; left out: the first page.")
]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many on a page.")]

One = TypeVar("One")


class _Identified(Protocol):
    @property
    def id(self) -> UUID: ...


class Page(Told, Generic[One]):
    """A part of a list."""

    items: list[One]
    next_cursor: UUID | None = Field(
        description="Where the next page begins; null: this is the last."
    )


def page_of(items: Iterable[_Identified], *, after: UUID | None, limit: int) -> dict[str, Any]:
    """Return the page that begins *after* an id."""
    ordered = sorted(items, key=lambda one: one.id)
    left = [one for one in ordered if after is None or one.id > after]
    shown = left[:limit]
    return {"items": shown, "next_cursor": shown[-1].id if len(left) > limit else None}
