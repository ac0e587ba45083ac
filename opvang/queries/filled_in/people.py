"""People of a request read back as they would be filled in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q

from opvang.database.context import as_system
from opvang.models import Consent, DangerArea, Person, PersonConflict, RiskScreening
from opvang.models.codes import (
    ConflictGround,
    ConsentScope,
    DangerReason,
    DangerSource,
    PersonRole,
    RiskOutcome,
    Sex,
)
from opvang.models.people.ages import ADULT_AGE, age_in_years
from opvang.models.people.screenings import latest_screening
from opvang.queries.filled_in.fields import (
    NewConflict,
    NewConsent,
    NewDanger,
    NewPerson,
    NewScreening,
)


def person_filled_in(
    person: Person, *, role: PersonRole, night: date, conflicts: Iterable[PersonConflict]
) -> NewPerson:
    """Return what holds of a person tonight; *conflicts* may also be of others."""
    screening = latest_screening(person.risk_screenings.all())
    return NewPerson(
        code=person.code,
        role=role,
        sex=Sex(person.sex),
        age=age_in_years(person, day=night),
        turns_18_on=turns_18_on(person, night=night),
        dangers=tuple(danger_filled_in(one) for one in dangers_of(person, night=night)),
        screening=screening_filled_in(screening) if screening else None,
        consents=tuple(consent_filled_in(one) for one in consents_of(person)),
        conflicts=tuple(
            conflict_filled_in(one, person=person)
            for one in conflicts
            if person.id in (one.first_person_id, one.second_person_id)
        ),
    )


def turns_18_on(person: Person, *, night: date) -> date | None:
    """Return the day somebody turns 18, as long as it matters: until that day."""
    is_minor = age_in_years(person, day=night) < ADULT_AGE
    return person.turns_18_on if is_minor else None


def dangers_of(person: Person, *, night: date) -> list[DangerArea]:
    """Return the danger areas that hold tonight, the oldest first."""
    # Filtered here, so that whoever reads many people can fetch all areas at once.
    areas = person.danger_areas.all()
    held = [one for one in areas if one.expires_on is None or one.expires_on > night]
    return sorted(held, key=lambda one: (one.recorded_on, one.id))


def danger_filled_in(area: DangerArea) -> NewDanger:
    """Return a danger area as it would be filled in."""
    return NewDanger(
        municipality=area.municipality_id,
        safety_region=area.safety_region_id,
        latitude=area.latitude,
        longitude=area.longitude,
        radius_km=area.radius_km,
        buffer_km=area.buffer_km,
        reason=DangerReason(area.reason),
        source=DangerSource(area.source),
        expires_on=area.expires_on,
    )


def screening_filled_in(screening: RiskScreening) -> NewScreening:
    """Return a screening as it would be filled in."""
    return NewScreening(
        instrument=screening.instrument,
        version=screening.version,
        outcome=RiskOutcome(screening.outcome),
        assessed_on=screening.assessed_on,
    )


def consents_of(person: Person) -> list[Consent]:
    """Return the consents that were not withdrawn."""
    given = [one for one in person.consents.all() if one.withdrawn_on is None]
    return sorted(given, key=lambda one: one.scope)


def consent_filled_in(consent: Consent) -> NewConsent:
    """Return a consent as it would be filled in."""
    return NewConsent(scope=ConsentScope(consent.scope), given_on=consent.given_on)


# Whom somebody recorded stays known to them, also when that person is not their own any more.
@as_system()
def conflicts_of(*persons: Person, night: date, organisation: UUID) -> list[PersonConflict]:
    """Return the conflicts of *persons* that *organisation* recorded and that hold tonight."""
    of_persons = Q(first_person__in=persons) | Q(second_person__in=persons)
    held = Q(ended_on=None) | Q(ended_on__gt=night)
    rows = PersonConflict.objects.filter(of_persons, held, author__organisation=organisation)
    return list(rows.select_related("first_person", "second_person").order_by("recorded_on", "id"))


def conflict_filled_in(conflict: PersonConflict, *, person: Person) -> NewConflict:
    """Return a conflict as it would be filled in for *person*, who is one of the two."""
    is_first = conflict.first_person_id == person.id
    other = conflict.second_person if is_first else conflict.first_person
    return NewConflict(
        code=other.code, ground=ConflictGround(conflict.ground), review_on=conflict.review_on
    )
