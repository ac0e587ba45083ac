"""The page of a unit: rules in words, beds by night, and nobody who lives there."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from opvang.errors import NotAllowed, NotFound
from opvang.queries.unit import seen_unit
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, beds_of, night, request, stay, unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def own():
    return unit(beds=3, shared=True, turnaround_days=1)


@pytest.fixture
def manager(own):
    return actor("SHELTER_MANAGER", organisation=own.shelter.organisation)


def says(made, about):
    rules = seen_unit(actor("NATIONAL_DESK"), made.id, now=NOW).rules
    return next(rule.says for rule in rules if rule.about == about)


def test_each_night_counts_every_bed_once(own, manager):
    first, second, third = beds_of(own)
    stay(first, until=2)
    hold = saved(build.hold(unit=own, request=request(), start=night(1)))
    saved(build.occupancy(bed=second, placement=hold))
    saved(build.closure(bed=third, expected_until=night(4)))

    (group,) = seen_unit(manager, own.id, now=NOW).calendar

    counted = [one for week in group.weeks for one in week]
    assert [(one.free, one.held, one.taken, one.closed) for one in counted[:5]] == [
        (0, 1, 1, 1),
        (0, 1, 1, 1),
        (0, 1, 1, 1),
        (1, 1, 0, 1),
        (2, 1, 0, 0),
    ]
    assert len(counted) == 28
    assert {one.free + one.held + one.taken + one.closed for one in counted} == {3}


def test_each_night_says_who_comes_and_goes_what_is_made_ready_and_what_is_overbooked(own, manager):
    first, second, third = beds_of(own)
    stay(first, until=2)
    coming = saved(build.hold(unit=own, request=request(), state="CONFIRMED", start=night(1)))
    saved(build.occupancy(bed=second, placement=coming, period=DateRange(night(1), None)))
    stay(third)
    saved(build.closure(bed=third, closed_from=night(3)))

    (group,) = seen_unit(manager, own.id, now=NOW).calendar

    nights = group.weeks[0][:5]
    assert [one.arriving for one in nights] == [0, 1, 0, 0, 0]
    assert [one.leaving for one in nights] == [0, 0, 1, 0, 0]
    assert [one.made_ready for one in nights] == [1, 0, 1, 0, 0]
    assert [one.overbooked for one in nights] == [0, 0, 0, 1, 1]


def test_private_and_shared_rooms_are_groups_of_their_own(own, manager):
    saved(build.bed(room=saved(build.room(unit=own, name="Kamer 2"))))

    groups = seen_unit(manager, own.id, now=NOW).calendar

    assert [(group.name, group.beds) for group in groups] == [
        ("Eigen kamers", 1),
        ("Gedeelde kamers, vrouwen", 3),
    ]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"min_age": 18}, "vrouwen, vanaf 18 jaar"),
        (
            {"sexes": ["MALE", "FEMALE"], "max_age": 65},
            "vrouwen en mannen, van 18 tot en met 65 jaar",
        ),
    ],
)
def test_clients_are_told_in_words(facts, told):
    assert says(unit(**facts), "Cliënten") == told


@pytest.mark.parametrize(
    ("boys", "girls", "told"),
    [
        (None, None, "geen"),
        (12, 17, "jongens tot en met 12 jaar, meisjes tot en met 17 jaar"),
        (-1, 0, "geen jongens, meisjes tot en met 0 jaar"),
    ],
)
def test_children_are_told_in_words(boys, girls, told):
    made = unit(max_age_boys=boys, max_age_girls=girls)

    assert says(made, "Meekomende kinderen") == told


def test_a_unit_without_limits_says_so():
    made = unit(max_nights=None, turnaround_days=0)

    assert says(made, "Langste verblijf") == "geen grens"
    assert says(made, "Alleen voor") == "iedereen"
    assert says(made, "Wisseltijd").startswith("geen")


def test_confirmations_and_closures_are_told_the_latest_first(own, manager):
    saved(build.confirmation(unit=own, confirmed_at=NOW - timedelta(days=2)))
    saved(build.closure(unit=own, closed_from=night(-9), reopened_on=night(-7)))
    saved(build.closure(unit=own, closed_from=night(-5), reopened_on=night(-4)))
    saved(build.closure(bed=beds_of(own)[0]))

    seen = seen_unit(manager, own.id, now=NOW)

    assert [one.at for one in seen.confirmations] == [NOW, NOW - timedelta(days=2)]
    assert [one.closed_from for one in seen.past_closures] == [night(-5), night(-9)]
    assert [one.what for one in seen.closures] == ["Kamer 1, Bed 1"]


def test_nobody_who_lives_there_is_named(own, manager):
    placed = saved(build.hold(unit=own, request=request(), state="ARRIVED"))
    saved(build.occupancy(bed=beds_of(own)[0], placement=placed))

    assert placed.request.reference not in repr(seen_unit(manager, own.id, now=NOW))


@pytest.mark.parametrize(
    ("role", "is_own", "may_change"),
    [
        ("SHELTER_WORKER", True, False),
        ("SHELTER_MANAGER", True, True),
        ("NATIONAL_DESK", False, False),
    ],
)
def test_what_somebody_may_do_is_theirs(own, role, is_own, may_change):
    seen = seen_unit(actor(role, organisation=own.shelter.organisation), own.id, now=NOW)

    assert (seen.is_own, seen.may_change) == (is_own, may_change)


def test_another_s_unit_is_like_none(own):
    for asked in (own.id, uuid4()):
        with pytest.raises(NotFound):
            seen_unit(actor("SHELTER_MANAGER"), asked, now=NOW)


@pytest.mark.parametrize("role", ["COORDINATOR", "POLICE", "AUDITOR", "ADMINISTRATOR"])
def test_who_sees_no_units_may_not_even_ask(own, role):
    with pytest.raises(NotAllowed):
        seen_unit(actor(role), own.id, now=NOW)


def test_a_bigger_unit_takes_no_more_queries(own, manager, django_assert_max_num_queries):
    for number in range(5):
        saved(build.bed(room=saved(build.room(unit=own, name=f"Zaal {number}"))))

    with django_assert_max_num_queries(10):
        seen_unit(manager, own.id, now=NOW)
