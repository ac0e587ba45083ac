"""What a provider tells of a message takes it on, and never back."""

from datetime import timedelta
from itertools import permutations
from uuid import uuid4

import pytest

from notifications.codes import Channel, Failure, State
from notifications.receipts import arrived, not_arrived, taken
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db

SID, OTHER = "SM1", "SM2"


def message(**facts):
    return saved(build.message(channel=Channel.SMS, **facts))


def state_of(one):
    one.refresh_from_db()
    return State(one.state)


def test_what_the_provider_has_is_sent():
    one = message(trying_since=NOW, unknown_outcomes=1)

    assert taken(one.id, SID, now=NOW)

    assert state_of(one) is State.SENT
    assert (one.provider_id, one.sent_at, one.trying_since) == (SID, NOW, None)


def test_a_message_that_was_given_up_is_sent_after_all_when_the_provider_has_it():
    one = message(state=State.PARKED, failure=Failure.UNKNOWN)

    assert arrived(one.id, SID, now=NOW)

    assert state_of(one) is State.DELIVERED
    assert one.failure == ""


def test_what_arrived_stays_so_whatever_is_told_afterwards():
    one = message()

    told = [step(one.id, SID, now=NOW) for step in (arrived, taken, not_arrived, arrived)]

    assert told == [True, False, False, False]
    assert state_of(one) is State.DELIVERED


def test_what_did_not_arrive_says_so():
    one = message(state=State.SENT, provider_id=SID, sent_at=NOW)

    assert not_arrived(one.id, SID, now=NOW)

    assert state_of(one) is State.FAILED
    assert one.failure == Failure.NOT_DELIVERED


@pytest.mark.parametrize("end", [arrived, not_arrived])
def test_in_whatever_order_and_how_often_it_is_told_it_ends_the_same(end):
    ends = set()

    for steps in permutations((taken, end, end, taken)):
        one = message()
        news = [step(one.id, SID, now=NOW + timedelta(seconds=1)) for step in steps]
        ends.add((state_of(one), one.provider_id, one.failure))
        assert sum(news) <= 2

    assert len(ends) == 1


def test_of_a_message_that_was_sent_twice_the_one_that_arrives_counts():
    one = message(state=State.SENT, provider_id=OTHER, sent_at=NOW)

    assert not not_arrived(one.id, SID, now=NOW)
    assert state_of(one) is State.SENT
    assert arrived(one.id, SID, now=NOW)

    assert state_of(one) is State.DELIVERED
    assert one.provider_id == OTHER


def test_what_nobody_sent_changes_nothing():
    assert not arrived(uuid4(), SID, now=NOW)


def test_what_was_dropped_stays_dropped():
    one = message(state=State.DROPPED, failure=Failure.OVER)

    assert not taken(one.id, SID, now=NOW)
    assert state_of(one) is State.DROPPED
