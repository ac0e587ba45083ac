"""What a request asks, as it is filled in and read back: whole, without any row's id."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opvang.models.codes import (
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


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDanger:
    """Where somebody is not safe: a municipality, a safety region, or a circle around a point."""

    municipality: str | None = None  #: code, such as GM0363
    safety_region: str | None = None  #: code, such as VR13
    latitude: float | None = None  #: of a circle's middle, in degrees (WGS 84)
    longitude: float | None = None  #: of a circle's middle, in degrees (WGS 84)
    radius_km: float | None = None  #: of a circle, 0 to 500
    buffer_km: float = 0  #: around a municipality or region, 0 to 100
    reason: DangerReason
    source: DangerSource
    expires_on: date | None = None  #: first day it no longer holds; None: until withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class NewScreening:
    """What a risk screening found; it can raise the security that is asked, never lower it."""

    instrument: str  #: such as Risicoscreening Vrouwenopvang
    version: str = ""
    outcome: RiskOutcome
    assessed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NewConsent:
    """What somebody gave consent for."""

    scope: ConsentScope
    given_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NewConflict:
    """With whom somebody must not be in one shelter; it holds for both."""

    code: str  #: the other's spoken code, such as P-7K3M9QXC
    ground: ConflictGround
    review_on: date  #: when a professional looks whether it still holds


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """Somebody who asks for shelter, or a child that comes along."""

    sex: Sex  #: the shelter asked for, by their own choice
    age: int  #: in whole years, today
    role: PersonRole = PersonRole.CLIENT
    code: str = ""  #: spoken code of somebody known already; empty: somebody new
    turns_18_on: date | None = None  #: only of a minor for whom the day matters
    dangers: tuple[NewDanger, ...] = ()
    screening: NewScreening | None = None  #: the latest
    consents: tuple[NewConsent, ...] = ()
    conflicts: tuple[NewConflict, ...] = ()  #: those that the own organisation recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """What must be known to look for a place; six fields do at night."""

    persons: tuple[NewPerson, ...]  #: 1 to 40, at least one of them a client
    routes: tuple[Route, ...]  #: at least one, if need be UNKNOWN
    urgency: Urgency
    municipality: str  #: code of the responsible municipality
    referrer: Referrer
    security: Security = Security.KNOWN
    start_from: date | None = None  #: earliest first night; None: at once
    start_by: date | None = None  #: latest first night; None: what goes with the urgency
    nights: int | None = None  #: 1 to 3650; None: no end is known
    needs: tuple[str, ...] = ()  #: codes of `Need`, or new ones
    traits: tuple[str, ...] = ()  #: codes of `Trait`, or new ones
    access_needs: tuple[str, ...] = ()  #: codes of `Access`, or new ones
    languages: tuple[str, ...] = ()  #: ISO 639, such as en
    night_intake: bool = False
    private_room: bool = False
    wish_safety_regions: tuple[str, ...] = ()  #: codes; empty: no wish
    wish_municipality: str | None = None  #: code; the nearer to it the better
    wish_reason: WishReason | None = None
    region_first: bool = False  #: without any wish, the own region is one where that is safe
