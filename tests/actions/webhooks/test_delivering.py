"""What happens is told in order and at least once, only to who may read it when it is sent."""

import json
import threading
from datetime import timedelta

import pytest
from django.utils import timezone

from opvang.actions.webhooks import delivering, sending
from opvang.actions.webhooks.delivering import deliver_next
from opvang.actions.webhooks.jobs import deliver_job, sweep
from opvang.actions.webhooks.keeping import ask_for_test
from opvang.models import ApiKey, AuditEntry, Event, Program, Webhook
from opvang.models.codes import PARKED_CHANGED
from opvang.queries.tasks.webhooks import webhooks
from tests.actions.webhooks.receiver import answers, drips, hangs, receiving, resets
from tests.actions.webhooks.scene import again, told, webhook
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def receiver():
    with receiving() as there:
        yield there


def deliver(one, *, at=NOW, most=20):
    """Deliver until nothing more is told, and return how much was."""
    count = 0
    while count < most and deliver_next(one.id, now=at):
        count += 1
    return count


def kinds(receiver):
    return [json.loads(body)["data"]["kind"] for _, body in receiver.came]


def test_what_is_for_a_program_is_told_in_order_and_once(receiver):
    one = webhook(receiver.address)
    for kind in ("HOLD_PLACE", "CONFIRM_HOLD", "ARRIVE"):
        told(one, kind)

    count = deliver(one)

    assert (count, deliver(one)) == (3, 0)
    assert kinds(receiver) == ["HOLD_PLACE", "CONFIRM_HOLD", "ARRIVE"]
    own = f"organisation:{one.program.account.organisation_id}"
    numbers = Event.objects.filter(audience=own).order_by("number").values_list("number", flat=True)
    assert receiver.ids == [str(number) for number in numbers]
    assert (again(one).delivered_through >= numbers[2], again(one).delivered_at) == (True, NOW)


def test_a_message_has_a_number_and_a_kind_and_nothing_else(receiver):
    one = webhook(receiver.address)
    told(one, "HOLD_PLACE")

    deliver(one)

    ((headers, body),) = receiver.came
    event = json.loads(body)
    number = event["data"]["number"]
    assert event == {
        "specversion": "1.0",
        "id": str(number),
        "source": "/api/v1",
        "type": "nl.opvang.HOLD_PLACE",
        "time": NOW.isoformat(),
        "datacontenttype": "application/json",
        "data": {"number": number, "kind": "HOLD_PLACE"},
    }
    assert headers["content-type"] == "application/cloudevents+json; charset=utf-8"
    assert (headers[":path"], headers["user-agent"]) == ("/opvang?van=hier", "Opvang")


@pytest.mark.parametrize(
    ("behaviour", "failure"),
    [
        (answers(500), "ERROR"),
        (answers(404), "ERROR"),
        (answers(429, Retry_After="120"), "BUSY"),
        (answers(307, Location="http://169.254.169.254/"), "REDIRECT"),
        (resets, "NO_ANSWER"),
    ],
)
def test_what_is_not_taken_is_sent_again_later_with_the_same_id(receiver, behaviour, failure):
    receiver.behaviours = [behaviour, answers(200)]
    one = webhook(receiver.address)
    told(one, "HOLD_PLACE")
    told(one, "ARRIVE")

    first = deliver(one)
    failed = again(one)
    early = deliver(one, at=NOW + timedelta(seconds=14))
    late = deliver(one, at=NOW + 2 * MINUTE)

    assert (first, early, late) == (0, 0, 2)
    assert (failed.failure, failed.failures, failed.failing_since) == (failure, 1, NOW)
    assert kinds(receiver) == ["HOLD_PLACE", "HOLD_PLACE", "ARRIVE"]
    assert receiver.ids[0] == receiver.ids[1]
    assert (again(one).failure, again(one).failures, again(one).retry_at) == ("", 0, None)


@pytest.mark.parametrize("behaviour", [hangs, drips])
def test_who_answers_slowly_or_never_keeps_nobody_busy(receiver, behaviour, monkeypatch):
    monkeypatch.setattr(sending, "_SECONDS", 0.3)
    monkeypatch.setattr(sending, "_SECONDS_IN_ALL", 0.6)
    over = threading.Event()
    receiver.behaviours = [behaviour(over)]
    one = webhook(receiver.address)
    told(one)

    began = timezone.now()
    deliver(one)
    took = timezone.now() - began
    over.set()

    assert again(one).failure == "NO_ANSWER"
    assert took < timedelta(seconds=3)


def test_who_asks_for_time_gets_it(receiver):
    moment = (NOW + 2 * HOUR).strftime("%a, %d %b %Y %H:%M:%S GMT")
    receiver.behaviours = [
        answers(503, Retry_After=moment),
        answers(429, Retry_After="nonsense"),
        answers(429, Retry_After="9" * 40),
    ]
    one = webhook(receiver.address)
    told(one)
    waits = []

    for at in (NOW, NOW + 3 * HOUR, NOW + 6 * HOUR):
        deliver(one, at=at)
        waits.append(again(one).retry_at - at)

    assert waits[0] == 2 * HOUR
    assert waits[1] <= MINUTE
    assert waits[2] == 6 * HOUR


def test_each_wait_is_longer_and_no_two_are_alike():
    waits = [[delivering._wait(failures) for _ in range(20)] for failures in range(12)]

    assert all(max(one) <= min(later) * 1.01 for one, later in zip(waits, waits[2:7], strict=False))
    assert max(waits[-1]) <= HOUR
    assert all(len(set(one)) > 1 for one in waits)


