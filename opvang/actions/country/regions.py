"""Regions of care coordination: uneven, dated, and in one place split by age."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.organisations import Parties, Party
from opvang.models import CareCoordinationArea, CareCoordinationRegion, Municipality, SafetyRegion

_ALL_AGES = NumericRange(0, 121)
#: Where one organisation is there for the young and another region for everybody older.
_SPLIT_REGION, _FIRST_AGE_OF_OLDER = "VR06", 23
#: Municipalities that changed regions a year ago, with the region they came from.
_MOVED = {"GM1961": "VR18", "GM0736": "VR13"}
#: Municipalities that a region left of late, so that the national desk coordinates them from afar.
LEFT = ("GM0088", "GM0096")

_DAYS_SINCE_LEFT = 40
_DAYS_IN_FORCE, _DAYS_SINCE_MOVE = 1500, 365


def add_regions(draft: Draft, parties: Parties) -> None:
    """Add a region for each safety region, for every age, and everywhere but in two islands."""
    draw = draft.draw("regions")
    regions: dict[str, CareCoordinationRegion] = {}
    for safety_region in draft.geography.regions:
        municipalities = draft.geography.within(safety_region)
        party = parties.coordination(municipalities[0])
        if safety_region.code == _SPLIT_REGION:
            _add_split(draft, draw, party, safety_region, municipalities)
            continue
        region = _add_region(draft, draw, party, safety_region.name)
        regions[safety_region.code] = region
        _add_areas(draft, draw, region, municipalities)
    _add_history(draft, draw, regions)


def _add_split(
    draft: Draft,
    draw: Draw,
    party: Party,
    safety_region: SafetyRegion,
    municipalities: Iterable[Municipality],
) -> None:
    ages = {
        f"tot {_FIRST_AGE_OF_OLDER} jaar": NumericRange(0, _FIRST_AGE_OF_OLDER),
        f"vanaf {_FIRST_AGE_OF_OLDER} jaar": NumericRange(_FIRST_AGE_OF_OLDER, 121),
    }
    for name, group in ages.items():
        region = _add_region(draft, draw, party, f"{safety_region.name} {name}")
        _add_areas(draft, draw, region, municipalities, ages=group)


def _add_region(draft: Draft, draw: Draw, party: Party, name: str) -> CareCoordinationRegion:
    return draft.add(
        CareCoordinationRegion(
            id=draw.uuid(), name=f"Regio {name}", organisation=party.organisation
        )
    )


def _add_areas(
    draft: Draft,
    draw: Draw,
    region: CareCoordinationRegion,
    municipalities: Iterable[Municipality],
    *,
    ages: NumericRange[int] = _ALL_AGES,
) -> None:
    for municipality in municipalities:
        days = _DAYS_SINCE_MOVE if municipality.code in _MOVED else _DAYS_IN_FORCE
        until = draft.day(-_DAYS_SINCE_LEFT) if municipality.code in LEFT else None
        period = DateRange(draft.day(-days), until)
        _add_area(draft, draw, region, municipality, period=period, ages=ages)


def _add_history(draft: Draft, draw: Draw, regions: dict[str, CareCoordinationRegion]) -> None:
    period = DateRange(draft.day(-_DAYS_IN_FORCE), draft.day(-_DAYS_SINCE_MOVE))
    for municipality in draft.geography.municipalities:
        if municipality.code in _MOVED:
            region = regions[_MOVED[municipality.code]]
            _add_area(draft, draw, region, municipality, period=period)


def _add_area(
    draft: Draft,
    draw: Draw,
    region: CareCoordinationRegion,
    municipality: Municipality,
    *,
    period: DateRange,
    ages: NumericRange[int] = _ALL_AGES,
) -> None:
    draft.add(
        CareCoordinationArea(
            id=draw.uuid(), region=region, municipality=municipality, period=period, ages=ages
        )
    )
