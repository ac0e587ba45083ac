"""All that is so, in plain dicts; the rows have the ids that the database gave them."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

LIVE = ("HELD", "CONFIRMED", "ARRIVED")
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_EIGHT = 8
#: What the installation says of what people change in a life.
POLICY = {
    "HOLD_MINUTES_CRISIS": 60,
    "HOLD_MINUTES_URGENT": 24 * 60,
    "HOLD_MINUTES_REGULAR": 3 * 24 * 60,
    "WATCH_UNMET_WISHES": True,
    "PRICE": False,
    "RESERVE": False,
    "RESERVE_ABOVE": 100,
}


@dataclass
class Model:
    """What a life has come to so far."""

    #: A Monday, after lunch.
    now: datetime = datetime(2026, 11, 23, 12, tzinfo=UTC)
    people: dict = field(default_factory=dict)
    units: dict = field(default_factory=dict)
    requests: dict = field(default_factory=dict)
    placements: dict = field(default_factory=dict)
    closures: dict = field(default_factory=dict)
    #: (request, shelter, reason): first night it may be asked again.
    bars: dict = field(default_factory=dict)
    #: Two persons: the organisation that keeps them apart.
    conflicts: dict = field(default_factory=dict)
    #: request: unit.
    proposals: dict = field(default_factory=dict)
    #: (request, shelter, reason): the placement that was refused.
    barred_by: dict = field(default_factory=dict)
    #: placement: what was decided about the appeal; None: nothing yet.
    appeals: dict = field(default_factory=dict)
    #: Requests of people who are outside the network: whether there is a guard.
    outside: dict = field(default_factory=dict)
    #: What humans decided otherwise than the rules, and what was found of it afterwards.
    overrides: dict = field(default_factory=dict)
    #: (request, unit, code) of what holds no more.
    waivers: dict = field(default_factory=dict)
    #: What the police were asked: request, unit and answer; None: nothing yet.
    questions: dict = field(default_factory=dict)
    #: Clients who did not agree, or not any more, that a place is sought.
    unasked: set = field(default_factory=set)
    #: person: the municipality where they are in danger.
    dangers: dict = field(default_factory=dict)
    #: request: whether a place where they wish to be is watched for.
    watches: dict = field(default_factory=dict)
    #: person: the number by which somebody asked whether they were registered before.
    marks: dict = field(default_factory=dict)
    #: Two people who are others, whatever their marks, and whether that still stands.
    apart: dict = field(default_factory=dict)
    #: Proposed policies, approved or not.
    policies: dict = field(default_factory=dict)
    #: What the policy says now, as far as people change it in a life.
    policy: dict = field(default_factory=lambda: dict(POLICY))
    #: unit: what it cost in the last match; None: there was none.
    prices: dict | None = None
    #: (organisation or shelter, rule): what units take over.
    defaults: dict = field(default_factory=dict)
    #: When crisis mode ends by itself; None: it is not on.
    crisis_until: datetime | None = None
    confirmations: Counter = field(default_factory=Counter)
    #: (activity, account, object, request, code).
    log: Counter = field(default_factory=Counter)
    #: (audience, activity, object).
    told: Counter = field(default_factory=Counter)

    @property
    def night(self) -> date:
        """The night that people now ask a place for."""
        local = self.now.astimezone(_AMSTERDAM)
        return local.date() - timedelta(days=local.hour < _EIGHT)

    @property
    def today(self) -> date:
        """The day on the calendar."""
        return self.now.astimezone(_AMSTERDAM).date()

    @property
    def is_crisis(self) -> bool:
        """Whether places are promised at once."""
        return self.crisis_until is not None and self.now < self.crisis_until

    @property
    def is_office_hours(self) -> bool:
        """Whether offices answer now."""
        local = self.now.astimezone(_AMSTERDAM)
        return local.weekday() < 5 and 8 <= local.hour < 18

    def live_of(self, request):
        """Return the hold or stay of a request; None: it has none."""
        of_request = (one for one in self.placements.values() if one["request"] == request)
        return next((one for one in of_request if one["state"] in LIVE), None)

    def waiting(self) -> set:
        """Return the requests that ask for a place and have none."""
        return {
            key
            for key, one in self.requests.items()
            if one["status"] == "OPEN" and self.live_of(key) is None
        }

    def beds_of(self, unit) -> list:
        """Return the beds of a unit."""
        return [bed for room in self.units[unit]["rooms"].values() for bed in room["beds"]]

    def unit_of_room(self, room):
        """Return the unit that a room is in."""
        return next(key for key, one in self.units.items() if room in one["rooms"])

    def room_of_bed(self, bed):
        """Return the room that a bed stands in."""
        rooms = (item for one in self.units.values() for item in one["rooms"].items())
        return next(key for key, one in rooms if bed in one["beds"])

    def rooms(self) -> list:
        """Return every room."""
        return [room for one in self.units.values() for room in one["rooms"]]

    def beds(self) -> list:
        """Return every bed."""
        return [bed for unit in self.units for bed in self.beds_of(unit)]

    def apart_from(self, request) -> set:
        """Return the requests with somebody whom the people of this one must not meet."""
        mine = self.requests[request]["persons"].keys()
        enemies = {
            other for pair in self.conflicts for one in pair & mine for other in pair - {one}
        }
        return {key for key, one in self.requests.items() if one["persons"].keys() & enemies} - {
            request
        }

    def clients(self, request) -> list:
        """Return those of a request who ask for a place themselves."""
        people = self.requests[request]["persons"].items()
        return [key for key, (_, role) in people if role == "CLIENT"]

    def lacks_consent(self, request) -> bool:
        """Say whether no place may be held: nobody agreed, or decided otherwise."""
        decided = self.standing("CONSENT", request)
        return not decided and any(one in self.unasked for one in self.clients(request))

    def standing(self, kind, request, **where) -> list:
        """Return what was decided of a kind for a request, and has not ended."""
        facts = {"kind": kind, "request": request, "ended": False} | where
        return [one for one in self.overrides.values() if facts.items() <= one.items()]

    def end_overrides(self, kind, request, **where) -> None:
        """Let what was decided of a kind for a request hold no more."""
        for one in self.standing(kind, request, **where):
            one["ended"] = True

    def end_outside(self, request) -> None:
        """Let people be outside the network no more, if they are."""
        self.outside.pop(request, None)
        self.end_overrides("OUTSIDE", request)

    def coordinating(self, municipality) -> set:
        """Return the organisations whose region a municipality is in."""
        people = self.people.values()
        return {one["organisation"] for one in people if one["region"] == municipality}

    def followers(self, request) -> set:
        """Return the organisations that hear of a request."""
        asked = self.requests[request]
        return {asked["organisation"]} | self.coordinating(asked["municipality"])

    def write(self, activity, *, by, on, request=None, code="", to=(), roles=(), desk=True) -> None:
        """Note what an act leaves behind: one row in the log, one event for each audience.

        The *desk* hears of everything, where everybody does as one of them.
        """
        account = self.people[by]["id"] if by else None
        self.log[activity, account, on, request, code] += 1
        audiences = {f"organisation:{one}" for one in to}
        audiences |= {f"role:{role}" for role in roles}
        if desk:
            audiences.add("role:NATIONAL_DESK")
        if request and any(one["request"] == request for one in self.overrides.values()):
            audiences.add("role:AUDITOR")
        self.told.update((audience, activity, on) for audience in audiences)

    def write_of_placement(self, activity, placement, *, by, code="") -> None:
        """Note what happened to a placement: who asked, who decides and who shelters hear of it."""
        row = self.placements[placement]
        unit, request = self.units[row["unit"]], row["request"]
        to, roles = self.followers(request) | {unit["organisation"]}, ()
        if unit["kind"] == "EMERGENCY":
            to, roles = to | self.coordinating(unit["municipality"]), ("POLICE",)
        elif unit["kind"] == "LABOUR":
            to |= {self.people["inspector"]["organisation"]}
        self.write(activity, by=by, on=placement, request=request, code=code, to=to, roles=roles)
