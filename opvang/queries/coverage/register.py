"""The register of coverage: every municipality, the gaps, and counts by province."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.backends.postgresql.psycopg_any import NumericRange
from django.utils.translation import gettext

from opvang.access import may_change, may_ever, require_ever
from opvang.calendar import tonight
from opvang.models import Account, CareCoordinationArea, Coverage, Municipality
from opvang.models.codes import Activity
from opvang.models.codes.coverage import CoverageKind

_OLDEST = 121


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinated:
    """A region that coordinates a municipality, for some ages."""

    region: str
    organisation: str
    since: date
    ages: str  #: empty: everybody


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """What one municipality has tonight."""

    code: str
    name: str
    province: str
    coordinated: tuple[Coordinated, ...]  #: empty: by the national desk, from afar
    is_gap: bool  #: for some ages or all nobody coordinates
    policy_since: date | None
    focal_officer_since: date | None
    may_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceCounts:
    """How many municipalities of a province have what."""

    name: str
    municipalities: tuple[Covered, ...]
    coordinated: int  #: for every age
    policies: int
    focal_officers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The whole register."""

    gaps: tuple[Covered, ...]
    provinces: tuple[ProvinceCounts, ...]


def reads_coverage(actor: Account) -> bool:
    """Say whether somebody reads the register."""
    return may_ever(actor, Activity.READ_COVERAGE)


def register(actor: Account, *, now: datetime) -> Register:
    """Return the register as it is tonight.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    found = covered(actor, now=now)
    by_province: dict[str, list[Covered]] = defaultdict(list)
    for one in found:
        by_province[one.province].append(one)
    return Register(
        gaps=tuple(one for one in found if one.is_gap),
        provinces=tuple(_counts(name, rows) for name, rows in sorted(by_province.items())),
    )


def covered(actor: Account, *, now: datetime) -> tuple[Covered, ...]:
    """Return what each municipality has tonight, by name.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    require_ever(actor, Activity.READ_COVERAGE)
    night = tonight(now)
    areas = _areas(night)
    since = _since(night)
    rows = Municipality.objects.select_related("safety_region__province").order_by("name")
    return tuple(_covered(actor, row, areas[row.code], since) for row in rows)


def _areas(night: date) -> dict[str, list[CareCoordinationArea]]:
    found: dict[str, list[CareCoordinationArea]] = defaultdict(list)
    rows = CareCoordinationArea.objects.filter(period__contains=night)
    for row in rows.select_related("region__organisation").order_by("ages"):
        found[row.municipality_id].append(row)
    return found


def _since(night: date) -> dict[tuple[str, str], date]:
    rows = Coverage.objects.filter(period__contains=night)
    return {(row.municipality_id, row.kind): row.period.lower for row in rows}


def _covered(
    actor: Account,
    row: Municipality,
    areas: list[CareCoordinationArea],
    since: dict[tuple[str, str], date],
) -> Covered:
    return Covered(
        code=row.code,
        name=row.name,
        province=row.safety_region.province.name,
        coordinated=tuple(coordinated(area) for area in areas),
        is_gap=_has_gap(areas),
        policy_since=since.get((row.code, CoverageKind.POLICY)),
        focal_officer_since=since.get((row.code, CoverageKind.FOCAL_OFFICER)),
        may_change=may_change(actor, row.code),
    )


def coordinated(area: CareCoordinationArea) -> Coordinated:
    """Return an area in words."""
    return Coordinated(
        region=area.region.name,
        organisation=area.region.organisation.name,
        since=area.period.lower,
        ages=ages_in_words(area.ages),
    )


def ages_in_words(ages: NumericRange[int]) -> str:
    """Return for which ages an area is; empty: for everybody."""
    if not ages.lower and (ages.upper or 0) >= _OLDEST:
        return ""
    if not ages.lower:
        return gettext("tot %(age)s jaar") % {"age": ages.upper}
    return gettext("vanaf %(age)s jaar") % {"age": ages.lower}


def _has_gap(areas: list[CareCoordinationArea]) -> bool:
    """Say whether there is an age for which none of these areas is there; they are in order."""
    reached = 0
    for area in areas:
        if area.ages.lower > reached:
            return True
        reached = max(reached, area.ages.upper)
    return reached < _OLDEST


def _counts(name: str, rows: list[Covered]) -> ProvinceCounts:
    return ProvinceCounts(
        name=name,
        municipalities=tuple(rows),
        coordinated=sum(not one.is_gap for one in rows),
        policies=sum(one.policy_since is not None for one in rows),
        focal_officers=sum(one.focal_officer_since is not None for one in rows),
    )
