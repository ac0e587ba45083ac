"""Requests are made, changed, ended and opened again, in both worlds."""

from datetime import timedelta

from opvang.actions import requests as actions
from opvang.errors import FormRefused, NotPossible, Overtaken
from opvang.models.codes import (
    AreaReason,
)
from tests.faults.life import forms, moving, rights

#: How a request ends without a place.
ENDED = ("WITHDRAWN", "NOT_A_VICTIM")
_CHILD_AGE = 5
#: From so many changes of areas on each is on record by itself, for the auditor.
_CHANGES_WITHOUT_REASON, _AUDITOR = 5, ("AUDITOR",)


def place(life, *, by, form, adults, children, enemy=None):
    """Ask for a place for women and perhaps a child, of whom the first has an enemy or not."""
    model = life.model
    knows = enemy is None or _knows(model, by, enemy)
    new = forms.form_of(life, form, forms.new_people(life, form, adults, children, enemy))

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
        areas = _areas(model, request)
        asked["version"] += 1
        asked["start_from"] = min(asked["start_from"], model.night)
        asked["start_by"], asked["screened"] = None, True
        _ask(model, request, form)
        model.proposals.pop(request, None)
        same = _areas(model, request) == areas
        if not same:
            _note_areas(model, request, by=by)
        _write(model, "CHANGE_REQUEST", request, by=by, code="" if same else "AREAS", also=before)

    life.attempt(
        actions.change_request,
        by=by,
        request=request,
        new=forms.form_of(life, form, forms.same_people(life, form, request, by)),
        seen=seen,
        reason=AreaReason.OTHER,
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
        model.end_outside(request)
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
        "wish": form["wish"],
    }
    for person in model.clients(request):
        (model.unasked.discard if form["agrees"] else model.unasked.add)(person)
        model.dangers[person] = form["danger"]
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


def _areas(model, request) -> tuple:
    """Return where people fear and wish to be."""
    fears = {model.dangers.get(person) for person in model.clients(request)}
    return fears, model.requests[request]["wish"]


def _note_areas(model, request, *, by) -> None:
    """Note that areas changed once more, where that happened often before."""
    before = sum(
        many
        for (activity, _, _, who, code), many in model.log.items()
        if (activity, who, code) == ("CHANGE_REQUEST", request, "AREAS")
    )
    if before >= _CHANGES_WITHOUT_REASON:
        model.write(
            "CHANGE_AREAS", by=by, on=request, request=request, code="OTHER", roles=_AUDITOR
        )
