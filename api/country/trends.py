"""The published figures: rounded, of whole months, and the same for everybody who reads them."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from api.country.router import router
from api.paging import PAGE, Cursor, Limit, Page, page_of
from api.sent import TextOrNull, Told
from api.who import actor_of
from opvang.queries.choices import Indicator
from opvang.trends.figures import figures


def _first_day(month: date) -> date:
    """Refuse another day than the first, which no figure has."""
    if month.day != 1:
        raise PydanticCustomError("first_of_month", "first of month")
    return month


Month = Annotated[date, AfterValidator(_first_day)]


class FigureTold(Told):
    """One figure of one month; where nothing may be published there is none."""

    id: UUID
    month: date = Field(description="Its first day.")
    indicator: Indicator
    province: TextOrNull = Field(description="The code of CBS; null: the whole country.")
    group: TextOrNull = Field(description="Of kinds of places; null: all of them.")
    value: int = Field(description="Rounded to fives.")
    is_counted: bool = Field(description="A number in the month, else a mean over its nights.")


class FigurePage(Page[FigureTold]):
    """A part of the figures."""


@router.get(
    "/trends", response=FigurePage, summary="The published figures", operation_id="listTrends"
)
def trends(
    request: HttpRequest,
    month: Annotated[Month | None, Query(description="Its first day.")] = None,
    indicator: Indicator | None = None,
    cursor: Cursor = None,
    limit: Limit = PAGE,
) -> object:
    """Return the figures that one sees: of the country, or of one's own region."""
    found = figures(actor_of(request), month=month, indicator=indicator, now=timezone.now())
    return page_of(found, after=cursor, limit=limit)
