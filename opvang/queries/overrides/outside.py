"""Where people stay outside the network, and where they could when no shelter has a bed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext

from opvang.access import require_act, require_ever
from opvang.errors import NotFound
from opvang.models import Account, OutsidePlacement, PlacementRequest
from opvang.models.codes import Activity, OutsideEnd, OutsideKind, Security
from opvang.policy import policy
from opvang.queries.asked_people import least_security
from opvang.queries.requests.fitting_places import FittingPlace
from opvang.queries.requests.waiting import Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """Where people are for now; where exactly knows who decided it."""

    kind: str
    guarded: bool
    since: datetime
    review_at: datetime
    is_late: bool  #: nobody looked in time whether it still can be


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """One thing to try tonight, and what to do for it."""

    what: str
    do: str
    warning: str  #: empty: none
    key: str  #: of a place to ask for; empty: it is outside the network
    kind: str  #: of a place outside the network; empty: it is a bed
    guarded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideSubject:
    """A request whose people go, or are, outside the network."""

    request: UUID
    reference: str
    outside: Outside | None
    review_at: datetime  #: when to look again where nobody says otherwise


def outside_kinds() -> tuple[tuple[str, str], ...]:
    """Return the code and the words of each kind of place outside the network."""
    return tuple((one.value, str(one.label)) for one in OutsideKind)


def outside_kind(code: str) -> OutsideKind:
    """Return the kind with a code. Raises ValueError where there is none."""
    return OutsideKind(code)


def outside_ends() -> tuple[tuple[str, str], ...]:
    """Return how a stay outside the network can be ended by hand: the code and the words."""
    ends = (OutsideEnd.ELSEWHERE, OutsideEnd.LEFT)
    return tuple((one.value, str(one.label)) for one in ends)


def outside_end(code: str) -> OutsideEnd | None:
    """Return the end with a code; None: nobody ends it so by hand."""
    return OutsideEnd(code) if code in dict(outside_ends()) else None


def outside_of(request: UUID, *, now: datetime) -> Outside | None:
    """Return where the people of a request are outside the network; None: they are not."""
    row = OutsidePlacement.objects.filter(request=request, ended_at=None).first()
    if row is None:
        return None
    return Outside(
        kind=row.get_kind_display(),
        guarded=row.guarded,
        since=row.since,
        review_at=row.review_at,
        is_late=row.review_at <= now,
    )


def outside_subject(actor: Account, request: UUID, *, now: datetime) -> OutsideSubject:
    """Return a request for who puts its people outside the network, or lets them stay there.

    Raises
    ------
    NotAllowed, NotFound
        When that is not for them, or there is no such request.
    """
    require_ever(actor, Activity.PUT_OUTSIDE, object_id=request)
    row = PlacementRequest.objects.filter(id=request).first()
    if row is None:
        raise NotFound(activity=Activity.PUT_OUTSIDE, object_id=request)
    require_act(actor, Activity.PUT_OUTSIDE, now=now, request=row)
    return OutsideSubject(
        request=row.id,
        reference=row.reference,
        outside=outside_of(row.id, now=now),
        review_at=now + timedelta(hours=policy().number_of("OUTSIDE_REVIEW_HOURS")),
    )


def ways_out(
    request: PlacementRequest,
    waiting: Waiting,
    *,
    persons: int,
    too_many: bool,
    are_outside: bool,
) -> tuple[WayOut, ...]:
    """Return what to try tonight, in this order: emergency beds, other beds, outside the network.

    *too_many* says that no shelter is big enough for so many *persons* together; who is outside
    the network already can only come to a bed.
    """
    if are_outside:
        return tuple(_beds(waiting))
    return (*_beds(waiting), *_group_site(persons, too_many=too_many), *_hotels(request))


def _beds(waiting: Waiting) -> Iterator[WayOut]:
    provisional = waiting.provisional.place if waiting.provisional else None
    first = [one for one in (waiting.proposal, provisional) if one]
    tonight = [one for one in (*first, *waiting.alternatives) if one.is_tonight]
    for place in sorted(tonight, key=lambda one: not one.is_emergency):
        yield WayOut(
            what=_bed(place),
            do=gettext("Vraag de plek aan en bel dan %(who)s.") % {"who": place.who_answers},
            warning="",
            key=place.key,
            kind="",
            guarded=False,
        )


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


def _hotels(request: PlacementRequest) -> Iterator[WayOut]:
    yield WayOut(
        what=gettext("Hotel met bewaking"),
        do=gettext(
            "Regel bewaking met de politie en bel dan het hotel. Leg vast wanneer u weer kijkt."
        ),
        warning="",
        key="",
        kind=OutsideKind.HOTEL,
        guarded=True,
    )
    is_in_danger = least_security(request) != Security.KNOWN
    yield WayOut(
        what=gettext("Hotel"),
        do=gettext("Bel het hotel. Leg vast wanneer u weer kijkt."),
        warning=gettext("Niet zonder bewaking: deze mensen hebben een veiliger adres nodig.")
        if is_in_danger
        else "",
        key="",
        kind=OutsideKind.HOTEL,
        guarded=False,
    )
