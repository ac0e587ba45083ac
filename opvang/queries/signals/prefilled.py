"""What a request for a presumed victim begins with: what the signal and the registration say."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from opvang.access import require_signal
from opvang.calendar import today, tonight
from opvang.database.context import as_system
from opvang.errors import NotFound
from opvang.models import Account, Person, Signal
from opvang.models.codes import (
    Activity,
    ConsentScope,
    DangerReason,
    DangerSource,
    OrganisationKind,
    Referrer,
)
from opvang.models.people.ages import age_in_years
from opvang.queries.filled_in.fields import NewConsent, NewDanger, NewPerson, NewRequest

#: Who brought somebody in, by the kind of organisation that reported it.
_REFERRERS = {
    OrganisationKind.POLICE: Referrer.POLICE,
    OrganisationKind.MUNICIPALITY: Referrer.MUNICIPALITY,
    OrganisationKind.LABOUR_INSPECTORATE: Referrer.LABOUR_INSPECTORATE,
    OrganisationKind.SHELTER: Referrer.SHELTER,
    OrganisationKind.YOUTH_PROTECTION: Referrer.YOUTH_CARE,
    OrganisationKind.GUARDIANSHIP: Referrer.ASYLUM_RECEPTION,
    OrganisationKind.CARE_COORDINATION: Referrer.COORDINATOR,
}


def prefilled_request(actor: Account, signal: UUID, *, now: datetime) -> NewRequest:
    """Return a request as far as it is known, for who was registered and consents to it.

    Where it happened is a danger area until somebody says otherwise; which municipality is
    responsible nobody knows yet.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or nobody was registered.
    """
    row = require_signal(actor, Activity.REGISTER_SIGNAL, signal, now=now)
    with as_system():
        person = row.person
    if person is None:
        raise NotFound(activity=Activity.REGISTER_SIGNAL, object_id=signal)
    return NewRequest(
        persons=(_person(row, person, night=tonight(now), day=today(now)),),
        routes=(),
        urgency=row.urgency,  # type: ignore[arg-type]  # a code of Urgency
        municipality="",
        referrer=_referrer(row),
    )


def _person(row: Signal, person: Person, *, night: date, day: date) -> NewPerson:
    return NewPerson(
        sex=person.sex,  # type: ignore[arg-type]  # a code of Sex
        age=age_in_years(person, day=night),
        code=person.code,
        turns_18_on=person.turns_18_on,
        dangers=_dangers(row),
        consents=(NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=day),),
    )


def _dangers(row: Signal) -> tuple[NewDanger, ...]:
    if row.municipality_id is None:
        return ()
    return (
        NewDanger(
            municipality=row.municipality_id,
            reason=DangerReason.EXPLOITATION,
            source=DangerSource.COORDINATOR,
        ),
    )


def _referrer(row: Signal) -> Referrer:
    kind = row.organisation.kind if row.organisation else ""
    return _REFERRERS.get(OrganisationKind(kind), Referrer.OTHER) if kind else Referrer.OTHER
