"""A small country in the database, in which a scenario goes all the way to its outcome."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

from opvang import models
from opvang.actions.answers import confirm_hold, consent_to_hold
from opvang.actions.holds import hold_place
from opvang.actions.matches import run_match
from opvang.actions.overstays import explain_overstay
from opvang.actions.requests import change_request, place_request
from opvang.actions.stays import arrive, depart
from opvang.actions.transfers import NewTransfer, ask_transfer
from opvang.calendar import tonight
from opvang.models.codes import Destination, PlaceType
from opvang.queries.filled_in.requests import request_filled_in
from opvang.queries.requests.aside import aside
from opvang.queries.requests.request_page import request_page
from opvang.queries.requests.waiting_list import place_on_list
from tests.models import build
from tests.models.build import saved
from tests.scenarios.people import NOON, asked
from tests.scenarios.towns import code_of

#: Half past two in Amsterdam, in the night of the same Monday.
NIGHT = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
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

    def ask(self, *persons, by="coordinator", **facts):
        """Ask for a place for people, and return the request."""
        return place_request(self.people[by], new=asked(*persons, **facts), now=self.now)

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
        return self.people[answers(hold)]

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

    def complete(self, request, *, screening, routes, by="desk"):
        """Let somebody fill in what is known of one person by now, and screen her again."""
        read = request_filled_in(self.people[by], request.id, now=self.now)
        (she,) = read.asked.persons
        new = replace(read.asked, persons=(replace(she, screening=screening),), routes=routes)
        change_request(
            self.people[by], request=request.id, new=new, seen=read.version, now=self.now
        )

    def ask_transfer(self, stay, *, by="coordinator", **facts):
        """Ask for another place for people who live in one, and return the request."""
        new = NewTransfer(**facts)
        return ask_transfer(self.people[by], placement=stay.id, new=new, now=self.now)

    def explain_overstay(self, stay, **facts):
        """Let the shelter say why people are still there."""
        explain_overstay(self.people["worker"], placement=stay.id, now=self.now, **facts)

    def page(self, request, *, by="coordinator"):
        """Return the page of a request as somebody reads it."""
        return request_page(self.people[by], request.id, now=self.now)

    def why_not(self, request, *, by="coordinator"):
        """Return what the page says of a request without a place."""
        return self.page(request, by=by).waiting.no_place

    def step(self, request, *, by="coordinator"):
        """Return what comes next for a request."""
        return self.page(request, by=by).step

    def offered(self, request, *, by="coordinator"):
        """Return the keys of the places that somebody can ask for."""
        waiting = self.page(request, by=by).waiting
        return tuple(one.key for one in (waiting.proposal, *waiting.alternatives) if one)

    def all_told(self, request, *, by="coordinator"):
        """Return everything that somebody reads of a request, as one text."""
        return repr(self.page(request, by=by))

    def codes(self, *codes):
        """Return which of the codes of a refusal the one who asked is told."""
        return codes

    def ways_out(self, request, *, by="coordinator"):
        """Return what somebody can try tonight."""
        return aside(self.people[by], self.page(request, by=by), now=self.now).ways_out

    def on_list(self, request, *, by="coordinator"):
        """Return where a request stands on the waiting list, in words."""
        return place_on_list(self.people[by], request.id, now=self.now).where

    def later(self, **time):
        """Let time pass."""
        self.now += timedelta(**time)


def answers(hold):
    """Return what whoever decides about a hold by day is called here."""
    return _ANSWERS.get(PlaceType(hold.unit.place_type), "worker")
