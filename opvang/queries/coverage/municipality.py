"""What one municipality has and had, and who coordinated it when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from opvang.access import may_change, require_ever
from opvang.calendar import tonight
from opvang.errors import NotFound
from opvang.models import Account, CareCoordinationArea, Coverage, Municipality
from opvang.models.codes import Activity
from opvang.models.codes.coverage import CoverageKind
from opvang.queries.coverage.register import ages_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Something that held from a day until another."""

    what: str
    since: date | None
    until: date | None  #: the first day it no longer held; None: it holds


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityCoverage:
    """One municipality in the register."""

    code: str
    name: str
    is_gap: bool
    periods: tuple[Period, ...]  #: what holds first, then the latest that ended
    may_change: bool


def municipality_coverage(actor: Account, code: str, *, now: datetime) -> MunicipalityCoverage:
    """Return what a municipality has and had.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for the actor to read, or there is no such municipality.
    """
    require_ever(actor, Activity.READ_COVERAGE)
    row = Municipality.objects.filter(code=code).first()
    if row is None:
        raise NotFound(activity=Activity.READ_COVERAGE)
    night = tonight(now)
    areas = CareCoordinationArea.objects.filter(municipality=row)
    found = [
        *(_of_region(one) for one in areas.select_related("region__organisation")),
        *(_of(one) for one in Coverage.objects.filter(municipality=row)),
    ]
    found.sort(key=lambda one: (one.until or date.max, one.since or date.min), reverse=True)
    return MunicipalityCoverage(
        code=row.code,
        name=row.name,
        is_gap=not areas.filter(period__contains=night).exists(),
        periods=tuple(found),
        may_change=may_change(actor, row.code),
    )


def coverage_kinds() -> tuple[tuple[str, str], ...]:
    """Return what a municipality can have: the code and the words."""
    return tuple((one.value, str(one.label)) for one in CoverageKind)


def coverage_kind(code: str) -> CoverageKind:
    """Return the kind with a code. Raises ValueError where there is none."""
    return CoverageKind(code)


def _of_region(area: CareCoordinationArea) -> Period:
    ages = ages_in_words(area.ages)
    name = f"{area.region.name}, {area.region.organisation.name}"
    what = f"{name} ({ages})" if ages else name
    return Period(what=what, since=area.period.lower, until=area.period.upper)


def _of(row: Coverage) -> Period:
    return Period(what=str(row.get_kind_display()), since=row.period.lower, until=row.period.upper)
