"""What a request asks: the same when it is sent as when it is read back."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from api.sent import Given
from api.shapes import Codes, Language, Municipality, SafetyRegion, SpokenCode
from opvang.queries.choices import (
    ConflictGround,
    ConsentScope,
    DangerReason,
    DangerSource,
    PersonRole,
    Referrer,
    RiskOutcome,
    Route,
    Security,
    Sex,
    Urgency,
    WishReason,
)
from opvang.queries.filled_in.fields import (
    NewConflict,
    NewConsent,
    NewDanger,
    NewPerson,
    NewRequest,
    NewScreening,
)


class Danger(Given):
    """Where somebody is not safe: a municipality, a safety region, or a circle around a point."""

    municipality: Municipality | None = None
    safety_region: SafetyRegion | None = None
    latitude: float | None = Field(None, ge=-90, le=90, description="WGS 84, in degrees.")
    longitude: float | None = Field(None, ge=-180, le=180, description="WGS 84, in degrees.")
    radius_km: float | None = Field(None, ge=0, le=500)
    buffer_km: float = Field(0, ge=0, le=100, description="Around a municipality or region.")
    reason: DangerReason
    source: DangerSource
    expires_on: date | None = Field(None, description="First day on which it no longer holds.")


class Screening(Given):
    """What a risk screening found; it can raise the security that is asked, never lower it."""

    instrument: str = Field(min_length=1, max_length=80)
    version: str = Field("", max_length=20)
    outcome: RiskOutcome
    assessed_on: date


class ConsentGiven(Given):
    """What somebody gave consent for."""

    scope: ConsentScope
    given_on: date


class Conflict(Given):
    """With whom somebody must not be in one shelter; it holds for both."""

    code: SpokenCode = Field(description="The other's, such as P-7K3M9QXC.")
    ground: ConflictGround
    review_on: date


class AskedPerson(Given):
    """Somebody who asks for shelter, or a child that comes along."""

    sex: Sex = Field(description="Of the shelter asked for, by their own choice.")
    age: int = Field(ge=0, le=120, description="In whole years, today.")
    role: PersonRole = PersonRole.CLIENT
    code: SpokenCode | None = Field(None, description="Of somebody known; left out: somebody new.")
    turns_18_on: date | None = None
    dangers: tuple[Danger, ...] = Field((), max_length=50)
    screening: Screening | None = None
    consents: tuple[ConsentGiven, ...] = Field((), max_length=10)
    conflicts: tuple[Conflict, ...] = Field((), max_length=50)


class AskedRequest(Given):
    """What must be known to look for a place: persons, routes, urgency, municipality, referrer."""

    persons: tuple[AskedPerson, ...] = Field(min_length=1, max_length=40)
    routes: tuple[Route, ...] = Field(min_length=1, max_length=len(Route))
    urgency: Urgency
    municipality: Municipality = Field(description="Code of the responsible municipality.")
    referrer: Referrer
    security: Security = Security.KNOWN
    start_from: date | None = Field(None, description="Earliest first night; null: at once.")
    start_by: date | None = Field(None, description="Latest; null: what goes with the urgency.")
    nights: int | None = Field(None, ge=1, le=3650, description="Null: no end is known.")
    needs: Codes = ()
    traits: Codes = ()
    access_needs: Codes = ()
    languages: tuple[Language, ...] = Field((), max_length=20)
    night_intake: bool = False
    private_room: bool = False
    wish_safety_regions: tuple[SafetyRegion, ...] = Field((), max_length=25)
    wish_municipality: Municipality | None = None
    wish_reason: WishReason | None = None
    region_first: bool = Field(False, description="Without a wish: the own region, if safe.")


def new_request(given: AskedRequest) -> NewRequest:
    """Return what was sent, as the domain has it."""
    facts = dict(given) | {"persons": tuple(map(_person, given.persons))}
    return NewRequest(**facts)


def new_screening(given: Screening) -> NewScreening:
    """Return a screening, as the domain has it."""
    return NewScreening(**dict(given))


def _person(given: AskedPerson) -> NewPerson:
    facts = dict(given) | {
        "code": given.code or "",
        "dangers": tuple(NewDanger(**dict(one)) for one in given.dangers),
        "screening": given.screening and new_screening(given.screening),
        "consents": tuple(NewConsent(**dict(one)) for one in given.consents),
        "conflicts": tuple(NewConflict(**dict(one)) for one in given.conflicts),
    }
    return NewPerson(**facts)
