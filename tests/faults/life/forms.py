"""What people fill in when they ask for a place, from what a life knows of them."""

from datetime import date, timedelta

from opvang.actions import requests as actions
from opvang.models.codes import (
    ConflictGround,
    ConsentScope,
    DangerReason,
    DangerSource,
    PersonRole,
    Referrer,
    RiskOutcome,
    Route,
    Sex,
    Urgency,
    WishReason,
)
from opvang.queries.filled_in.fields import NewDanger

_CHILD_AGE = 5
_REVIEWED = date(2029, 1, 1)
#: Clients agree that a place is sought, or do not.
_SEEKING = (actions.NewConsent(scope=ConsentScope.SEEK_SHELTER, given_on=date(2026, 1, 1)),)


def form_of(life, form, persons):
    """Return a request as it is filled in."""
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
        wish_safety_regions=(form["wish"],) if form["wish"] else (),
        wish_reason=WishReason.FAMILY if form["wish"] else None,
    )


def _of_clients(form) -> dict:
    """Return what the form says of each client."""
    facts = {"reason": DangerReason.OTHER, "source": DangerSource.POLICE}
    danger = form["danger"] and NewDanger(municipality=form["danger"], **facts)
    return {
        "consents": _SEEKING if form["agrees"] else (),
        "dangers": (danger,) if danger else (),
    }


def new_people(life, form, adults, children, enemy):
    """Yield people whom nobody knows yet, of whom the first has an enemy or not."""
    conflicts, facts = () if enemy is None else (_conflict(life, enemy),), _of_clients(form)
    yield actions.NewPerson(sex=Sex.FEMALE, age=24, conflicts=conflicts, **facts)
    yield from [actions.NewPerson(sex=Sex.FEMALE, age=30, **facts)] * (adults - 1)
    child = actions.NewPerson(sex=Sex.MALE, age=_CHILD_AGE, role=PersonRole.CHILD)
    yield from [child] * children


def same_people(life, form, request, by):
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
            **(_of_clients(form) if role == "CLIENT" else {}),
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
