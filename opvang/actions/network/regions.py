"""Regions of care coordination, and the municipalities in which they direct the care."""

from __future__ import annotations

from datetime import datetime

from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from opvang import audit, events
from opvang.actions.mistakes import Mistakes
from opvang.actions.network.known import municipality_of, organisation_of
from opvang.actions.network.reading import REGION, read
from opvang.audit import Subject
from opvang.models import CareCoordinationArea, CareCoordinationRegion, Organisation
from opvang.models.codes import Activity, ObjectKind, OrganisationKind

_OLDEST = 120


def add_region(given: object, *, at: str, now: datetime, mistakes: Mistakes) -> None:
    """Let a region be there for its municipalities from a day on; the region is made if new."""
    table = read(given, REGION, at=at, mistakes=mistakes)
    if not table.keys() >= REGION.needed:
        return
    organisation = organisation_of(
        table["organisation"], OrganisationKind.CARE_COORDINATION, at=at, mistakes=mistakes
    )
    if organisation is None:
        return
    region = _region(table["name"], organisation, at=at, mistakes=mistakes)
    if region is None:
        return
    youngest, oldest = table.get("min_age", 0), table.get("max_age", _OLDEST)
    if not 0 <= youngest <= oldest <= _OLDEST:
        sentence = f"{youngest} tot en met {oldest} jaar kan niet. Kies leeftijden van 0 tot en "
        mistakes.add(f"{at}.min_age", sentence + f"met {_OLDEST}, de laagste eerst.")
        return
    for number, name in enumerate(table["municipalities"]):
        here = f"{at}.municipalities.{number}"
        municipality = municipality_of(name, at=here, mistakes=mistakes)
        if municipality is not None:
            area = CareCoordinationArea(
                region=region,
                municipality=municipality,
                period=DateRange(table["from"], None),
                ages=NumericRange(youngest, oldest + 1),
            )
            _end_the_one_before(area)
            mistakes.save(area, at=here)
    _tell(region, now=now)


def _end_the_one_before(area: CareCoordinationArea) -> None:
    """Let another region that is there for the same ages be there until *area* begins."""
    before = CareCoordinationArea.objects.filter(
        municipality=area.municipality,
        ages=area.ages,
        period__startswith__lt=area.period.lower,
        period__upper_inf=True,
    ).exclude(region=area.region)
    for one in before:
        one.period = DateRange(one.period.lower, area.period.lower)
        one.save(update_fields=["period"])


def _region(
    name: str, organisation: Organisation, *, at: str, mistakes: Mistakes
) -> CareCoordinationRegion | None:
    found = CareCoordinationRegion.objects.filter(name=name).first()
    if found is None:
        made = CareCoordinationRegion(name=name, organisation=organisation)
        return made if mistakes.save(made, at=at) else None
    if found.organisation_id != organisation.id:
        mistakes.add(
            f"{at}.organisation",
            f"Deze regio is er al, van {found.organisation}. Geef die, of kies een andere naam.",
        )
        return None
    return found


def _tell(region: CareCoordinationRegion, *, now: datetime) -> None:
    subject = Subject(kind=ObjectKind.COVERAGE, id=region.id)
    audit.record(None, Activity.CHANGE_COVERAGE, subject, at=now)
    events.publish(
        Activity.CHANGE_COVERAGE, audiences=events.EVERYBODY, object_id=region.id, at=now
    )
