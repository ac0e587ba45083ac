"""Whoever's picture changes by what somebody does hears of it: asking what one hears is enough."""

import pytest
from django.db.models import Max

from opvang import events
from opvang.models import Event
from opvang.queries.hearing import kinds_heard
from tests.actions.world import NOW
from tests.faults.life.world import new_world
from tests.live.pictures import differing, picture
from tests.live.story import story
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    made = new_world()
    desk = made.accounts["desk"]
    made.accounts["other desk"] = saved(
        build.account(organisation=desk.organisation, roles=["NATIONAL_DESK"])
    )
    return made


def last_event():
    return Event.objects.aggregate(last=Max("number"))["last"] or 0


def heard_since(account, number):
    """Return the kinds of what somebody heard after this number."""
    theirs = {"audience__in": events.audiences_of(account), "kind__in": kinds_heard(account)}
    told = Event.objects.filter(number__gt=number, **theirs)
    return set(told.values_list("kind", flat=True))


def untold(world, readers, *, only=None):
    """Let the story happen, and return whose pictures changed without their hearing of it."""
    found, steps = [], story(world)
    accounts = {name: world.accounts[name] for name in readers}
    before = {name: picture(one, now=NOW) for name, one in accounts.items()}
    number = last_event()
    for step, happens in steps:
        happens()
        if only is not None and step not in only:
            continue
        for name, one in accounts.items():
            after = picture(one, now=NOW)
            changed = differing(before[name], after)
            if changed and not heard_since(one, number):
                found.append((step, name, changed))
            before[name] = after
        number = last_event()
    return found


def test_who_lives_elsewhere_in_the_country_hears_that_a_bed_came_free(world):
    readers = ("other coordinator", "police", "analyst")
    freed = {"reopen", "resume", "add beds", "depart", "release", "lapse", "match"}

    assert untold(world, readers, only=freed) == []


def test_who_shelters_elsewhere_hears_nothing_of_it(world):
    steps, number = story(world), last_event()
    for name, happens in steps:
        happens()
        if name == "confirm rules":
            break

    assert heard_since(world.accounts["other manager"], number) == set()
    assert heard_since(world.accounts["manager"], number) > {"CLOSE_PLACES", "REOPEN_PLACES"}
