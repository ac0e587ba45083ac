"""The twelve scenarios of the domain dossier and some bad luck, in order: the table of contents."""

from __future__ import annotations

from opvang.actions.country.draws import Draw
from opvang.actions.country.scenarios.bad_luck import bad_luck
from opvang.actions.country.scenarios.danger_in_amsterdam import danger_in_amsterdam
from opvang.actions.country.scenarios.girl_of_sixteen import girl_of_sixteen
from opvang.actions.country.scenarios.group_of_fourteen import group_of_fourteen
from opvang.actions.country.scenarios.limburg import limburg
from opvang.actions.country.scenarios.man_in_reflection_period import man_in_reflection_period
from opvang.actions.country.scenarios.middle_of_the_night import middle_of_the_night
from opvang.actions.country.scenarios.mother_with_two import mother_with_two
from opvang.actions.country.scenarios.multiproblem import multiproblem
from opvang.actions.country.scenarios.nothing_free import nothing_free
from opvang.actions.country.scenarios.scenario import Scenario
from opvang.actions.country.scenarios.suspected_recruiter import suspected_recruiter
from opvang.actions.country.scenarios.transfer import transfer
from opvang.actions.country.scenarios.wheelchair import wheelchair

_SCENARIOS = (
    limburg,
    mother_with_two,
    group_of_fourteen,
    man_in_reflection_period,
    girl_of_sixteen,
    multiproblem,
    wheelchair,
    danger_in_amsterdam,
    suspected_recruiter,
    middle_of_the_night,
    nothing_free,
    transfer,
    bad_luck,
)


def scenarios(draw: Draw) -> list[Scenario]:
    """Return every scenario in its order."""
    return [scenario(draw) for scenario in _SCENARIOS]
