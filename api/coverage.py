"""Who is there for which municipality, for whoever keeps a map of it elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router
from pydantic import Field

from api.paging import PAGE, Limit
from api.sent import TextOrNull, Told
from api.shapes import MUNICIPALITY
from api.who import WHO, actor_of
from opvang.queries.coverage.register import covered

router = Router(auth=WHO, by_alias=True, tags=["coverage"])

_After = Annotated[
    str | None,
    Query(
        pattern=MUNICIPALITY,
        description="The `nextCursor` of the page before; left out: the first page.",
    ),
]


class Coordination(Told):
    """A region that coordinates a municipality."""

    region: str
    organisation: str
    since: date | None
    ages: TextOrNull = Field(description="In words; null: for everybody.")


class MunicipalityCovered(Told):
    """What one municipality has tonight."""

    code: str
    name: str
    province: str
    coordinated: list[Coordination]
    is_gap: bool = Field(description="For some age the national desk coordinates, from afar.")
    policy_since: date | None
    focal_officer_since: date | None


class CoveragePage(Told):
    """A part of the register."""

    items: list[MunicipalityCovered]
    next_cursor: str | None = Field(
        description="Where the next page begins; null: this is the last."
    )


@router.get(
    "/coverage",
    response=CoveragePage,
    summary="Who is there for which municipality",
    operation_id="listCoverage",
)
def coverage(request: HttpRequest, cursor: _After = None, limit: Limit = PAGE) -> object:
    """Return the municipalities by code, with what each has tonight."""
    found = sorted(covered(actor_of(request), now=timezone.now()), key=lambda one: one.code)
    left = [one for one in found if cursor is None or one.code > cursor]
    more = len(left) > limit
    return {"items": left[:limit], "next_cursor": left[limit - 1].code if more else None}
