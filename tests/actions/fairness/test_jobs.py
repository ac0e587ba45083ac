"""What a worker does when inventing the years does not end well."""

import pytest
from procrastinate.exceptions import JobAborted

from matching import BrokenPlan
from opvang.actions.fairness.jobs import invent_halves_job

JOB = invent_halves_job.configure().job


@pytest.mark.parametrize("why", [JobAborted(), BrokenPlan(("rooms: no",))])
def test_years_that_were_broken_off_or_had_a_refused_plan_are_invented_anew(why):
    assert invent_halves_job.get_retry_exception(why, JOB) is not None


def test_another_mistake_is_not_made_again():
    assert invent_halves_job.get_retry_exception(ZeroDivisionError(), JOB) is None
