"""A message is there when what it tells of is, once for each way."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from notifications.codes import Channel, Kind, State
from notifications.keys import key_of
from notifications.models import Message
from notifications.outbox import Way, put
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db


def way(**facts):
    defaults = {
        "recipient": uuid4(),
        "channel": Channel.EMAIL,
        "language": "nl",
        "not_before": NOW,
    }
    return Way(**defaults | facts)


def test_of_one_state_somebody_hears_once_along_each_way():
    who, about = uuid4(), uuid4()
    ways = [way(recipient=who, channel=one) for one in Channel]

    first = put(Kind.HOLD_TO_ANSWER, ways, about=about, at=NOW)
    again = put(Kind.HOLD_TO_ANSWER, ways, about=about, at=NOW)
    other = put(Kind.HOLD_TO_ANSWER, ways, about=uuid4(), at=NOW)

    assert (len(first), len(again), len(other)) == (3, 0, 3)


def test_what_is_rolled_back_was_never_told():
    with transaction.atomic():
        put(Kind.HOLD_TO_ANSWER, [way()], about=uuid4(), at=NOW)
        transaction.set_rollback(True)

    assert not Message.objects.exists()


def test_what_is_on_screen_counts_as_delivered_and_waits_for_no_digest():
    put(Kind.ANSWER_GIVEN, [way(channel=Channel.SCREEN, in_digest=True)], about=uuid4(), at=NOW)

    message = Message.objects.get()
    assert (message.state, message.in_digest) == (State.DELIVERED, False)


def test_a_key_is_the_same_for_one_state_and_no_other():
    assert key_of("a", 1) == key_of("a", 1)
    assert key_of("a", 1) != key_of("a", 2)


FORTH = {
    State.WAITING: set(State),
    State.SENT: {State.SENT, State.DELIVERED, State.FAILED},
    State.DELIVERED: {State.DELIVERED},
    State.FAILED: {State.FAILED},
    State.PARKED: set(State),
    State.DROPPED: {State.DROPPED},
}


@pytest.mark.parametrize("old", State)
@pytest.mark.parametrize("new", State)
def test_the_database_lets_no_message_go_back(old, new):
    message = saved(build.message(state=old))
    message.state = new

    try:
        with transaction.atomic():
            message.save()
        went = True
    except IntegrityError:
        went = False

    assert went == (new in FORTH[old])
