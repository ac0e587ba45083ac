"""A message gets to the provider at least once, and at most one double of it is ever seen."""

from collections import deque
from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import connection

from notifications.codes import Channel, Failure, State
from notifications.delivering import Reach, Transport, deliver, due
from notifications.models import Message
from notifications.outcomes import GIVEN_UP_AFTER
from notifications.receipts import arrived
from notifications.transports import Refused, RefusedFor, Sent, TryAgain, Unknown
from opvang.models import Event
from opvang.models.codes import PARKED_CHANGED
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class Provider:
    """Takes what it is sent, or does what it was told to; it remembers what it took."""

    def __init__(self, *faults, can_be_asked=True):
        self.faults = deque(faults)
        self.taken = []
        self.asked = 0
        self.transport = Transport(
            send=self.send, sent_before=self.sent_before if can_be_asked else None
        )

    def send(self, address, message):
        fault = self.faults.popleft() if self.faults else None
        if callable(fault):
            fault(self, message)
        elif isinstance(fault, Exception):
            raise fault
        return self.take(message)

    def take(self, message):
        self.taken.append(message.id)
        return Sent(f"name-{len(self.taken)}")

    def sent_before(self, address, message):
        self.asked += 1
        names = [f"name-{n + 1}" for n, one in enumerate(self.taken) if one == message.id]
        return tuple(reversed(names))


def taken_but_lost(provider, message):
    provider.take(message)
    raise Unknown("LOST")


def killed_after_sending(provider, message):
    provider.take(message)
    raise SystemExit


def killed_before_sending(provider, message):
    raise SystemExit


def waiting(**facts):
    return saved(build.message(**facts))


def tried(message, provider, *, now=NOW, reach=None):
    """Try it as a worker would; who is killed is followed by another worker."""
    with suppress(SystemExit):
        deliver(
            message.id,
            reached=lambda _message, _now: reach or Reach(address="who@example.org"),
            by={Channel(message.channel): provider.transport},
            now=now,
        )
    message.refresh_from_db()
    return message


def tried_until_settled(message, provider, *, every=HOUR, most=100):
    now = NOW
    for _ in range(most):
        tried(message, provider, now=now)
        if message.state != State.WAITING:
            return message
        now += every
    raise AssertionError("never settled")


def test_what_the_provider_takes_is_sent_under_its_name():
    message = tried(waiting(), Provider())

    assert (message.state, message.provider_id) == (State.SENT, "name-1")
    assert (message.sent_at, message.tries, message.trying_since) == (NOW, 1, None)


@pytest.mark.parametrize(
    ("faults", "can_be_asked", "taken", "state"),
    [
        ([TryAgain("BUSY")] * 5, True, 1, State.SENT),
        ([taken_but_lost], True, 1, State.SENT),
        ([taken_but_lost], False, 2, State.SENT),
        ([Unknown("LOST")], True, 1, State.SENT),
        ([Unknown("LOST"), Unknown("LOST")], True, 0, State.PARKED),
        ([taken_but_lost, taken_but_lost], False, 2, State.PARKED),
        ([Unknown("LOST"), taken_but_lost], True, 1, State.SENT),
        ([killed_before_sending], False, 1, State.SENT),
        ([killed_after_sending], True, 1, State.SENT),
        ([killed_after_sending], False, 2, State.SENT),
        ([killed_after_sending, killed_after_sending], False, 2, State.PARKED),
        ([killed_before_sending, Unknown("LOST")], False, 0, State.PARKED),
        ([TryAgain("BUSY"), taken_but_lost, TryAgain("BUSY")], False, 2, State.SENT),
        ([Refused(RefusedFor.STOPPED)], True, 0, State.FAILED),
        ([Refused(RefusedFor.ADDRESS)], True, 0, State.FAILED),
        ([Refused(RefusedFor.MESSAGE)], True, 0, State.PARKED),
    ],
)
def test_nothing_is_lost_and_one_double_is_the_most_that_is_seen(
    faults, can_be_asked, taken, state
):
    provider = Provider(*faults, can_be_asked=can_be_asked)

    message = tried_until_settled(waiting(), provider)

    assert (message.state, len(provider.taken)) == (state, taken)
    assert len(provider.taken) <= 2


