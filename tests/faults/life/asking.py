"""Requests are made, changed, ended and opened again."""

from datetime import date, timedelta

from hypothesis import strategies as st

from opvang.actions import requests as actions
from opvang.errors import FormRefused, NotPossible, Overtaken
from opvang.models.codes import ConflictGround, PersonRole, Referrer, Route, Sex, Urgency
from tests.faults.life import rights
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step
from tests.faults.life.world import NORTH, SOUTH

FORMS = st.fixed_dictionaries(
    {
        "routes": st.sampled_from([("DUTCH",), ("B8_REFLECTION",), ("DUTCH", "UNKNOWN")]),
        "urgency": st.sampled_from(list(Urgency.values)),
        "needs": st.sampled_from([(), (), ("TRAUMA",)]),
        "traits": st.sampled_from([(), (), ("PET",)]),
        "nights": st.sampled_from([None, 1, 3, 10]),
        "ahead": st.sampled_from([None, 0, 2, 9]),
        "municipality": st.sampled_from([NORTH, SOUTH]),
    }
)
#: Enough to be in each other's way; each more makes every step slower.
MOST_WAITING = 4
#: How a request ends without a place.
ENDED = ("WITHDRAWN", "NOT_A_VICTIM")
_CHILD_AGE = 5
_REVIEWED = date(2029, 1, 1)


class Asking(Trying):
    """Those who ask for places."""

    @step(
        weight=3,
        when=lambda self: len(self.model.waiting()) < MOST_WAITING,
        form=FORMS,
        adults=st.sampled_from([1, 1, 2]),
        child=st.booleans(),
        by=SOMEBODY,
    )
    def place_request(self, form, adults, child, by):
        """Somebody asks for a place."""
        self.do(
            place,
            by=self.who(by, "PLACE_REQUEST"),
            form=form,
            adults=adults,
            children=int(child),
        )

    @step(
        when=lambda self: 0 < len(self.model.waiting()) < MOST_WAITING,
        form=FORMS,
        number=ANY,
        by=SOMEBODY,
    )
    def place_request_of_an_enemy(self, form, number, by):
        """Somebody asks for a place for a woman who must not meet one who is known."""
        people = [one for row in self.model.requests.values() for one in row["persons"]]
        by = self.who(by, "PLACE_REQUEST")
        enemy = self.one(people, number)
        self.do(place, by=by, form=form, adults=1, children=0, enemy=enemy)

    @step(
        when=lambda self: self.model.requests,
        form=FORMS,
        number=ANY,
        stale=st.sampled_from([0, 0, 0, 1]),
        by=SOMEBODY,
    )
    def change_request(self, form, number, stale, by):
        """Somebody changes what a request asks, perhaps from an old version of it."""
        request = self.fitting(self.model.requests, number, by, self.model.waiting().__contains__)
        by = self.who(by, "CHANGE_REQUEST", request=request)
        seen = self.model.requests[request]["version"] - stale
        self.do(change, by=by, request=request, form=form, seen=seen)

    @step(
        when=lambda self: self.model.requests,
        number=ANY,
        outcome=st.sampled_from(["WITHDRAWN", "NOT_A_VICTIM", "CLOSED"]),
        by=SOMEBODY,
    )
    def end_request(self, number, outcome, by):
        """Somebody ends a request."""
        request = self.fitting(self.model.requests, number, by, self.model.waiting().__contains__)
        self.do(
            end,
            by=self.who(by, "END_REQUEST", request=request),
            request=request,
            outcome=outcome,
        )

    @step(when=lambda self: self.model.requests, number=ANY, by=SOMEBODY)
    def reopen_request(self, number, by):
        """Somebody opens a request again."""
        request = self.fitting(self.model.requests, number, by, self._is_ended)
        self.do(reopen, by=self.who(by, "REOPEN_REQUEST", request=request), request=request)

    def _is_ended(self, request):
        return self.model.requests[request]["status"] in ENDED


def place(life, *, by, form, adults, children, enemy=None):
    """Ask for a place for women and perhaps a child, of whom the first has an enemy or not."""
    model = life.model
    knows = enemy is None or _knows(model, by, enemy)
    new = _form(life, form, _new_people(life, adults, children, enemy))

    def then(row):
        people = {one.person_id: one for one in row.request_persons.select_related("person")}
        life.codes.update((key, one.person.code) for key, one in people.items())
        life.codes[row.reference] = row.id
        model.requests[row.id] = {
            "organisation": model.people[by]["organisation"],
            "registered_on": model.night,
            "start_from": model.night,
            "version": 1,
            "status": "OPEN",
            "ended_on": None,
            "adults": adults,
            "children": children,
            "child_age": _CHILD_AGE,
            "persons": {key: (one.person.age, one.role) for key, one in people.items()},
        }
        _ask(model, row.id, form)
        if enemy is not None:
            model.conflicts[frozenset({enemy, *people})] = model.people[by]["organisation"]
        _write(model, "PLACE_REQUEST", row.id, by=by)

    life.attempt(
        actions.place_request,
        by=by,
        new=new,
        refusal=rights.refusal(model, by, "PLACE_REQUEST") or (None if knows else FormRefused),
        then=then,
    )


