"""Each request counts once, as the last run that knew it has it."""

from datetime import UTC, datetime

import pytest

import matching
from matching.files import write_plan, write_problem
from matching.geography import Point
from opvang.actions.fairness.runs import outcomes_of_runs
from opvang.fairness.halves import next_half
from opvang.models.codes import Division, PlaceGroup
from tests.fairness.make import HALF
from tests.matching import make
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db
MARCH, APRIL, JULY = (datetime(2026, month, 10, 20, tzinfo=UTC) for month in (3, 4, 7))


def asked(**facts):
    """Save a request for one woman, who is registered, and return its row."""
    row = saved(build.request(registered_on=MARCH.date(), start_from=MARCH.date(), **facts))
    member = saved(build.request_person(request=row))
    saved(
        build.registration(
            person=member.person,
            gender="Feminine",
            exploitation_types=["ForcedLabour"],
            citizenships=["RO"],
        )
    )
    return row


def run(at, *rows, beds=1, **facts):
    """Keep a run that was asked about these requests and one unit with so many beds."""
    problem = make.problem(
        today=at.date(),
        shelters=[make.shelter(units=[make.unit(rooms=[make.room(beds=beds)] if beds else [])])],
        requests=[make.request(str(row.id), registered_on=MARCH.date(), **facts) for row in rows],
    )
    plan = matching.solve(problem, seconds=30)
    return saved(
        build.finished_run(
            problem=write_problem(problem),
            plan=write_plan(plan),
            started_at=at,
            finished_at=at,
            status=plan.status,
        )
    )


def found(half=HALF):
    return list(outcomes_of_runs(half))


def test_somebody_with_a_proposal_is_placed_on_its_first_night():
    row = asked()
    run(APRIL, row)

    (one,) = found()

    assert one.is_placed
    assert one.organisation == str(row.organisation_id)
    # From 10 March, the first night that was wanted, to 10 April: no more than four weeks count.
    assert one.days == 28
    assert one.groups[Division.GENDER] == "WOMEN"
    assert one.groups[Division.EXPLOITATION] == "LABOUR"
    assert one.asked is PlaceGroup.ADULTS


def test_who_waits_for_a_later_night_does_not_wait_yet():
    row = saved(build.request(registered_on=MARCH.date(), start_from=MARCH.date().replace(day=20)))
    run(MARCH, row, beds=0)

    (one,) = found()

    assert one.days == 0
    assert one.groups[Division.GENDER] == "UNKNOWN"


def test_the_last_run_that_knew_a_request_counts_and_no_other():
    early, late = asked(), asked()
    run(MARCH, early, late, beds=0)
    run(APRIL, late)

    outcomes = {one.organisation: one.is_placed for one in found()}

    assert outcomes == {str(early.organisation_id): False, str(late.organisation_id): True}


def test_who_still_stands_in_a_run_of_the_next_half_year_counts_there():
    row = asked()
    run(APRIL, row, beds=0)
    run(JULY, row)

    assert found() == []
    assert [one.is_placed for one in found(next_half(HALF))] == [True]


def test_a_run_that_failed_and_a_request_that_is_gone_do_not_count():
    gone = asked()
    run(APRIL, gone)
    gone.delete()
    saved(build.run(status="FAILED", error="x", started_at=APRIL, finished_at=APRIL))

    assert found() == []


@pytest.mark.parametrize(
    ("wish", "is_near"),
    [
        (None, None),
        (make.wish(safety_regions=["VR13"]), True),
        (make.wish(safety_regions=["VR23"]), False),
        (make.wish(point=Point(latitude=52.37, longitude=5.5)), True),
        (make.wish(point=Point(latitude=50.85, longitude=5.7)), False),
    ],
)
def test_near_is_in_a_wished_region_or_within_fifty_kilometres(wish, is_near):
    run(APRIL, asked(), wish=wish)

    assert [one.is_near for one in found()] == [is_near]


def test_without_a_proposal_nothing_is_near_or_far():
    run(APRIL, asked(), beds=0, wish=make.wish(safety_regions=["VR13"]))

    assert [one.is_near for one in found()] == [None]
