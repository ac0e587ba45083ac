"""What is planned of places and people, before it becomes rows."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.models.codes import (
    ConflictGround,
    DangerReason,
    DangerSource,
    ExploitationType,
    Gender,
    PersonRole,
    PlaceType,
    Referrer,
    RiskOutcome,
    Route,
    Security,
    Sex,
    Urgency,
    WishReason,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPlan:
    """One room; shared where a sex is given."""

    beds: int
    sex: Sex | None = None
    minors: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPlan:
    """One unit; every field but the last two has the name and meaning of the table's column."""

    name: str
    place_type: PlaceType
    routes: tuple[Route, ...]
    sexes: tuple[Sex, ...]
    security: Security = Security.KNOWN
    min_age: int = 18
    max_age: int = 120
    max_age_boys: int | None = None
    max_age_girls: int | None = None
    only_for: tuple[str, ...] = ()
    reserved_for: tuple[Urgency, ...] = ()
    capabilities: tuple[str, ...] = ()
    contraindications: tuple[str, ...] = ()
    accessibility: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("nl", "en")
    night_intake: bool = False
    max_nights: int | None = None
    self_contained: bool = False
    turnaround_days: int = 0
    rooms: tuple[RoomPlan, ...]
    #: How many of the first rooms a scenario wants free tonight, the rest taken for weeks to come;
    #: None: as it falls.
    free_rooms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePlan:
    """One shelter with its units."""

    units: tuple[UnitPlan, ...]
    municipality: str  #: name


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPlan:
    """Somebody in a request."""

    sex: Sex
    age: int
    role: PersonRole = PersonRole.CLIENT
    gender: Gender | None = None  #: None: as the sex
    turns_18_in: int | None = None  #: days, of a minor for whom it matters


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerPlan:
    """A municipality by name, a safety region by code, or a circle around the municipality."""

    municipality: str | None = None
    safety_region: str | None = None
    radius_km: float | None = None
    buffer_km: float = 0
    reason: DangerReason = DangerReason.EXPLOITATION
    source: DangerSource = DangerSource.POLICE
    expires_in: int | None = None  #: days from tonight, in the past where negative; None: never


@dataclass(frozen=True, slots=True, kw_only=True)
class WishPlan:
    """Where somebody would like to be."""

    safety_regions: tuple[str, ...]
    reason: WishReason
    near: str | None = None  #: municipality by name


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where somebody comes from: registered for statistics, spoken of for an interpreter."""

    citizenship: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPlan:
    """One request; fields that the table has too have its names and meaning."""

    persons: tuple[PersonPlan, ...]
    routes: tuple[Route, ...]
    origin: Origin
    exploitation: ExploitationType
    #: The kind of place that is meant for it.
    place_type: PlaceType
    referrer: Referrer = Referrer.POLICE
    urgency: Urgency = Urgency.REGULAR
    waiting_days: int = 0  #: since registration
    start_in: int = 0  #: days until the earliest first night
    start_within: int | None = None  #: days from then to the latest; None: by urgency
    nights: int | None = None
    security: Security = Security.KNOWN
    outcome: RiskOutcome | None = None  #: of a risk screening
    needs: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    access_needs: tuple[str, ...] = ()
    night_intake: bool = False
    private_room: bool = False
    is_group: bool = False  #: stays together without being a household
    loverboy: bool = False
    dangers: tuple[DangerPlan, ...] = ()
    wish: WishPlan | None = None
    municipality: str | None = None  #: the responsible one by name; None: any
    #: Must not meet the request planned just before it, on this ground.
    conflict: ConflictGround | None = None
    #: Lives in a place of this kind already, and must move.
    lives_in: PlaceType | None = None
    nights_lived: int = 0

    @property
    def clients(self) -> tuple[PersonPlan, ...]:
        """Those who are helped in their own right."""
        return tuple(one for one in self.persons if one.role == PersonRole.CLIENT)

    @property
    def children(self) -> tuple[PersonPlan, ...]:
        """Those who come along."""
        return tuple(one for one in self.persons if one.role == PersonRole.CHILD)
