"""What people decided about single requests: conflicts, shelters left out, rules set aside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from opvang.actions.country.draft import Draft
from opvang.actions.country.draws import Draw
from opvang.actions.country.guests import Guest
from opvang.actions.country.requests import BuiltRequest
from opvang.actions.country.shelters import BuiltUnit
from opvang.actions.country.vacancies import takes
from opvang.models import Account, ExcludedShelter, Person, PersonConflict, Waiver
from opvang.models.codes import ConflictGround, ExclusionReason, WaivableCode

_GUEST_CONFLICT, _EXCLUDED, _WAIVED = 0.05, 0.06, 0.04
_WAIVER_REASON = "Begeleiding komt van buiten de opvang."


def add_exceptions(
    draft: Draft,
    requests: Sequence[BuiltRequest],
    units: Sequence[BuiltUnit],
    guests: Sequence[Guest],
    *,
    told: int,
) -> None:
    """Add what the scenarios tell, and a little of each here and there.

    Parameters
    ----------
    told
        How many of the first requests are a scenario's: they get no more than it tells.
    """
    draw = draft.draw("exceptions")
    for position, request in enumerate(requests):
        if position >= told:
            _add_ordinary(draft, draw, request, units=units, guests=guests)
        elif position and request.plan.conflict is not None:
            _add_conflict(
                draft,
                draw,
                (request.persons[0], requests[position - 1].persons[0]),
                ground=request.plan.conflict,
                author=request.coordination.account,
            )


def _add_ordinary(
    draft: Draft,
    draw: Draw,
    request: BuiltRequest,
    *,
    units: Sequence[BuiltUnit],
    guests: Sequence[Guest],
) -> None:
    suitable = [unit for unit in units if takes(unit.plan, request.plan)]
    if suitable and draw.chance(_EXCLUDED):
        _add_exclusion(draft, draw, request, draw.choice(suitable))
    if suitable and draw.chance(_WAIVED):
        _add_waiver(draft, draw, request, draw.choice(suitable))
    neighbours = [guest for guest in guests if takes(guest.unit.plan, request.plan)]
    if neighbours and draw.chance(_GUEST_CONFLICT):
        _add_conflict(
            draft,
            draw,
            (request.persons[0], draw.choice(neighbours).request.persons[0]),
            ground=draw.choice(tuple(ConflictGround)),
            author=request.coordination.account,
        )


def _add_conflict(
    draft: Draft,
    draw: Draw,
    persons: tuple[Person, Person],
    *,
    ground: ConflictGround,
    author: Account,
) -> None:
    first, second = sorted(persons, key=lambda person: person.id)
    recorded = draw.randint(0, 30)
    draft.add(
        PersonConflict(
            id=draw.uuid(),
            first_person=first,
            second_person=second,
            ground=str(ground),
            author=author,
            recorded_on=draft.day(-recorded),
            review_on=draft.day(90 - recorded),
        )
    )


def _add_exclusion(draft: Draft, draw: Draw, request: BuiltRequest, unit: BuiltUnit) -> None:
    expires = draw.one_of({None: 40, draw.randint(7, 60): 35, -draw.randint(1, 20): 25})
    draft.add(
        ExcludedShelter(
            id=draw.uuid(),
            request=request.request,
            shelter=unit.unit.shelter,
            reason=str(draw.choice(tuple(ExclusionReason))),
            expires_on=None if expires is None else draft.day(expires),
            author=request.coordination.account,
        )
    )


def _add_waiver(draft: Draft, draw: Draw, request: BuiltRequest, unit: BuiltUnit) -> None:
    draft.add(
        Waiver(
            id=draw.uuid(),
            request=request.request,
            unit=unit.unit,
            code=str(WaivableCode.COMPETENCE),
            author=request.coordination.account,
            recorded_at=draft.now - timedelta(hours=draw.randint(1, 40)),
            reason=_WAIVER_REASON,
        )
    )
