"""A digest is one message of many, and only where one of them still holds."""

from datetime import timedelta
from itertools import count

import pytest

from notifications.codes import Channel, Failure, Kind, State
from notifications.models import Message
from opvang.actions.answers import confirm_hold
from opvang.actions.holds import hold_place
from opvang.actions.messages.digests import gather_digests
from opvang.actions.messages.jobs import sweep
from opvang.queries.messages.reaching import reached
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db
_number = count(1)
NINE = NOW.replace(hour=8) + timedelta(days=1)  # nine in Amsterdam, the day after


@pytest.fixture
def world(settings):
    settings.SENDS_MAIL = True
    made = new_world()
    made.worker.email = "werk@example.org"
    saved(made.worker)
    saved(
        build.message_settings(account=made.worker, by_email=[Kind.HOLD_TO_ANSWER], digest_hour=9)
    )
    return made


def new_unit(world, **facts):
    return world.unit(name=f"Eenheid {next(_number)}", **facts)


def held(world, **facts):
    request = world.request(**facts)
    return hold_place(world.coordinator, request=request.id, unit=new_unit(world).id, now=NOW)


def mailed():
    rows = Message.objects.filter(channel=Channel.EMAIL).order_by("kind", "id")
    return [(one.kind, one.state, one.failure) for one in rows]


def test_messages_wait_for_their_hour_and_go_as_one(world):
    held(world)
    held(world)
    gather_digests(now=NINE - timedelta(minutes=1))
    before = mailed()

    gather_digests(now=NINE)
    gather_digests(now=NINE)

    assert before == [(Kind.HOLD_TO_ANSWER, State.WAITING, "")] * 2
    assert mailed() == [
        (Kind.DIGEST, State.WAITING, ""),
        *[(Kind.HOLD_TO_ANSWER, State.DROPPED, Failure.IN_DIGEST)] * 2,
    ]


def test_what_was_answered_meanwhile_makes_no_digest(world):
    hold = held(world)
    confirm_hold(world.worker, hold=hold.id, now=NOW)

    gather_digests(now=NINE)

    assert mailed() == [(Kind.HOLD_TO_ANSWER, State.DROPPED, Failure.OVER)]


def test_a_crisis_waits_for_no_digest(world):
    held(world, urgency="CRISIS")

    assert not Message.objects.get(channel=Channel.EMAIL).in_digest


def test_the_digest_of_the_next_day_is_another(world):
    held(world)
    gather_digests(now=NINE)
    other = held(world)
    Message.objects.filter(about=other.id, channel=Channel.EMAIL).update(
        not_before=NINE + timedelta(days=1)
    )

    gather_digests(now=NINE + timedelta(days=1))

    assert [one[0] for one in mailed()].count(Kind.DIGEST) == 2


def test_a_digest_goes_to_the_address_that_somebody_has_then(world):
    held(world)
    sweep(now=NINE)

    digest = Message.objects.get(kind=Kind.DIGEST)

    assert reached(digest, NINE).address == "werk@example.org"
