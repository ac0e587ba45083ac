"""What fits one request is the same as in the whole country, and a hold gives exactly that."""

from uuid import UUID

import pytest
from django.db import transaction

import matching
from opvang.actions.country import build_country
from opvang.actions.holds import hold_place
from opvang.errors import NoPlace
from opvang.models import Account, Unit
from opvang.queries.explanations import answer_for
from opvang.snapshot import take_snapshot
from tests.actions.country.drafts import NOW
from tests.models.build import saved
from tests.queries.scene import actor, beds_of, request, stay, unit

pytestmark = pytest.mark.django_db


def held(desk, wanted, place):
    """Return from which night a hold would be, and let go of it at once; None: it is refused."""
    try:
        with transaction.atomic():
            hold = hold_place(desk, request=wanted, unit=place, now=NOW)
            transaction.set_rollback(True)
    except NoPlace:
        return None
    return hold.start


@pytest.mark.slow
def test_what_fits_in_a_country_is_what_the_whole_problem_says_and_what_a_hold_gives():
    build_country(seed=3, shelters=25, requests=30, now=NOW, progress=lambda text: None)
    desk = Account.objects.filter(roles=["NATIONAL_DESK"]).first()
    problem = take_snapshot(now=NOW)

    for asked in problem.requests:
        found = {
            str(one.unit): one.start for one in answer_for(UUID(asked.id), run=None, now=NOW).places
        }
        alone = {
            name: matching.lodge(problem, asked, place).start
            for name, place in problem.unit.items()
            if not matching.obstacles(problem, asked, place)
        }
        holds = {
            str(name): start
            for name in Unit.objects.values_list("id", flat=True)
            if (start := held(desk, UUID(asked.id), name))
        }
        assert found == alone == holds


def test_a_request_with_a_place_goes_nowhere_else():
    desk, wanted, place = actor("NATIONAL_DESK"), request(), unit()
    unit()
    hold_place(desk, request=wanted.id, unit=place.id, now=NOW)

    assert answer_for(wanted.id, run=None, now=NOW).places == ()


def test_a_place_fits_from_the_night_a_bed_comes_free():
    wanted, place = request(), unit(beds=1)
    taken = stay(beds_of(place)[0], until=2)

    (found,) = answer_for(wanted.id, run=None, now=NOW).places

    assert (found.unit, found.start) == (place.id, taken.period.upper)


def test_a_shelter_out_of_use_fits_nobody():
    wanted, place = request(), unit()
    place.shelter.is_active = False
    saved(place.shelter)

    assert answer_for(wanted.id, run=None, now=NOW).places == ()
