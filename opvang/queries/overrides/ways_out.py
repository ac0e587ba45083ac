"""What to try when no shelter has a bed tonight: in which order, and whom to call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from opvang.models import PlacementRequest
from opvang.models.codes import OutsideKind
from opvang.queries.overrides.guards import call_first, needs_guard
from opvang.queries.requests.fitting_places import FittingPlace
from opvang.queries.requests.waiting import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """One thing to try tonight, and what to do for it."""

    what: str
    do: str
    warning: str  #: empty: none
    key: str  #: of a place to ask for; empty: it is outside the network
    kind: str  #: of a place outside the network; empty: it is a bed
    guarded: bool


def ways_out(
    request: PlacementRequest,
    waiting: Waiting,
    *,
    persons: int,
    too_many: bool,
    are_outside: bool,
    night: date,
    for_police: bool,
) -> tuple[WayOut, ...]:
    """Return what to try tonight, in this order: emergency beds, other beds, outside the network.

    *too_many* says that no shelter is big enough for so many *persons* together; who is outside
    the network already can only come to a bed. What the police do themselves is worded so to them.
    """
    beds = tuple(_beds(waiting, for_police=for_police))
    if are_outside:
        return beds
    hotels = _hotels(request, night=night, for_police=for_police)
    return (*beds, *_group_site(persons, too_many=too_many), *hotels)


def _beds(waiting: Waiting, *, for_police: bool) -> Iterator[WayOut]:
    provisional = waiting.provisional.place if waiting.provisional else None
    first = [one for one in (waiting.proposal, provisional) if one]
    tonight = [one for one in (*first, *waiting.alternatives) if one.is_tonight]
    for place in sorted(tonight, key=lambda one: not one.is_emergency):
        yield WayOut(
            what=_bed(place),
            do=_ask_for(place, for_police=for_police),
            warning="",
            key=place.key,
            kind="",
            guarded=False,
        )


def _ask_for(place: FittingPlace, *, for_police: bool) -> str:
    if for_police and place.who_answers == gettext("de politie"):
        return gettext("Vraag de plek aan. De politie beslist er nu zelf over.")
    return gettext("Vraag de plek aan en bel dan %(who)s.") % {"who": place.who_answers}


def _bed(place: FittingPlace) -> str:
    return f"{place.place} ({place.place_type})" if place.place_type else place.place


def _group_site(persons: int, *, too_many: bool) -> Iterator[WayOut]:
    if too_many:
        yield WayOut(
            what=gettext("Tijdelijke groepslocatie voor %(persons)s personen samen")
            % {"persons": persons},
            do=gettext(
                "Bel het landelijk coördinatiepunt over het budget voor groepen. Opvang splitst "
                "een groep nooit; alleen als de groep en de politie dat willen, doet u zelf twee "
                "aanvragen."
            ),
            warning=gettext("Geen enkele opvang is groot genoeg, ook niet als alles leeg is."),
            key="",
            kind=OutsideKind.TEMPORARY_SITE,
            guarded=True,
        )


def _hotels(request: PlacementRequest, *, night: date, for_police: bool) -> Iterator[WayOut]:
    yield WayOut(
        what=gettext("Hotel met bewaking"),
        do=gettext("Regel zelf bewaking en bel dan het hotel. Leg vast wanneer u weer kijkt.")
        if for_police
        else gettext(
            "Regel bewaking met de politie en bel dan het hotel. Leg vast wanneer u weer kijkt."
        ),
        warning=call_first(request, night=night),
        key="",
        kind=OutsideKind.HOTEL,
        guarded=True,
    )
    if not needs_guard(request, night=night):
        yield WayOut(
            what=gettext("Hotel"),
            do=gettext("Bel het hotel. Leg vast wanneer u weer kijkt."),
            warning="",
            key="",
            kind=OutsideKind.HOTEL,
            guarded=False,
        )
