"""Places that a request could have, as whoever asks may know them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext

from opvang.calendar import tonight
from opvang.models import CapacityConfirmation, PlacementRequest, Unit
from opvang.models.codes import PlaceType, Security
from opvang.queries.explanations import Cost, Possibility
from opvang.queries.fits import fits_request
from opvang.queries.freshness import fresh_since
from opvang.queries.labels import place_key
from opvang.queries.overrides.crisis import crisis_mode_row
from opvang.queries.overrides.waivers import waived_words
from opvang.queries.place_names import PlaceNames
from opvang.queries.requests.answering import time_to_answer, what_asking_does, who_answers
from opvang.queries.requests.costs import effects
from opvang.queries.requests.references import Reference
from opvang.queries.scarcity import Prices, asked_of_a_place, scarce

_LEVELS = list(Security.values)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class FittingPlace:
    """One place that could be asked for."""

    key: str  #: what a form calls it by
    place: str  #: public name or label
    place_type: str  #: empty: it would tell which shelter it is
    place_type_code: str  #: empty likewise
    is_emergency: bool  #: an emergency bed, as far as the reader may know
    first_night: date
    when: str  #: in a band: tonight, this week, later
    is_tonight: bool
    in_wished_region: bool | None  #: None: no region is wished
    speaks_language: bool | None  #: None: no language is known
    is_confirmed: bool  #: its free places were stated in time
    leaves_care: bool  #: takes up no care, building or secrecy that nobody here asks for
    displaces: int | None  #: people whose proposal it would cost; None: nobody can tell
    displaced: tuple[Reference, ...]  #: their requests, for who may know; else empty
    effects: tuple[str, ...]  #: what else would change, for everybody together
    rank: int | None  #: among those computed with all others at their best; None: it was not
    reasons: tuple[str, ...]  #: why it fits
    who_answers: str
    asking: str  #: what comes of asking for it


@dataclass(frozen=True, slots=True, kw_only=True)
class FittingPlaces:
    """What is needed to tell of places that fit one request."""

    request: PlacementRequest
    names: PlaceNames
    now: datetime
    units: Mapping[UUID, Unit]
    confirmed: frozenset[UUID]
    costs: Mapping[UUID, Cost]  #: what the last run says of units
    others: Mapping[UUID, Reference]  #: requests that the reader may know of
    prices: Prices  #: of the last run
    time: str  #: that whoever decides has to answer
    is_crisis: bool  #: crisis mode is on
    asked: frozenset[str]  #: what the request asks that not every place has

    def describe(self, found: Possibility) -> FittingPlace:
        """Return one place as the reader may know it."""
        unit, night = self.units[found.unit], tonight(self.now)
        who = who_answers(unit, names=self.names, now=self.now)
        return FittingPlace(
            key=place_key(request=self.request.id, unit=unit.id),
            place=self.names.name(unit, request=self.request.id),
            place_type=self.names.kind(unit),
            place_type_code=self.names.kind_code(unit),
            is_emergency=self.names.knows_kind(unit) and unit.place_type == PlaceType.EMERGENCY,
            first_night=found.start,
            when=_when(found.start, night=night),
            is_tonight=found.start <= night,
            in_wished_region=_in_wished_region(self.request, unit),
            speaks_language=_speaks_language(self.request, unit),
            is_confirmed=unit.id in self.confirmed,
            leaves_care=_leaves_care(self.request, unit),
            **self._price(unit),
            reasons=(
                *self._scarce(unit),
                *fits_request(self.request, unit),
                *waived_words(self.request, unit, names=self.names),
            ),
            who_answers=who,
            asking=what_asking_does(
                unit, who=who, time=self.time, is_crisis=self.is_crisis, names=self.names
            ),
        )

    def _scarce(self, unit: Unit) -> tuple[str, ...]:
        said = scarce(unit, asked=self.asked, prices=self.prices, names=self.names)
        return (said,) if said else ()

    def _price(self, unit: Unit) -> dict[str, Any]:
        cost = self.costs.get(unit.id)
        if cost is None:
            return {"displaces": None, "displaced": (), "effects": (), "rank": None}
        return {
            "displaces": cost.people,
            "displaced": tuple(self.others[one] for one in cost.displaces if one in self.others),
            "effects": effects(cost, with_distance=self.names.knows_all),
            "rank": cost.rank if cost.is_exact else None,
        }


def fitting_places(
    request: PlacementRequest,
    units: Iterable[UUID],
    *,
    costs: Mapping[UUID, Cost],
    others: Mapping[UUID, Reference],
    prices: Prices,
    names: PlaceNames,
    now: datetime,
) -> FittingPlaces:
    """Return what is needed to tell of these units to whoever asks for *request*."""
    rows = Unit.objects.select_related("shelter__municipality").in_bulk(list(units))
    since = fresh_since(now)
    latest = CapacityConfirmation.objects.values("unit").annotate(latest=Max("confirmed_at"))
    return FittingPlaces(
        request=request,
        names=names,
        now=now,
        units=rows,
        confirmed=frozenset(row["unit"] for row in latest.filter(latest__gte=since)),
        costs=costs,
        others=others,
        prices=prices,
        time=time_to_answer(request),
        is_crisis=crisis_mode_row(now=now) is not None,
        asked=asked_of_a_place(request) if prices else frozenset(),
    )


def best_first(place: FittingPlace) -> tuple[object, ...]:
    """Return where a place stands: what was computed in full first, the others by their bands."""
    return (
        place.rank is None,
        place.rank or 0,
        place.displaces or 0,
        place.first_night,
        place.in_wished_region is False,
        not place.is_confirmed,
        place.speaks_language is False,
        not place.leaves_care,
        place.key,
    )


def _when(start: date, *, night: date) -> str:
    if start <= night:
        return gettext("vannacht")
    return gettext("deze week") if start < night + _WEEK else gettext("later")


def _in_wished_region(request: PlacementRequest, unit: Unit) -> bool | None:
    wished = {region.code for region in request.wish_safety_regions.all()}
    return unit.shelter.municipality.safety_region_id in wished if wished else None


def _speaks_language(request: PlacementRequest, unit: Unit) -> bool | None:
    return bool({*request.languages} & {*unit.languages}) if request.languages else None


def _leaves_care(request: PlacementRequest, unit: Unit) -> bool:
    more_secret = _LEVELS.index(unit.security) > _LEVELS.index(request.security)
    more_care = {*unit.capabilities} - {*request.needs}
    more_access = {*unit.accessibility} - {*request.access_needs}
    return not (more_secret or more_care or more_access)
