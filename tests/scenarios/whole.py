"""A small country in the database, in which a scenario goes all the way to its outcome."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count

from opvang import models
from opvang.actions.answers import confirm_hold, consent_to_hold
from opvang.actions.holds import hold_place
from opvang.actions.matches import run_match
from opvang.actions.requests import (
    NewConsent,
    NewDanger,
    NewPerson,
    NewRequest,
    NewScreening,
    place_request,
)
from opvang.actions.stays import arrive, depart
from opvang.calendar import tonight
from opvang.models.codes import (
    ConsentScope,
    DangerReason,
    DangerSource,
    Destination,
    PersonRole,
    PlaceType,
    Referrer,
    Route,
    Security,
    Sex,
    Urgency,
)
from opvang.queries.requests.request_page import request_page
from tests.models import build
from tests.models.build import saved
from tests.scenarios.towns import code_of

#: A Monday, after lunch.
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
#: Half past two in Amsterdam, in the night of the same Monday.
NIGHT = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
#: Who asks agreed long ago that a place is sought.
AGREED = (NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=date(2026, 1, 1)),)
CHILDREN = {"max_age_boys": 12, "max_age_girls": 17}

#: Who answers for each kind of place by day, and where others work than in the shelter itself.
_ANSWERS = {
    PlaceType.COSM: "desk",
    PlaceType.OMM: "desk",
    PlaceType.LABOUR: "desk",
    PlaceType.EMERGENCY: "police",
    PlaceType.YOUTH: "municipality",
    PlaceType.PROTECTED_RECEPTION: "guardian",
}
_PEOPLE = {
    "coordinator": ("CARE_COORDINATION", "COORDINATOR"),
    "other coordinator": ("CARE_COORDINATION", "COORDINATOR"),
    "worker": ("SHELTER", "SHELTER_WORKER"),
    "desk": ("NATIONAL_DESK", "NATIONAL_DESK"),
    "police": ("POLICE", "POLICE"),
    "municipality": ("MUNICIPALITY", "MUNICIPALITY"),
    "guardian": ("GUARDIANSHIP", "GUARDIAN"),
    "inspector": ("LABOUR_INSPECTORATE", "LABOUR_INSPECTORATE"),
}


def person(age, sex=Sex.FEMALE, **facts):
    """Return somebody who asks for shelter."""
    return NewPerson(sex=sex, age=age, **{"consents": AGREED} | facts)


def child(age, sex=Sex.FEMALE):
    """Return a child that comes along."""
    return NewPerson(sex=sex, age=age, role=PersonRole.CHILD)


def danger(*, town=None, region=None, buffer_km=0, reason=DangerReason.NETWORK):
    """Return where somebody is not safe, as the police say."""
    return NewDanger(
        municipality=code_of(town) if town else None,
        safety_region=region,
        buffer_km=buffer_km,
        reason=reason,
        source=DangerSource.POLICE,
    )


@dataclass
class Country:
    """The people who place and shelter, and what they do; all at noon unless `now` is changed."""

    now: datetime = NOON
    people: dict[str, models.Account] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)  #: of shelters

    def __post_init__(self):
        for name, (kind, role) in _PEOPLE.items():
            organisation = saved(build.organisation(kind=kind))
            account = saved(build.account(organisation=organisation, roles=[role]))
            self.people[name] = account

    @property
    def tonight(self) -> date:
        """The night that people now ask a place for."""
        return tonight(self.now)

    def unit(self, town, kind=PlaceType.WOMEN, *, rooms=(1,), shelter=None, **facts):
        """Save a unit with private rooms of so many beds, confirmed just now."""
        house = shelter or saved(
            build.shelter(
                organisation=self.people["worker"].organisation,
                municipality=build.municipality(code_of(town)),
                public_name=f"Huis {next(self.numbers)} in {town}",
            )
        )
        name = facts.pop("name", f"{kind} in {town}")
        unit = saved(build.unit(shelter=house, name=name, place_type=kind, **facts))
        for number, beds in enumerate(rooms):
            room = saved(build.room(unit=unit, name=f"Kamer {number}"))
            for bed in range(beds):
                saved(build.bed(room=room, name=f"Bed {bed}"))
        saved(build.confirmation(unit=unit, confirmed_at=self.now))
        return unit

    def ask(self, *persons, by="coordinator", town="Utrecht", **facts):
        """Ask for a place for people, and return the request."""
        given = {
            "routes": (Route.DUTCH,),
            "urgency": Urgency.URGENT,
            "referrer": Referrer.POLICE,
            "security": Security.KNOWN,
        }
        new = NewRequest(persons=persons, municipality=code_of(town), **given | facts)
        return place_request(self.people[by], new=new, now=self.now)

    def match(self):
        """Match everybody who waits."""
        return run_match(now=self.now, seconds=20)

    def proposed(self, request):
        """Match, and return the unit that is proposed; None: there is none."""
        self.match()
        found = models.Proposal.objects.filter(request=request, state="PROPOSED").first()
        return found and found.unit

    def hold(self, request, unit, *, by="coordinator"):
        """Ask for a place, and return the hold."""
        return hold_place(self.people[by], request=request.id, unit=unit.id, now=self.now)

    def who_answers(self, hold):
        """Return who decides about a hold by day."""
        return self.people[_ANSWERS.get(PlaceType(hold.unit.place_type), "worker")]

    def confirm(self, hold):
        """Let whoever answers promise the place."""
        if hold.awaits_consent:
            consent_to_hold(self.people["inspector"], hold=hold.id, now=self.now)
        return confirm_hold(self.who_answers(hold), hold=hold.id, now=self.now)

    def arrive(self, placement):
        """Let the shelter write down that the people have come."""
        return arrive(self.people["worker"], placement=placement.id, now=self.now)

    def bring(self, request, unit, *, by="coordinator"):
        """Hold a place, have it promised and let the people arrive; return where they live."""
        return self.arrive(self.confirm(self.hold(request, unit, by=by)))

    def leave(self, stay, *, to=Destination.OWN_HOME):
        """Let the shelter write down that the people have left tonight."""
        by = self.people["worker"]
        return depart(by, placement=stay.id, destination=to, on=self.tonight, now=self.now)

    def stop(self, unit):
        """Let no bed of a unit be given away, until it resumes."""
        models.Unit.objects.filter(id=unit.id).update(is_active=False)

    def resume(self, unit):
        """Let the beds of a unit be given away again."""
        models.Unit.objects.filter(id=unit.id).update(is_active=True)

    def page(self, request, *, by="coordinator"):
        """Return the page of a request as somebody reads it."""
        return request_page(self.people[by], request.id, now=self.now)

    def why_not(self, request, *, by="coordinator"):
        """Return what the page says of a request without a place."""
        return self.page(request, by=by).waiting.no_place

    def later(self, **time):
        """Let time pass."""
        self.now += timedelta(**time)


def screened(outcome):
    """Return what a risk screening of today found."""
    return NewScreening(instrument="Risicoscreening", outcome=outcome, assessed_on=NOON.date())


def consents(*scopes):
    """Return what somebody gave consent for today."""
    return tuple(NewConsent(scope=scope, given_on=NOON.date()) for scope in scopes)
