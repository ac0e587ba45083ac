"""Claims to be erased, and cases that are kept, ask for somebody of the desk in time."""

from datetime import timedelta

import pytest

from opvang.queries.tasks import Weight
from opvang.queries.tasks.claims import claims
from opvang.queries.tasks.preservations import preservations
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


def ago(days):
    return TODAY - timedelta(days=days)


def test_a_claim_asks_for_a_decision_from_the_moment_it_is_written_down():
    claim = saved(build.claim(received_on=TODAY))

    (task,) = claims(actor("NATIONAL_DESK"), NOW)

    assert task.title == f"Verwijderverzoek {claim.reference}: beslis of de gegevens weg mogen."
    assert (task.weight, task.due) == (Weight.AHEAD, TODAY + timedelta(days=30))
    assert (task.view, task.id) == ("claim", claim.id)


@pytest.mark.parametrize(
    ("days", "weight", "said"),
    [
        (22, Weight.AHEAD, "mogen."),
        (23, Weight.NOW, "De wettelijke termijn is bijna voorbij."),
        (30, Weight.NOW, "De wettelijke termijn is bijna voorbij."),
        (31, Weight.NOW, "De wettelijke termijn is voorbij."),
    ],
)
def test_a_claim_says_that_it_is_nearly_late_or_late(days, weight, said):
    saved(build.claim(received_on=ago(days)))

    (task,) = claims(actor("NATIONAL_DESK"), NOW)

    assert task.weight is weight
    assert task.title.endswith(said)


def test_what_a_colleague_decided_waits_for_another_and_is_gone_once_approved():
    desk, other = actor("NATIONAL_DESK"), actor("NATIONAL_DESK")
    by = {"decided_by": desk, "decided_at": NOW, "outcome": "REFUSED", "ground": "DUTY"}
    claim = saved(build.claim(**by))
    assert claims(desk, NOW) == ()
    (task,) = claims(other, NOW)
    assert task.view == "approve-claim"
    assert "keur het besluit goed" in task.title

    claim.approved_by, claim.approved_at = other, NOW
    saved(claim)

    assert claims(other, NOW) == ()


def test_a_preservation_asks_on_its_day_until_it_is_ended():
    coming = saved(build.preservation(review_on=TODAY + timedelta(days=1)))
    kept = saved(build.preservation(review_on=TODAY))
    desk = actor("NATIONAL_DESK")

    (task,) = preservations(desk, NOW)
    kept.ended_by, kept.ended_at = desk, NOW
    saved(kept)

    assert task.title.startswith(f"{kept.request.reference}: kijk of de bewaarplicht nog nodig is")
    assert (task.view, task.id) == ("rights", kept.request_id)
    assert preservations(desk, NOW) == ()
    assert coming.ended_at is None


@pytest.mark.parametrize("role", ["COORDINATOR", "AUDITOR", "SHELTER_MANAGER"])
def test_others_have_no_such_task(role):
    saved(build.claim())
    saved(build.preservation(review_on=TODAY))

    assert claims(actor(role), NOW) + preservations(actor(role), NOW) == ()
