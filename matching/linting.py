"""Rules of units that contradict each other, or say nothing: places that nobody can reach.

What `lint` finds is true of every request there could be. Whoever gets in somewhere would also get
in without all that makes it harder (other people, traits, dangers, a longer stay), so that it is
enough to try requests of one client, or of one client with one child.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from matching.codes import Role, Route, Sex, Urgency
from matching.findings import Finding, FindingKind
from matching.housing import can_sleep, can_use
from matching.requests import ADULT_AGE, Person, Request
from matching.rules import failing, first_failing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from matching.places import Room, Unit
    from matching.problem import Problem


def lint(problem: Problem) -> tuple[Finding, ...]:
    """Return what is strange about the rules of each unit, in the order of units and rules."""
    return tuple(
        finding
        for unit in problem.unit.values()
        for found in (_of_pair_rules(unit), _of_people(problem, unit))
        for finding in found
    )


def unreached(problem: Problem) -> tuple[Unit, ...]:
    """Return the units with rooms that no request of *problem* could use, were all of it free."""
    return tuple(
        unit
        for unit in problem.unit.values()
        if unit.rooms and not any(_could_use(problem, unit, one) for one in problem.requests)
    )


def visitors(problem: Problem, unit: Unit) -> tuple[Request, ...]:
    """Return requests of one client that *unit* admits, of each kind one; empty: it admits nobody.

    Rooms are not asked.
    """
    found = (_request(problem, unit, [client]) for client in _clients(unit))
    return tuple(one for one in found if _admits(problem, unit, one))


def _of_pair_rules(unit: Unit) -> Iterator[Finding]:
    told = _teller(unit)
    if not unit.routes:
        yield told(FindingKind.NO_ROUTE, "it names no route, so that it is lawful for nobody")
    if not unit.clients.sexes:
        yield told(FindingKind.NO_SEX, "it names no sex, so that it takes no client")
    if unit.children and max(unit.children.max_age_boys, unit.children.max_age_girls) < 0:
        sentence = "it takes no child of any age: it says the same without children"
        yield told(FindingKind.NO_CHILD, sentence)
    if impossible := tuple(sorted(unit.only_for - unit.capabilities)):
        sentence = f"it is meant for {', '.join(impossible)}, and cannot give that"
        yield told(FindingKind.CANNOT_GIVE, sentence, words=impossible)
    if unit.reserved_for == frozenset(Urgency):
        sentence = "it is kept for every urgency, which is to be kept for none"
        yield told(FindingKind.KEPT_FOR_ALL, sentence)
    if both := tuple(sorted(unit.capabilities & unit.contraindications)):
        sentence = f"it can give {', '.join(both)}, and refuses who has it"
        yield told(FindingKind.GIVES_AND_REFUSES, sentence, words=both)
    if unit.reserved_for == {Urgency.CRISIS} and not unit.night_intake:
        sentence = "it is kept for crises, and lets nobody in at night"
        yield told(FindingKind.CRISIS_WITHOUT_NIGHT, sentence)


def _of_people(problem: Problem, unit: Unit) -> Iterator[Finding]:
    """Say which rooms hold nobody of those who are admitted, and whether any hold children."""
    told = _teller(unit)
    admitted = visitors(problem, unit)
    beds = {room: room.beds for room in unit.rooms}
    for room in unit.rooms:
        if admitted and not any(can_use(one, unit, beds, room) for one in admitted):
            sentence = f"room {room.id} is shared by {_sharers(room)}, and none is admitted"
            yield told(FindingKind.ROOM_FOR_NOBODY, sentence, room=room.id)
        if not room.shared and (room.sex or room.minors):
            sentence = f"room {room.id} is private, so that its sex and minors mean nothing"
            yield told(FindingKind.PRIVATE_WITH_MARKS, sentence, room=room.id)
    families = [one for one in _families(problem, unit) if _admits(problem, unit, one)]
    if unit.rooms and families and not any(can_sleep(one, unit, beds) for one in families):
        sentence = "children may come along, and no private rooms hold one with a client"
        yield told(FindingKind.NO_ROOM_FOR_CHILDREN, sentence)


def _teller(unit: Unit) -> Callable[..., Finding]:
    """Return what makes a finding about *unit* of its kind, its sentence and its facts."""

    def told(kind: FindingKind, sentence: str, **facts: Any) -> Finding:
        return Finding(unit=unit.id, kind=kind, sentence=sentence, **facts)

    return told


def _families(problem: Problem, unit: Unit) -> Iterator[Request]:
    """Yield one client with one child, as old as may be, so that they need the fewest rooms."""
    if unit.children is None:
        return
    oldest = {
        Sex.FEMALE: unit.children.max_age_girls,
        Sex.MALE: unit.children.max_age_boys,
        Sex.OTHER: unit.children.max_age_boys,
    }
    for sex, age in oldest.items():
        if age >= 0:
            child = Person(role=Role.CHILD, sex=sex, age=age)
            for client in _clients(unit):
                yield _request(problem, unit, [client, child])


def _clients(unit: Unit) -> Iterator[Person]:
    """Yield a client of each sex and each side of the age from which people share with adults."""
    youngest, oldest = unit.clients.min_age, unit.clients.max_age
    ages = {youngest, oldest, *({ADULT_AGE - 1, ADULT_AGE} & set(range(youngest, oldest + 1)))}
    for sex in Sex:
        for age in sorted(ages):
            yield Person(role=Role.CLIENT, sex=sex, age=age)


def _request(problem: Problem, unit: Unit, persons: list[Person]) -> Request:
    """Return *persons* with as few demands as the unit lets them have."""
    return Request(
        id="visitor",
        registered_on=problem.today,
        persons=tuple(persons),
        routes=unit.routes or frozenset({Route.UNKNOWN}),
        urgency=min(unit.reserved_for, default=Urgency.REGULAR),
        nights=1,
        needs=frozenset(sorted(unit.only_for & unit.capabilities)[:1]),
    )


def _admits(problem: Problem, unit: Unit, request: Request) -> bool:
    open_to_all = replace(problem.shelter_of[unit.id], closed_to=frozenset())
    return not failing(request, open_to_all, unit)


def _sharers(room: Room) -> str:
    side = f"under {ADULT_AGE}" if room.minors else f"of {ADULT_AGE} and older"
    return f"{room.sex} clients {side}"


def _could_use(problem: Problem, unit: Unit, request: Request) -> bool:
    beds = {room: room.beds for room in unit.rooms}
    shelter = problem.shelter_of[unit.id]
    return first_failing(request, shelter, unit) is None and can_sleep(request, unit, beds)