def test_after_a_day_it_is_given_up_and_somebody_has_a_task_until_a_test_is_taken(receiver):
    receiver.behaviours = [answers(500), answers(500), answers(204)]
    one = webhook(receiver.address)
    manager = saved(
        build.account(organisation=one.program.account.organisation, roles=["SHELTER_MANAGER"])
    )
    stranger = saved(build.account(roles=["SHELTER_MANAGER"]))
    told(one)
    deliver(one)
    before = webhooks(manager, NOW)
    deliver(one, at=NOW + DAY)
    parked = again(one)
    tasks = [len(webhooks(who, NOW + DAY)) for who in (manager, stranger)]
    tried = deliver(one, at=NOW + 5 * DAY)
    told(one, "ARRIVE")

    ask_for_test(manager, one.id, now=NOW + 5 * DAY)
    delivered = deliver(one, at=NOW + 5 * DAY)

    assert (before, parked.parked_at, tasks, tried) == ((), NOW + DAY, [1, 0], 0)
    assert delivered == 3
    assert kinds(receiver) == ["HOLD_PLACE", "HOLD_PLACE", "TEST", "HOLD_PLACE", "ARRIVE"]
    assert (again(one).parked_at, webhooks(manager, NOW + 5 * DAY)) == (None, ())


def test_who_looks_after_a_program_hears_that_its_webhook_is_given_up_and_when_no_longer(receiver):
    receiver.behaviours = [answers(500), answers(500), answers(204)]
    one = webhook(receiver.address)
    told(one)
    heard = []

    for at in (NOW, NOW + DAY, NOW + 2 * DAY):
        Webhook.objects.filter(pk=one.pk, parked_at__isnull=False).update(test_asked=True)
        deliver(one, at=at)
        found = Event.objects.filter(kind=PARKED_CHANGED).order_by("audience")
        heard.append(list(found.values_list("audience", flat=True)))
        found.delete()

    whom = [
        f"organisation:{one.program.account.organisation_id}",
        "role:ADMINISTRATOR",
        "role:NATIONAL_DESK",
    ]
    assert heard == [[], whom, whom]


def test_a_test_that_fails_leaves_it_given_up(receiver):
    receiver.behaviours = [answers(500)]
    one = webhook(receiver.address, failures=9, failing_since=NOW - DAY, parked_at=NOW)

    ask_for_test(saved(build.account(roles=["NATIONAL_DESK"])), one.id, now=NOW)
    deliver(one)

    assert (again(one).parked_at, again(one).test_asked, again(one).failures) == (NOW, False, 10)
    assert kinds(receiver) == ["TEST"]


def test_a_receiver_that_is_gone_ends_it(receiver):
    receiver.behaviours = [answers(410)]
    one = webhook(receiver.address)
    told(one)

    deliver(one)
    deliver(one, at=NOW + DAY)

    assert (again(one).ended_at, again(one).failure, len(receiver.came)) == (NOW, "GONE", 1)
    entry = AuditEntry.objects.get(activity="END_WEBHOOK")
    assert (entry.account, entry.detail) == (None, "GONE")


def _switched_off(one):
    account = one.program.account
    account.is_active = False
    account.save()


@pytest.mark.parametrize(
    "ending",
    [
        lambda one: Program.objects.update(ended_at=NOW),
        lambda one: Program.objects.update(expires_at=NOW),
        lambda one: Program.objects.update(scopes=["signals.write"]),
        lambda one: ApiKey.objects.update(revoked_at=NOW),
        lambda one: ApiKey.objects.update(expires_at=NOW),
        _switched_off,
        lambda one: type(one.program.account).objects.update(roles=["MINISTRY_ANALYST"]),
        lambda one: type(one).objects.update(ended_at=NOW),
        lambda one: type(one).objects.update(activated_at=None, activated_by=None),
    ],
)
def test_whose_rights_end_hears_nothing_more_of_what_happened_before_either(receiver, ending):
    one = webhook(receiver.address)
    told(one)

    ending(one)
    delivered = deliver(one)

    assert (delivered, receiver.came) == (0, [])


def test_what_was_not_for_it_is_passed_over(receiver):
    one = webhook(receiver.address)
    last = told(one, "RUN_MATCH", audiences=())

    delivered = deliver(one)

    assert (delivered, again(one).delivered_through) == (0, last)


def test_whoever_ends_it_meanwhile_is_not_overruled(receiver):
    one = webhook(receiver.address)
    told(one)

    def ends(handler):
        answers(410)(handler)

    receiver.behaviours = [ends]
    found = again(one)
    type(one).objects.update(ended_at=NOW - HOUR)
    delivering._failed(found, sending.Answer(failure="GONE"), now=NOW)

    assert again(one).ended_at == NOW - HOUR


def test_killed_before_it_was_written_down_it_is_sent_once_more_and_no_more(receiver, monkeypatch):
    one = webhook(receiver.address)
    told(one, "HOLD_PLACE")
    told(one, "ARRIVE")

    class Killed(BaseException):
        pass

    def killed(*_, **__):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(delivering, "_told", killed)
        with pytest.raises(Killed):
            deliver_next(one.id, now=NOW)
    deliver(one)

    assert kinds(receiver) == ["HOLD_PLACE", "HOLD_PLACE", "ARRIVE"]
    assert receiver.ids[0] == receiver.ids[1]


def test_a_job_tells_all_there_is_and_the_sweep_asks_for_it_once(receiver, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    asked = []
    monkeypatch.setattr("opvang.actions.webhooks.jobs._ask_to_deliver", asked.append)
    one, quiet = webhook(receiver.address), webhook()
    for _ in range(3):
        told(one)

    sweep(now=NOW)
    deliver_job(str(one.id))
    sweep(now=NOW)

    assert asked == [one.id]
    assert len(receiver.came) == 3
    assert again(quiet).delivered_through == again(one).delivered_through
