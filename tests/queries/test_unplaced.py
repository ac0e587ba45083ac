"""Who has no proposal, and why."""

import pytest

from opvang.errors import NotAllowed
from opvang.queries.unplaced import unplaced
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, night, request, run, unit, unplaced_entry

pytestmark = pytest.mark.django_db


def test_somebody_without_a_proposal_is_told_why_and_what_could_be_done():
    wanted = request(persons=2, urgency="URGENT", registered_on=night(-6))
    run(
        unplaced_entry(
            wanted,
            blocked={"route": 12, "danger": 3, "capacity": 2},
            relaxations=[["competence"]],
            earliest="2026-12-03",
        )
    )

    (found,) = unplaced(actor("NATIONAL_DESK"), now=NOW).requests

    assert (found.reference, found.persons) == (wanted.reference, "2 personen")
    assert (found.urgency_name, found.days_waited) == ("spoed", 6)
    assert found.blocked == (
        "Meer dan 10 wooneenheden mogen niet voor deze verblijfsroute.",
        "In 2 wooneenheden gaan de vrije bedden naar mensen die voorgaan.",
        "Veiligheid: 1 tot 4 wooneenheden passen niet.",
    )
    assert found.relaxations == ("Zou kunnen als een mens de regel 'zorgaanbod' opzij zet.",)
    assert found.earliest == "Eerste mogelijkheid: 3 december 2026."


def test_requests_stand_in_the_order_of_the_plan():
    first, second = request(), request()
    run(unplaced_entry(second), unplaced_entry(first))

    found = unplaced(actor("NATIONAL_DESK"), now=NOW).requests

    assert [one.reference for one in found] == [second.reference, first.reference]


def test_a_coordinator_sees_own_requests_and_not_what_setting_safety_aside_would_do():
    coordinator = actor("COORDINATOR")
    own, other = request(organisation=coordinator.organisation), request()
    run(
        unplaced_entry(own, relaxations=[["danger"], ["competence"]]),
        unplaced_entry(other),
    )

    (found,) = unplaced(coordinator, now=NOW).requests

    assert found.reference == own.reference
    assert len(found.relaxations) == 1


def test_a_request_that_came_after_the_run_is_counted_apart():
    run(unplaced_entry(request()))
    request()

    found = unplaced(actor("NATIONAL_DESK"), now=NOW)

    assert (len(found.requests), found.not_matched_yet) == (1, 1)


def test_a_request_that_has_a_proposal_or_has_ended_is_gone():
    proposed, ended = request(), request(status="WITHDRAWN", ended_on=night(0))
    run(unplaced_entry(proposed), unplaced_entry(ended))
    saved(build.proposal(request=proposed, unit=unit()))

    found = unplaced(actor("NATIONAL_DESK"), now=NOW)

    assert (found.requests, found.not_matched_yet) == ((), 0)


def test_without_a_run_all_requests_wait_for_one():
    request()

    found = unplaced(actor("NATIONAL_DESK"), now=NOW)

    assert (found.requests, found.not_matched_yet) == ((), 1)


@pytest.mark.parametrize("role", ["AUDITOR", "SHELTER_WORKER", "MINISTRY_ANALYST"])
def test_others_may_not_see_who_has_no_proposal(role):
    with pytest.raises(NotAllowed):
        unplaced(actor(role), now=NOW)


def test_more_requests_take_no_more_queries(django_assert_num_queries):
    run(*[unplaced_entry(request(persons=2)) for _ in range(5)])
    reader = actor("NATIONAL_DESK")

    with django_assert_num_queries(2):
        unplaced(reader, now=NOW)
