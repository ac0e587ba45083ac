"""The years of people without a place: who asked for them, and how long they waited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from opvang.actions.trends.history.chance import Chance
from opvang.actions.trends.history.seasons import COURSES, Course, between, season
from opvang.actions.trends.tally import Measures, Where
from opvang.models import Municipality, Organisation
from opvang.models.codes import OrganisationKind, PlaceGroup

#: The share of those who wait that finds a place, or gives up, each night.
_LEAVE = 0.12
#: Who asks for places, and how much of them. Care coordinators ask most.
_ASKS = {
    OrganisationKind.CARE_COORDINATION: 6,
    OrganisationKind.POLICE: 2,
    OrganisationKind.MUNICIPALITY: 1,
    OrganisationKind.NATIONAL_DESK: 1,
    OrganisationKind.YOUTH_PROTECTION: 2,
    OrganisationKind.GUARDIANSHIP: 3,
    OrganisationKind.LABOUR_INSPECTORATE: 2,
}
#: Who asks for a place for one group only.
_ONLY_FOR = {
    OrganisationKind.YOUTH_PROTECTION: PlaceGroup.MINORS,
    OrganisationKind.GUARDIANSHIP: PlaceGroup.MINORS,
    OrganisationKind.LABOUR_INSPECTORATE: PlaceGroup.TRAFFICKING,
}


def shares_of_waiting() -> dict[Where, float]:
    """Return who asks for places where, with the share of all who wait in the group."""
    municipalities = list(Municipality.objects.values_list("safety_region__province_id", flat=True))
    organisations = _organisations()
    shares: dict[Where, float] = {}
    for province in sorted(set(municipalities)):
        for group in PlaceGroup:
            asking = [one for one in organisations if _asks(one, province=province, group=group)]
            total = sum(_ASKS[OrganisationKind(one.kind)] for one in asking)
            for one in asking:
                place = Where(province=province, group=group, organisation=one.id)
                of_province = _ASKS[OrganisationKind(one.kind)] / total
                shares[place] = of_province * municipalities.count(province) / len(municipalities)
    return shares


def _organisations() -> list[Organisation]:
    found = Organisation.objects.filter(kind__in=_ASKS).order_by("id")
    return list(
        found.select_related("municipality__safety_region").prefetch_related(
            "care_coordination_regions__areas__municipality__safety_region"
        )
    )


def _asks(organisation: Organisation, *, province: str, group: PlaceGroup) -> bool:
    kind = OrganisationKind(organisation.kind)
    if kind == OrganisationKind.CARE_COORDINATION:
        return province in {
            area.municipality.safety_region.province_id
            for region in organisation.care_coordination_regions.all()
            for area in region.areas.all()
        }
    if kind == OrganisationKind.MUNICIPALITY:
        home = organisation.municipality
        return home is not None and home.safety_region.province_id == province
    return _ONLY_FOR.get(kind, group) == group


def years_of_waiting(
    place: Where, *, share: float, days: list[date], chance: Chance
) -> Iterator[Measures]:
    """Yield what is counted of each night of people whom one organisation asks a place for.

    Parameters
    ----------
    share
        Of all people in the country who wait in this group.
    """
    course = COURSES[PlaceGroup(place.group)]
    waiting = chance.poisson(_expected(course, share, days[0], 0))
    for number, day in enumerate(days):
        expected = _expected(course, share, day, number / len(days))
        waiting -= min(waiting, chance.poisson(_LEAVE * waiting))
        waiting += chance.poisson(_LEAVE * expected)
        yield Measures(unplaced=waiting)


def _expected(course: Course, share: float, day: date, progress: float) -> float:
    # Who waits is what shelters cannot take: a busy month shows twice as much here.
    return share * between(course.waiting, progress) * season(course, day) ** 2
