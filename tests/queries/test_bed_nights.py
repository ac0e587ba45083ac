"""Each bed says on every night who has it, or why nobody can."""

from datetime import timedelta

import pytest

from opvang.models import Unit
from opvang.queries.bed_rows import bed_nights
from tests.models import build
from tests.models.build import TODAY, saved
from tests.queries.scene import beds_of, night, stay, unit

pytestmark = pytest.mark.django_db


def states(made, *, day=0):
    beds = bed_nights(Unit.objects.filter(pk=made.pk), night=TODAY)
    return [str(bed.state(night(day))) for bed in beds]


def held(bed, *, first=0, until=None, state="HELD"):
    one = stay(bed, first=first, until=until)
    hold = saved(build.hold(unit=bed.room.unit, state=state, start=night(first)))
    one.placement, guest = hold, one.placement
    saved(one)
    guest.delete()
    return hold


@pytest.mark.parametrize(
    ("state", "told"), [("HELD", "held"), ("CONFIRMED", "promised"), ("ARRIVED", "lived_in")]
)
def test_who_has_a_bed_says_how_far_it_is(state, told):
    made = unit(beds=1)
    held(beds_of(made)[0], state=state)

    assert states(made) == [told]


def test_a_place_that_is_held_from_later_on_is_free_until_then():
    made = unit(beds=1, turnaround_days=1)
    held(beds_of(made)[0], first=3)

    assert [states(made, day=day) for day in range(4)] == [
        ["free"],
        ["free"],
        ["made_ready"],
        ["held"],
    ]


def test_an_empty_bed_in_a_private_room_goes_with_the_room():
    made = unit(beds=2)
    stay(beds_of(made)[0])

    assert states(made) == ["lived_in", "room_taken"]


def test_a_closed_bed_that_is_lived_in_is_overbooked():
    made = unit(beds=2, shared=True)
    stay(beds_of(made)[0])
    saved(build.closure(unit=made))

    assert states(made) == ["overbooked", "closed"]


def test_who_stays_past_the_agreed_end_has_the_bed_until_departure():
    made = unit(beds=1)
    stay(beds_of(made)[0], until=-2)

    assert states(made, day=20) == ["lived_in"]


def test_a_bed_is_made_ready_after_a_departure():
    made = unit(beds=1, turnaround_days=2)
    stay(beds_of(made)[0], until=0, state="DEPARTED")

    assert [states(made, day=day)[0] for day in range(3)] == ["made_ready", "made_ready", "free"]


def test_a_bed_says_when_it_is_free_first():
    made = unit(beds=1)
    stay(beds_of(made)[0], until=4)

    (bed,) = bed_nights(Unit.objects.all(), night=TODAY)

    assert bed.gap(TODAY).free_from == TODAY + timedelta(days=4)


def test_more_beds_take_no_more_queries(django_assert_num_queries):
    for _ in range(3):
        stay(beds_of(unit(beds=3))[0])

    with django_assert_num_queries(3):
        assert len(bed_nights(Unit.objects.all(), night=TODAY)) == 9