def change(life, *, by, request, form, seen):
    """Let a request ask something else for the same people."""
    model, asked = life.model, life.model.requests[request]

    def then(row):
        asked["version"] += 1
        asked["start_from"] = min(asked["start_from"], model.night)
        _ask(model, request, form)
        model.proposals.pop(request, None)
        _write(model, "CHANGE_REQUEST", request, by=by)

    life.attempt(
        actions.change_request,
        by=by,
        request=request,
        new=_form(life, form, _same_people(life, request, by)),
        seen=seen,
        refusal=rights.refusal(model, by, "CHANGE_REQUEST", request=request)
        or (None if request in model.waiting() else NotPossible)
        or (None if seen == asked["version"] else Overtaken),
        then=then,
    )


def end(life, *, by, request, outcome):
    """End a request without a place."""
    model, asked = life.model, life.model.requests[request]
    possible = request in model.waiting() and outcome != "CLOSED"

    def then(row):
        asked["status"], asked["ended_on"] = outcome, model.night
        model.proposals.pop(request, None)
        _write(model, "END_REQUEST", request, by=by, code=outcome)

    life.attempt(
        actions.end_request,
        by=by,
        request=request,
        outcome=outcome,
        refusal=rights.refusal(model, by, "END_REQUEST", request=request)
        or (None if possible else NotPossible),
        then=then,
    )


def reopen(life, *, by, request):
    """Open a request again that ended without a place, at most 30 days ago."""
    model, asked = life.model, life.model.requests[request]
    possible = asked["status"] in ENDED and model.night <= asked["ended_on"] + timedelta(days=30)

    def then(row):
        asked["status"], asked["ended_on"] = "OPEN", None
        _write(model, "REOPEN_REQUEST", request, by=by)

    life.attempt(
        actions.reopen_request,
        by=by,
        request=request,
        refusal=rights.refusal(model, by, "REOPEN_REQUEST", request=request)
        or (None if possible else NotPossible),
        then=then,
    )


def _ask(model, request, form):
    asked = model.requests[request]
    asked |= {
        "municipality": form["municipality"],
        "urgency": form["urgency"],
        "nights": form["nights"],
        "routes": set(form["routes"]),
        "needs": set(form["needs"]),
        "traits": set(form["traits"]),
    }
    if form["ahead"] is not None:
        asked["start_from"] = model.night + timedelta(days=form["ahead"])


def _write(model, activity, request, *, by, code=""):
    to = [model.requests[request]["organisation"]]
    model.write(activity, by=by, on=request, request=request, code=code, to=to)


def _knows(model, by, person) -> bool:
    """Say whether somebody may name a person: in a request that is their own."""
    if model.people[by]["role"] == "NATIONAL_DESK":
        return True
    inside = (key for key, one in model.requests.items() if person in one["persons"])
    return any(rights.owns_request(model, by, request) for request in inside)


def _form(life, form, persons):
    ahead = form["ahead"]
    return actions.NewRequest(
        persons=tuple(persons),
        routes=tuple(map(Route, form["routes"])),
        urgency=Urgency(form["urgency"]),
        municipality=form["municipality"],
        referrer=Referrer.POLICE,
        start_from=None if ahead is None else life.model.night + timedelta(days=ahead),
        nights=form["nights"],
        needs=form["needs"],
        traits=form["traits"],
    )


def _new_people(life, adults, children, enemy):
    conflicts = () if enemy is None else (_conflict(life, enemy),)
    yield actions.NewPerson(sex=Sex.FEMALE, age=24, conflicts=conflicts)
    yield from [actions.NewPerson(sex=Sex.FEMALE, age=30)] * (adults - 1)
    child = actions.NewPerson(sex=Sex.MALE, age=_CHILD_AGE, role=PersonRole.CHILD)
    yield from [child] * children


def _same_people(life, request, by):
    """Yield the people of a request as they read back, with the conflicts that *by* may know."""
    own = life.model.people[by]["organisation"]
    for person, (age, role) in life.model.requests[request]["persons"].items():
        kept = [
            next(iter(pair - {person}))
            for pair, organisation in life.model.conflicts.items()
            if person in pair and organisation == own
        ]
        yield actions.NewPerson(
            code=life.codes[person],
            sex=Sex.FEMALE if role == "CLIENT" else Sex.MALE,
            age=age,
            role=PersonRole(role),
            conflicts=tuple(_conflict(life, other) for other in kept),
        )


def _conflict(life, person):
    return actions.NewConflict(
        code=life.codes[person],
        ground=ConflictGround.THREAT,
        review_on=_REVIEWED,
    )