def test_a_day_without_the_provider_loses_nothing_and_sends_each_once():
    provider = Provider(can_be_asked=False)
    messages = [waiting() for _ in range(20)]
    now = NOW
    while now < NOW + 24 * HOUR:
        for one in due(now=now):
            provider.faults.append(TryAgain("NO_ANSWER"))
            tried(one, provider, now=now)
        now += MINUTE
    most_tries = max(Message.objects.values_list("tries", flat=True))

    for minute in range(20):
        for one in due(now=now + minute * MINUTE):
            tried(one, provider, now=now + minute * MINUTE)

    assert sorted(provider.taken) == sorted(one.id for one in messages)
    assert set(Message.objects.values_list("state", flat=True)) == {State.SENT}
    assert most_tries < 300, "who is out is not asked all the time"


def test_what_nobody_takes_for_days_is_parked_for_a_person():
    message = waiting()

    tried(message, Provider(TryAgain("BUSY")), now=NOW + GIVEN_UP_AFTER)

    assert (message.state, message.failure) == (State.PARKED, Failure.TOO_LONG)


def test_a_provider_that_asks_to_be_left_alone_is():
    message = tried(waiting(), Provider(TryAgain("BUSY", wait=2 * HOUR)))

    assert message.retry_at == NOW + 2 * HOUR
    assert not due(now=NOW + HOUR).exists()
    assert due(now=NOW + 2 * HOUR).exists()


@pytest.mark.parametrize(
    ("reach", "state", "failure"),
    [
        (Reach(dropped=Failure.OVER), State.DROPPED, Failure.OVER),
        (Reach(), State.DROPPED, Failure.NO_ADDRESS),
        (Reach(address="a@example.org", not_before=NOW + HOUR), State.WAITING, ""),
    ],
)
def test_what_need_not_be_sent_now_reaches_no_provider(reach, state, failure):
    provider = Provider()

    message = tried(waiting(), provider, reach=reach)

    assert (message.state, message.failure) == (state, failure)
    assert provider.taken == []


def test_what_waits_until_later_is_not_tried_sooner():
    message = tried(waiting(), Provider(), reach=Reach(address="a@b.nl", not_before=NOW + HOUR))

    assert message.not_before == NOW + HOUR
    assert not due(now=NOW).exists()


def test_a_way_that_nobody_here_has_drops_the_message():
    message = waiting(channel=Channel.SMS)

    deliver(message.id, reached=lambda *_: Reach(address="1"), by={}, now=NOW)

    message.refresh_from_db()
    assert (message.state, message.failure) == (State.DROPPED, Failure.NO_ADDRESS)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.slow
def test_two_workers_never_send_one_message_at_once():
    message, provider = waiting(), Provider()
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [0x6D657367, message.id.int % (1 << 31)])
    tried(message, provider)
    meanwhile = list(provider.taken)
    with other.cursor() as cursor:
        # Ending the session would do, but a moment later.
        cursor.execute("SELECT pg_advisory_unlock_all()")
    other.close()

    tried(message, provider)

    assert meanwhile == []
    assert provider.taken == [message.id]


def test_what_another_message_has_under_its_name_is_not_taken_for_this_one():
    saved(build.message(state=State.SENT, provider_id="name-1"))
    provider = Provider(Unknown("LOST"))
    message = tried(waiting(), provider)
    provider.taken.append(message.id)

    tried(message, provider, now=NOW + HOUR)

    assert message.provider_id == "name-2"


def test_news_of_the_provider_that_comes_before_we_wrote_it_down_stays():
    message = waiting()

    def tells_at_once(provider, message):
        arrived(message.id, "name-1", now=NOW)

    tried(message, Provider(tells_at_once))

    assert (message.state, message.provider_id, message.sent_at) == (State.DELIVERED, "name-1", NOW)


def told_parked():
    """Return whom it was told that something was given up, or is no longer."""
    told = Event.objects.filter(kind=PARKED_CHANGED)
    return sorted(told.values_list("audience", flat=True))


_LOOK_AFTER = ["role:ADMINISTRATOR", "role:NATIONAL_DESK"]


def test_who_settles_messages_hears_that_one_is_parked_and_nothing_of_whose_it_is():
    tried(waiting(), Provider(Refused(RefusedFor.MESSAGE)))

    assert told_parked() == _LOOK_AFTER
    assert set(Event.objects.values_list("object_id", flat=True)) == {None}


def test_who_settles_messages_hears_when_a_parked_one_turns_out_to_have_arrived():
    message = saved(build.message(state=State.PARKED, failure=Failure.UNKNOWN))

    arrived(message.id, "name-1", now=NOW)

    assert told_parked() == _LOOK_AFTER


def test_nobody_hears_that_a_message_is_parked_when_it_goes_on_as_it_should():
    tried(waiting(), Provider(TryAgain("BUSY")), now=NOW)
    tried(waiting(), Provider())

    assert told_parked() == []
