"""Other rules for one unit, in the problem of a run."""

from __future__ import annotations

from django.utils.translation import gettext

from matching import Problem, what_if
from opvang.actions.unit_rules import fill_in
from opvang.actions.what_ifs.refusing import refused
from opvang.models import Unit
from opvang.queries.what_ifs.questions import RulesAsked
from opvang.snapshot import unit_rules


def with_rules(problem: Problem, question: RulesAsked) -> Problem:
    """Return *problem* with other rules for a unit; how long a bed is made ready stays as it was.

    Raises
    ------
    FormRefused
        When the unit was not in it, or the rules cannot be.
    """
    row = Unit.objects.filter(id=question.unit).first()
    if row is None or question.unit not in problem.unit:
        raise refused(
            "unit",
            gettext("Deze wooneenheid deed in de laatste matchronde niet mee. Kies een andere."),
        )
    if question.rules == question.was:
        raise refused("", gettext("Deze regels zijn die van nu. Verander er eerst iets aan."))
    fill_in(row, question.rules)
    return what_if.change_unit(problem, question.unit, **unit_rules(row))
