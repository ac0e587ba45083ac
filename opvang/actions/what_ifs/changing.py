"""The problem of a run with the one thing changed that a what-if is about."""

from __future__ import annotations

from django.utils.translation import gettext

from matching import Problem, what_if
from opvang.actions.what_ifs.beds import fewer_beds, more_beds
from opvang.actions.what_ifs.opening import opened
from opvang.actions.what_ifs.refusing import refused
from opvang.actions.what_ifs.rules import with_rules
from opvang.models import PolicyVersion
from opvang.policy import policy_of
from opvang.queries.what_ifs.questions import (
    BedsAsked,
    ClosureAsked,
    OpeningAsked,
    OrderAsked,
    PolicyAsked,
    Question,
)
from opvang.snapshot import under_policy


def changed(problem: Problem, question: Question) -> Problem:
    """Return *problem* as *question* has it.

    Raises
    ------
    FormRefused
        When it cannot be, by the field of the question.
    """
    if isinstance(question, BedsAsked):
        return _with_beds(problem, question)
    if isinstance(question, ClosureAsked):
        return _closed(problem, question)
    if isinstance(question, OpeningAsked):
        return opened(problem, question)
    if isinstance(question, OrderAsked):
        return _ordered(problem, question)
    if isinstance(question, PolicyAsked):
        return under_policy(problem, policy_of(PolicyVersion.objects.get(id=question.version)))
    return with_rules(problem, question)


def _with_beds(problem: Problem, question: BedsAsked) -> Problem:
    if not question.beds:
        raise refused("beds", gettext("Vul in om hoeveel bedden het gaat: 1 of meer."))
    return (more_beds if question.beds > 0 else fewer_beds)(problem, question)


def _closed(problem: Problem, question: ClosureAsked) -> Problem:
    """Return *problem* with all rooms of a shelter gone; somebody may be pinned to a unit there."""
    units = [unit for unit, one in problem.shelter_of.items() if one.id == question.shelter]
    if not units:
        raise refused(
            "shelter",
            gettext("Deze opvang deed in de laatste matchronde niet mee. Kies een andere."),
        )
    for room in [room for unit in units for room in problem.unit[unit].rooms]:
        problem = what_if.set_beds(problem, room.id, beds=0)
    return problem


def _ordered(problem: Problem, question: OrderAsked) -> Problem:
    order = [one for one in problem.objectives if one != question.objective]
    if question.before not in order or len(order) == len(problem.objectives):
        raise refused(
            "before", gettext("Kies twee verschillende doelen van de laatste matchronde.")
        )
    order.insert(order.index(question.before), question.objective)
    return what_if.order_objectives(problem, order)
