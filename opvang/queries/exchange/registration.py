"""One case as the Human Trafficking Case Data Standard 2.0 has it, for the national register.

Only of clients who agreed to be registered, under their code and never a name. Source of fields
and codes: HTCDS 2.0 (IOM, CC BY 4.0). What is written in free text is never in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from opvang import audit
from opvang.audit import Subject
from opvang.calendar import tonight
from opvang.database.context import as_system
from opvang.errors import NotPossible
from opvang.models import Account, Consent, Person, PlacementRequest, Registration, Signal
from opvang.models.codes import (
    LIVE_REQUEST_STATUSES,
    Activity,
    ConsentScope,
    ExploitationType,
    ObjectKind,
    PersonRole,
)
from opvang.models.people.ages import age_in_years
from opvang.queries.retention.subjects import request_with_rights


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOfOffence:
    """A municipality in which somebody saw it, from a signal that was judged."""

    municipality: str
    province: str
    seen_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredPerson:
    """One client, in the standard's codes."""

    code: str
    age: int
    gender: str
    citizenships: tuple[str, ...]
    status: str
    decided_by: str  #: empty: nobody decided yet
    relationship: str  #: empty: not known
    recruitment: tuple[str, ...]
    control: tuple[str, ...]
    exploitation: tuple[str, ...]  #: in codes of the standard only
    exploitation_here: tuple[str, ...]  #: with ours, where it has no word
    sex_exploitation: tuple[str, ...]
    industries: tuple[str, ...]
    loverboy_method: bool
    places: tuple[PlaceOfOffence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredCase:
    """One request, with those of its clients who are registered and agreed to it."""

    id: UUID
    is_open: bool
    registered_on: date
    people: tuple[RegisteredPerson, ...]
    left_out: int  #: clients who did not agree, or of whom nothing is registered


def registered_case(actor: Account, request: UUID, *, now: datetime) -> RegisteredCase:
    """Return a case for the national register; that it was is a row in the audit log.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to hand over, or there is no such request.
    NotPossible
        When no client agreed to it, or of none of those who did anything is registered.
    """
    row = request_with_rights(actor, Activity.EXPORT_REGISTRATION, request, now=now)
    night = tonight(now)
    # A signal may be of another organisation; whom it became agreed to hand over what is known.
    with as_system():
        clients = _clients(row)
        agreed = _agreed(clients, night=night)
        if not agreed:
            raise NotPossible(_no_consent())
        known = Registration.objects.in_bulk([one.id for one in agreed])
        people = tuple(
            _person(one, known[one.id], night=night) for one in agreed if one.id in known
        )
    if not people:
        raise NotPossible(_nothing_registered())
    subject = Subject(kind=ObjectKind.REQUEST, id=row.id, request=row.id)
    audit.record(actor, Activity.EXPORT_REGISTRATION, subject, at=now)
    return RegisteredCase(
        id=row.id,
        is_open=row.status in LIVE_REQUEST_STATUSES,
        registered_on=row.registered_on,
        people=people,
        left_out=len(clients) - len(people),
    )


def _clients(request: PlacementRequest) -> list[Person]:
    clients = Person.objects.filter(
        request_persons__request=request, request_persons__role=PersonRole.CLIENT
    )
    return list(clients.order_by("code"))


def _agreed(clients: list[Person], *, night: date) -> list[Person]:
    given = Consent.objects.filter(
        person__in=clients,
        scope=ConsentScope.REGISTRATION,
        given_on__lte=night,
        withdrawn_on__isnull=True,
    )
    agreed = set(given.values_list("person", flat=True))
    return [one for one in clients if one.id in agreed]


def _no_consent() -> str:
    return gettext(
        "Niemand in deze aanvraag stemde in met aanmelden bij het landelijk coördinatiepunt. Vraag "
        "toestemming en leg die vast in de aanvraag."
    )


def _nothing_registered() -> str:
    return gettext(
        "Van wie toestemming gaf is nog niets geregistreerd. Registreer het slachtoffer eerst, bij "
        "de melding."
    )


def _person(person: Person, known: Registration, *, night: date) -> RegisteredPerson:
    return RegisteredPerson(
        code=person.code,
        age=age_in_years(person, day=night),
        gender=known.gender,
        citizenships=tuple(known.citizenships),
        status=known.trafficking_status,
        decided_by=known.status_decided_by,
        relationship=known.trafficker_relationship,
        recruitment=tuple(known.recruitment_methods),
        control=tuple(known.control_means),
        exploitation=_of_the_standard(known.exploitation_types),
        exploitation_here=tuple(known.exploitation_types),
        sex_exploitation=tuple(known.sex_exploitation_types),
        industries=tuple(known.labour_industries),
        loverboy_method=known.loverboy_method,
        places=_places(person),
    )


def _of_the_standard(codes: Iterable[str]) -> tuple[str, ...]:
    """Return forms of exploitation as the standard has them: it has no word for one of ours."""
    other = {ExploitationType.FORCED_CRIMINALITY.value: ExploitationType.OTHER.value}
    return tuple(dict.fromkeys(other.get(code, code) for code in codes))


def _places(person: Person) -> tuple[PlaceOfOffence, ...]:
    signals = Signal.objects.filter(person=person, municipality__isnull=False)
    rows = signals.select_related("municipality__safety_region__province")
    return tuple(
        PlaceOfOffence(
            municipality=one.municipality.name,
            province=one.municipality.safety_region.province.name,
            seen_on=one.seen_on,
        )
        for one in rows
        if one.municipality is not None
    )
