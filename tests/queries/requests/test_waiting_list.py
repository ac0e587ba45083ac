"""The waiting list: a position among equals, exactly for the desk and in bands for others."""

from itertools import product

import pytest

from opvang.actions.matches import run_match
from opvang.errors import NotFound
from opvang.models import Proposal
from opvang.queries.requests.waiting_list import place_on_list
from opvang.snapshot import take_snapshot
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, night, request, unit

pytestmark = pytest.mark.django_db
ORDER = ("CRISIS", "URGENT", "REGULAR")


def where(reader, asked):
    return place_on_list(reader, asked.id, now=NOW).where


def test_the_desk_reads_what_counting_everybody_gives():
    desk = actor("NATIONAL_DESK")
    facts = [
        {"urgency": urgency, "registered_on": night(-days), "routes": [route], "needs": needs}
        for urgency, days, route, needs in product(
            ORDER, (0, 3, 3), ("DUTCH", "EU"), ([], ["TRAUMA"])
        )
    ]
    asked = [(request(**one), one) for one in facts]

    found = [where(desk, row) for row, _ in asked]

    def expected(mine):
        alike = [
            one for one in facts if (one["routes"], one["needs"]) == (mine["routes"], mine["needs"])
        ]
        before = [one for one in alike if rank(one) < rank(mine)]
        return f"{len(before) + 1}e van {len(alike)} die op zo'n plek wachten."

    def rank(one):
        return ORDER.index(one["urgency"]), one["registered_on"]

    assert found == [expected(one) for one in facts]


def test_sex_and_being_a_minor_make_another_list_and_a_hold_is_off_it():
    desk, asked = actor("NATIONAL_DESK"), request()
    for fact in ({"sex": "MALE"}, {"age": 16}):
        other = request().request_persons.get().person
        for name, value in fact.items():
            setattr(other, name, value)
        saved(other)
    held = request()
    saved(build.hold(unit=unit(), request=held))

    assert where(desk, asked) == "1e van 1 die op zo'n plek wachten."
    assert place_on_list(desk, held.id, now=NOW) is None


def test_a_coordinator_reads_a_band_that_tells_of_nobody_else():
    coordinator = actor("COORDINATOR")
    mine = request(organisation=coordinator.organisation, urgency="REGULAR")
    alone = where(coordinator, mine)
    others = [request(urgency="URGENT") for _ in range(4)]
    after_four = where(coordinator, mine)
    request(urgency="URGENT")

    assert alone == after_four == "Bij de eerste 5 die op zo'n plek wachten."
    assert where(coordinator, mine) == "Bij de eerste 10 die op zo'n plek wachten."
    with pytest.raises(NotFound):
        place_on_list(coordinator, others[0].id, now=NOW)


def test_who_waited_long_counts_as_urgent_where_that_is_set_and_comes_as_late_as_before(settings):
    desk = actor("NATIONAL_DESK")
    long, new = request(registered_on=night(-30)), request(urgency="URGENT")
    assert where(desk, long) == "2e van 2 die op zo'n plek wachten."

    settings.URGENT_AFTER_DAYS = 30

    assert where(desk, long) == "1e van 2 die op zo'n plek wachten."
    assert "30 dagen of langer" in place_on_list(desk, long.id, now=NOW).risen
    assert place_on_list(desk, new.id, now=NOW).risen == ""
    problem = {one.id: one for one in take_snapshot(now=NOW).requests}[str(long.id)]
    assert (problem.urgency, problem.start_by) == ("URGENT", night(28))
    assert (long.urgency, long.start_by) == ("REGULAR", None)


def test_the_optimiser_gives_the_one_bed_to_who_is_first_on_the_list(settings):
    settings.URGENT_AFTER_DAYS = 30
    desk = actor("NATIONAL_DESK")
    unit(beds=1)
    first = request(registered_on=night(-40))
    asked = [first, request(urgency="URGENT", registered_on=night(-9)), request()]

    run_match(now=NOW, seconds=10)

    assert [where(desk, one)[:2] for one in asked] == ["1e", "2e", "3e"]
    assert Proposal.objects.get().request == first
