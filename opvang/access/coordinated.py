"""Where an organisation coordinates care, and for whom."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from uuid import UUID

from opvang.database.once import once_a_page
from opvang.models import CareCoordinationArea

#: From what age, up to and without what other, in years; None: there is no such bound.
Ages = tuple[int | None, int | None]


@once_a_page
def coordinated(organisation: UUID, *, night: date) -> tuple[tuple[Ages, tuple[str, ...]], ...]:
    """Return in which municipalities an organisation coordinates care for people of which ages.

    Asked by itself, and not within each question about requests: those are asked many times for a
    page, and each took longer to plan, with so many tables, than to answer.
    """
    areas = CareCoordinationArea.objects.filter(
        region__organisation=organisation, period__contains=night
    )
    rows = areas.order_by("ages", "municipality").values_list("ages", "municipality")
    by_ages = groupby(rows, key=lambda row: (row[0].lower, row[0].upper))
    return tuple((ages, tuple(code for _, code in some)) for ages, some in by_ages)
