"""Events are forgotten from the oldest on, once everybody has heard them who will."""

from datetime import timedelta

import pytest

from opvang import events
from opvang.actions.old_events import forget_old_events
from opvang.actions.webhooks.delivering import message_for
from opvang.models import Event
from tests.actions.webhooks.scene import told, webhook
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def fourteen_days(settings):
    settings.KEEP_EVENT_DAYS = 14


def happened(*, days_ago):
    """Let something happen so many days ago, for the desk, and return its number."""
    events.publish("RUN_MATCH", audiences=(), object_id=None, at=NOW - days_ago * DAY)
    return events.last_number()


def kept():
    return list(Event.objects.order_by("number").values_list("number", flat=True))


def test_events_are_forgotten_after_their_days():
    happened(days_ago=15)
    recent = [happened(days_ago=days) for days in (14, 1)]

    forget_old_events(now=NOW)

    assert kept() == recent


def test_the_newest_stays_however_old_so_that_it_is_known_what_is_gone():
    first, newest = happened(days_ago=40), happened(days_ago=30)

    forget_old_events(now=NOW)

    assert kept() == [newest]
    assert not events.is_kept_since(first - 1)
    assert events.is_kept_since(first)


def test_nothing_is_taken_from_the_middle():
    recent = happened(days_ago=1)
    dated_back = happened(days_ago=40)

    forget_old_events(now=NOW)

    assert kept() == [recent, dated_back]


def test_where_nothing_ever_happened_nothing_is_forgotten():
    forget_old_events(now=NOW)

    assert events.is_kept_since(0)


def test_what_a_webhook_is_still_tried_with_stays():
    one = webhook()
    old = [happened(days_ago=20) for _ in range(3)]
    newest = happened(days_ago=1)
    one.delivered_through = old[0]
    one.failures, one.failure, one.failing_since = 3, "NO_ANSWER", NOW - DAY
    saved(one)

    forget_old_events(now=NOW)

    assert kept() == [*old[1:], newest]


def test_a_webhook_that_was_given_up_for_longer_is_told_to_ask_anew():
    failing = {"failures": 40, "failure": "NO_ANSWER", "failing_since": NOW - 21 * DAY}
    old = happened(days_ago=40)
    one = webhook(delivered_through=old, parked_at=NOW - 20 * DAY, **failing)
    happened(days_ago=30)
    told(one, "HOLD_PLACE")
    Event.objects.filter(kind="HOLD_PLACE").update(at=NOW)

    forget_old_events(now=NOW)
    message = message_for(one, now=NOW)

    assert (message.kind, message.number) == ("RELOAD", events.settled_through())
    one.delivered_through = message.number
    assert message_for(one, now=NOW) is None


def test_a_webhook_that_missed_nothing_goes_on_where_it_was():
    one = webhook(delivered_through=happened(days_ago=40))
    told(one, "HOLD_PLACE")

    forget_old_events(now=NOW)

    assert message_for(one, now=NOW).kind == "HOLD_PLACE"
