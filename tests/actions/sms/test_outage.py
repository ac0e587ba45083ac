"""A day without the provider loses nothing, over HTTP and by Twilio's own client."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import cycle

import pytest

from notifications.codes import Channel, Failure, State
from notifications.delivering import Reach, deliver, due
from notifications.demo.faults import Fault
from notifications.demo.provider import DemoProvider
from notifications.demo.server import answering
from notifications.models import Message
from opvang.actions.messages.numbers import mark_of_number
from opvang.actions.sms.transport import sms_transport
from opvang.models import MessageSettings
from tests.models import build
from tests.models.build import NOW, saved
from tests.notifications.conftest import INBOUND, NUMBER, account

pytestmark = pytest.mark.django_db

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class World:
    """A clock, a provider that goes by it, and messages that wait for it."""

    def __init__(self):
        self.now = NOW
        self.demo = DemoProvider(inbound=INBOUND, clock=lambda: self.now)

    def until(self, end, *, provider, step=5 * MINUTE):
        """Try what may be tried, as the worker does each minute, until a moment."""
        transport = sms_transport(provider)
        while self.now < end:
            for one in due(now=self.now):
                deliver(
                    one.id,
                    reached=lambda *_: Reach(address=NUMBER),
                    by={Channel.SMS: transport},
                    now=self.now,
                )
            self.now += step

    def taken(self):
        """How often the provider has a message, by its id."""
        return Counter(one.callback.split("/")[-2] for one in self.demo.telephones.newest())


@pytest.fixture
def world():
    return World()


@pytest.fixture
def provider(world):
    with answering(world.demo) as base:
        yield account(world.demo, base, answer_seconds=0.3)


def message(**facts):
    return saved(build.message(channel=Channel.SMS, kind="CAPACITY_STALE", **facts))


@pytest.mark.slow
def test_24_hours_of_outage_lose_nothing(world, provider):
    world.demo.faults.outage = (NOW, NOW + 24 * HOUR)
    made = [message(not_before=NOW + number * 4 * HOUR) for number in range(6)]

    world.until(NOW + 24 * HOUR, provider=provider)
    assert world.taken() == {}
    assert set(Message.objects.values_list("state", flat=True)) == {State.WAITING}
    world.until(NOW + 25 * HOUR, provider=provider)

    assert world.taken() == {str(one.id): 1 for one in made}
    assert set(Message.objects.values_list("state", flat=True)) == {State.SENT}


@pytest.mark.slow
def test_whatever_goes_wrong_no_message_is_lost_and_none_is_read_three_times(world, provider):
    # All to one telephone, all alike: nobody can tell by the text which of them arrived.
    telephone = saved(build.message_settings(phone=NUMBER, phone_mark=mark_of_number(NUMBER)))
    made = [message(recipient=telephone.account_id) for _ in range(14)]
    faults = cycle([one for one in Fault if one is not Fault.STALL])
    world.demo.faults.following.extend(next(faults) for _ in range(28))

    world.until(NOW + 3 * HOUR, provider=provider)

    taken = world.taken()
    for one in made:
        one.refresh_from_db()
        assert one.state in (State.SENT, State.PARKED)
        assert taken[str(one.id)] in (1, 2) or one.state == State.PARKED


@pytest.mark.parametrize("fault", [Fault.HANG, Fault.RESET, Fault.BAD_JSON, Fault.OTHER_JSON])
def test_what_was_taken_without_a_word_is_found_there_and_not_sent_again(world, provider, fault):
    one = message()
    world.demo.faults.following.append(fault)

    world.until(NOW + 30 * MINUTE, provider=provider)

    one.refresh_from_db()
    assert world.taken() == {str(one.id): 1}
    assert (one.state, one.provider_id) == (
        State.SENT,
        next(world.demo.telephones.newest()).sid,
    )


def test_two_messages_that_read_alike_are_two(world, provider):
    colleagues = [
        saved(build.message_settings(phone=NUMBER, phone_mark=mark_of_number(NUMBER)))
        for _ in range(2)
    ]
    made = [message(recipient=one.account_id) for one in colleagues]
    world.demo.faults.following.extend([Fault.RESET, Fault.CLOSED_FIRST])

    world.until(NOW + 30 * MINUTE, provider=provider)

    # One telephone: what stands there of the one must not be taken for the other.
    assert set(Message.objects.values_list("state", flat=True)) == {State.SENT}
    assert all(world.taken()[str(one.id)] in (1, 2) for one in made)
    assert len(set(Message.objects.values_list("provider_id", flat=True))) == 2


def test_who_stopped_at_the_provider_is_shown_as_stopped_here(world, provider):
    theirs = saved(build.message_settings())
    one = message(recipient=theirs.account_id)
    world.demo.telephones.stopped.add(NUMBER)

    world.until(NOW + MINUTE, provider=provider)

    one.refresh_from_db()
    assert (one.state, one.failure) == (State.FAILED, Failure.STOPPED)
    assert MessageSettings.objects.get().stopped_at is not None


def test_a_number_that_nobody_has_stops_nothing(world, provider):
    theirs = saved(build.message_settings())
    one = message(recipient=theirs.account_id)
    send_to = partial(deliver, one.id, by={Channel.SMS: sms_transport(provider)}, now=NOW)

    send_to(reached=lambda *_: Reach(address="+31"))

    one.refresh_from_db()
    assert (one.state, one.failure) == (State.FAILED, Failure.ADDRESS)
    assert MessageSettings.objects.get().stopped_at is None


def test_who_runs_the_system_reads_why_nothing_is_taken_and_no_number(world, provider, caplog):
    message()
    stranger = replace(provider, tokens=("another",))

    world.until(NOW + MINUTE, provider=stranger)

    (said,) = [one.getMessage() for one in caplog.records if "opvang" in one.name]
    assert said == "SMS is not taken: CODE_20003"
