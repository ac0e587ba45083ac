"""Of signals one sees what the own organisation sent or judges, and no more of who was found."""

import pytest

from opvang.queries.signals.listed import signals
from opvang.queries.signals.seen import seen_signals
from opvang.queries.signals.signal_page import signal_page
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import LIMBURG, NORTH_HOLLAND, actor, request

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator():
    """Somebody who coordinates Amsterdam."""
    region = saved(build.care_region())
    saved(build.care_area(region=region, municipality=build.municipality(NORTH_HOLLAND)))
    return actor("COORDINATOR", organisation=region.organisation)


def test_who_reports_sees_what_their_organisation_sent_and_judges_nothing(coordinator):
    officer = actor("POLICE")
    sent, other = saved(build.signal(reporter=officer)), saved(build.signal())

    found = seen_signals(officer, now=NOW)

    assert [one.id for one in found] == [sent.id]
    assert {one.id for one in seen_signals(coordinator, now=NOW)} == {sent.id, other.id}
    assert [signals(one, now=NOW).judges for one in (officer, coordinator)] == [False, True]


def test_a_judge_is_not_told_of_a_request_that_is_for_another_region(coordinator):
    own = request(organisation=coordinator.organisation)
    foreign = request(responsible_municipality=build.municipality(LIMBURG))
    pages = [
        signal_page(
            coordinator,
            saved(build.signal(state="PRESUMED", person=one.persons.get())).id,
            now=NOW,
        )
        for one in (own, foreign)
    ]

    assert [page.request for page in pages] == [own.id, None]
    assert pages[1].request_reference == ""
