"""Requests are made, changed, ended and opened again, in both worlds."""

from datetime import date, timedelta

from opvang.actions import requests as actions
from opvang.errors import FormRefused, NotPossible, Overtaken
from opvang.models.codes import (
    ConflictGround,
    ConsentScope,
    PersonRole,
    Referrer,
    RiskOutcome,
    Route,
    Sex,
    Urgency,
)
from tests.faults.life import moving, rights

#: How a request ends without a place.
ENDED = ("WITHDRAWN", "NOT_A_VICTIM")
_CHILD_AGE = 5
_REVIEWED = date(2029, 1, 1)
#: Every client agrees that a place is sought; who does not is for another test.
_SEEKING = (actions.NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=date(2026, 1, 1)),)


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
            "moves_from": None,
            "start_by": None,
            "screened": True,
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
    before = model.followers(request)

    def then(row):
        asked["version"] += 1
        asked["start_from"] = min(asked["start_from"], model.night)
        asked["start_by"], asked["screened"] = None, True
        _ask(model, request, form)
        model.proposals.pop(request, None)
        _write(model, "CHANGE_REQUEST", request, by=by, also=before)

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
        model.outside.discard(request)
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
    lately = asked["status"] in ENDED and model.night <= asked["ended_on"] + timedelta(days=30)
    possible = lately and moving.still_to_move(model, asked)

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


def _write(model, activity, request, *, by, code="", also=frozenset()):
    to = model.followers(request) | also
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
    yield actions.NewPerson(sex=Sex.FEMALE, age=24, conflicts=conflicts, consents=_SEEKING)
    yield from [actions.NewPerson(sex=Sex.FEMALE, age=30, consents=_SEEKING)] * (adults - 1)
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
            screening=_screening(life, request, role),
            consents=_SEEKING if role == "CLIENT" else (),
        )


def _screening(life, request, role):
    """Return a new screening of a client who moves, another one for each move; None: of nobody."""
    if life.model.requests[request]["moves_from"] is None or role != "CLIENT":
        return None
    return actions.NewScreening(
        instrument="Risicoscreening",
        version=request.hex[:8],
        outcome=RiskOutcome.GREEN,
        assessed_on=life.model.night,
    )


def _conflict(life, person):
    return actions.NewConflict(
        code=life.codes[person],
        ground=ConflictGround.THREAT,
        review_on=_REVIEWED,
    )
