"""Who may hear less from now on hears nothing more, and is told so within two seconds."""

import time
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from opvang.actions import sessions
from opvang.live import listening
from opvang.live.frames import Close
from opvang.models import Session
from tests.live.conftest import own, publish
from tests.live.site import settled
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def deactivate(account):
    account.is_active = False
    account.save()


def change_roles(account):
    account.roles = ["POLICE"]
    account.save()


def change_organisation(account):
    account.organisation = saved(build.organisation(kind="CARE_COORDINATION"))
    account.save()


def change_password(account):
    account.set_password("another one that is long")
    account.save()


def end_sessions(account):
    sessions.end_all_sessions(account)


def end_one(account):
    Session.objects.get(account=account).delete()


def sign_out(account):
    client = Client()
    client.cookies["sessionid"] = Session.objects.get(account=account).session_key
    client.post(reverse("account_logout"))
    assert not Session.objects.filter(account=account).exists()


def cut_short(account):
    Session.objects.filter(account=account).update(expire_date=timezone.now())


ENDINGS = [
    deactivate,
    change_roles,
    change_organisation,
    change_password,
    end_sessions,
    end_one,
    sign_out,
    cut_short,
]


@pytest.mark.parametrize("ending", ENDINGS, ids=[one.__name__ for one in ENDINGS])
def test_after_less_may_be_heard_there_is_no_frame_and_the_socket_closes(world, served, ending):
    coordinator = served.listen(world.coordinator, since=settled())
    publish(own(world.coordinator))
    coordinator.next()

    ending(world.coordinator)
    began = time.monotonic()
    publish(own(world.coordinator))

    assert coordinator.closed() == Close.NOT_SIGNED_IN
    assert time.monotonic() - began < 2


def test_others_and_other_sessions_stay(world, served):
    since = settled()
    first, second, desk = (
        served.listen(one, since=since) for one in (world.coordinator,) * 2 + (world.desk,)
    )
    publish(own(world.coordinator))
    for one in (first, second, desk):
        one.next()

    Session.objects.get(session_key=first.cookie).delete()

    assert first.closed() == Close.NOT_SIGNED_IN
    publish(own(world.coordinator))
    assert second.next()
    assert desk.next()


def test_a_session_that_nothing_is_asked_in_ends_by_the_clock(world, served):
    Session.objects.all().delete()
    desk = served.listen(world.desk, since=settled())
    publish()
    desk.next()
    with_a_second_left = timezone.now() + timedelta(seconds=1)
    for process in served.processes():
        for socket in process.hub.of_accounts([world.desk.id]):
            object.__setattr__(socket.standing, "expires_at", with_a_second_left)
    Session.objects.filter(session_key=desk.cookie).update(expire_date=with_a_second_left)

    assert desk.closed(seconds=3) == Close.NOT_SIGNED_IN


def test_a_click_keeps_a_socket_open_whose_session_was_nearly_over(world, served):
    desk = served.listen(world.desk, since=settled())
    publish()
    desk.next()
    for process in served.processes():
        for socket in process.hub.of_accounts([world.desk.id]):
            object.__setattr__(socket.standing, "expires_at", timezone.now())

    time.sleep(1.5)
    publish()

    assert desk.next()


def test_what_was_told_before_but_is_settled_after_is_not_told(world, served, monkeypatch):
    """A number below that of a change of rights can be committed after it."""
    from concurrent.futures import ThreadPoolExecutor
    from threading import Event as Flag

    from django.db import connection, transaction

    from opvang import events
    from tests.actions.world import NOW

    monkeypatch.setattr(listening, "LOOK_EVERY", 0.2)
    coordinator = served.listen(world.coordinator, since=settled())
    publish(own(world.coordinator))
    coordinator.next()
    taken, go_on = Flag(), Flag()

    def slow():
        try:
            with transaction.atomic():
                events.publish(
                    "CHANGE_REQUEST", audiences=[own(world.coordinator)], object_id=None, at=NOW
                )
                taken.set()
                go_on.wait(timeout=30)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(slow)
        taken.wait(timeout=30)
        deactivate(world.coordinator)
        code = coordinator.closed()
        go_on.set()
        done.result()

    assert code == Close.NOT_SIGNED_IN
