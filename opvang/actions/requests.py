"""Requests: made, and ended; "not a victim" is an outcome like any other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction

from opvang.access import require_act
from opvang.actions.matches import ask_for_match
from opvang.actions.subjects import request_for
from opvang.actions.telling import tell_of_request
from opvang.calendar import tonight
from opvang.errors import NotPossible
from opvang.models import Account, Person, PlacementRequest, RequestPerson, SafetyRegion
from opvang.models.codes import (
    LIVE_PLACEMENT_STATES,
    Activity,
    PersonRole,
    ProposalState,
    Referrer,
    RequestStatus,
    Route,
    Security,
    Sex,
    Urgency,
)

Row = TypeVar("Row", bound=models.Model)

#: The most people who can ask for a place together, as in the optimiser's contract.
MOST_PERSONS = 40

#: How a request can end without a place.
ENDS = (RequestStatus.WITHDRAWN, RequestStatus.NOT_A_VICTIM)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """Somebody who asks for shelter, or a child that comes along."""

    sex: Sex  #: the shelter asked for, by their own choice
    age: int  #: in whole years, today
    role: PersonRole = PersonRole.CLIENT


@dataclass(frozen=True, kw_only=True)
class NewRequest:
    """What must be known to look for a place; six fields do at night."""

    persons: tuple[NewPerson, ...]  #: 1 to 40, at least one of them a client
    routes: tuple[Route, ...]  #: at least one, if need be UNKNOWN
    urgency: Urgency
    municipality: str  #: code of the responsible municipality
    referrer: Referrer
    security: Security = Security.KNOWN
    start_from: date | None = None  #: earliest first night; None: tonight
    nights: int | None = None  #: None: no end is known
    needs: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    access_needs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    night_intake: bool = False
    private_room: bool = False
    wish_safety_regions: tuple[str, ...] = ()  #: codes; empty: no wish


@transaction.atomic
def place_request(actor: Account, new: NewRequest, *, now: datetime) -> PlacementRequest:
    """Ask for a place for people who stay together, and have everybody matched anew.

    Raises
    ------
    NotAllowed
        When this is not for the actor to do.
    NotPossible
        When something in *new* cannot be, with a sentence that says what.
    """
    require_act(actor, Activity.PLACE_REQUEST, now=now)
    _require_people(new.persons)
    night = tonight(now)
    request = _checked(
        PlacementRequest(
            organisation=actor.organisation,
            coordinator=actor,
            responsible_municipality_id=new.municipality,
            referrer=new.referrer,
            urgency=new.urgency,
            registered_on=night,
            start_from=new.start_from or night,
            nights=new.nights,
            routes=list(new.routes),
            security=new.security,
            needs=list(new.needs),
            traits=list(new.traits),
            access_needs=list(new.access_needs),
            languages=list(new.languages),
            night_intake=new.night_intake,
            private_room=new.private_room,
        )
    )
    for person in new.persons:
        row = _checked(Person(sex=person.sex, age=person.age, age_on=night))
        _checked(RequestPerson(request=request, person=row, role=person.role))
    request.wish_safety_regions.set(_regions(new.wish_safety_regions))
    tell_of_request(actor, Activity.PLACE_REQUEST, request, now=now)
    ask_for_match()
    return request


@transaction.atomic
def end_request(
    actor: Account, *, request: UUID, outcome: RequestStatus, now: datetime
) -> PlacementRequest:
    """End a request that needs no place any more: withdrawn, or not a victim.

    Raises
    ------
    NotAllowed, NotFound, Busy
        As for `hold_place`.
    NotPossible
        When it is over already or has a place, or *outcome* is no way for a request to end.
    """
    row = request_for(actor, Activity.END_REQUEST, request, now=now)
    if outcome not in ENDS:
        raise NotPossible("Kies hoe de aanvraag eindigt: ingetrokken of geen slachtoffer.")
    if row.status != RequestStatus.OPEN:
        raise NotPossible("Deze aanvraag staat niet meer open.")
    if row.placements.filter(state__in=LIVE_PLACEMENT_STATES).exists():
        raise NotPossible("Er wordt een plek vastgehouden. Geef die eerst vrij.")
    row.status, row.ended_on = outcome, max(tonight(now), row.registered_on)
    row.save(update_fields=["status", "ended_on"])
    row.proposals.filter(state=ProposalState.PROPOSED).update(state=ProposalState.SET_ASIDE)
    tell_of_request(actor, Activity.END_REQUEST, row, now=now, detail=outcome)
    ask_for_match()
    return row


def _require_people(persons: tuple[NewPerson, ...]) -> None:
    if not 1 <= len(persons) <= MOST_PERSONS:
        raise NotPossible(
            f"{len(persons)} personen in een aanvraag kan niet. Noem er 1 tot {MOST_PERSONS}."
        )
    if all(person.role is PersonRole.CHILD for person in persons):
        raise NotPossible("Er is geen cliënt. Noem minstens een persoon die zelf hulp vraagt.")


def _regions(codes: tuple[str, ...]) -> list[SafetyRegion]:
    regions = {region.code: region for region in SafetyRegion.objects.filter(code__in=codes)}
    for code in codes:
        if code not in regions:
            raise NotPossible(f"Veiligheidsregio {code} bestaat niet. Kies er een uit de lijst.")
    return [regions[code] for code in codes]


def _checked(row: Row) -> Row:
    """Save *row*, or refuse with a sentence for each field at fault."""
    try:
        row.full_clean()
    except ValidationError as error:
        raise NotPossible(" ".join(error.messages)) from error
    row.save()
    return row
