"""Whoever knocks is let in by the session of this site, from its own pages, with a number."""

from datetime import timedelta

import pytest
from django.utils import timezone
from websockets.exceptions import InvalidStatus

from opvang.live.frames import Close
from opvang.models import Event, Session
from tests.live.conftest import own, publish
from tests.live.site import Listener, session_of, settled

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def refused(served, cookie, **more):
    """Return the status with which a handshake is refused."""
    with pytest.raises(InvalidStatus) as refusal:
        served.knock(cookie, **more)
    return refusal.value.response.status_code


def closed(served, cookie, **more):
    return Listener(served.knock(cookie, **more), "").closed()


@pytest.mark.parametrize(
    "origin",
    [
        "https://elsewhere.example",
        "http://localhost:1",
        "http://localhost.elsewhere.example",
        "null",
        "chrome-extension://localhost",
        None,
    ],
)
def test_a_page_of_another_site_is_refused(world, served, origin):
    assert refused(served, session_of(world.desk), origin=origin) == 403


def test_a_name_that_is_not_ours_is_refused_although_its_own_page_asks(world, served, settings):
    settings.ALLOWED_HOSTS = ["opvang.example"]

    assert refused(served, session_of(world.desk)) == 403


def test_where_sockets_have_an_address_of_their_own_our_pages_may_ask(world, served, settings):
    settings.LIVE_URL = "ws://localhost:8001/live"

    served.knock(session_of(world.desk), origin="http://127.0.0.1:8000")
    assert refused(served, session_of(world.desk), origin="https://elsewhere.example") == 403


@pytest.mark.parametrize("cookie", [None, "", "a" * 32, "a\\000", "x" * 500])
def test_without_a_session_nobody_is_let_in(world, served, cookie):
    assert closed(served, cookie) == Close.NOT_SIGNED_IN


def test_a_session_that_is_over_lets_nobody_in(world, served):
    cookie = session_of(world.desk)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert closed(served, cookie) == Close.NOT_SIGNED_IN


def test_who_must_choose_a_password_first_hears_nothing(world, served):
    cookie = session_of(world.desk)
    world.desk.password_is_temporary = True
    world.desk.save()

    assert closed(served, cookie) == Close.NOT_SIGNED_IN


def test_who_must_set_up_a_second_factor_first_hears_nothing(world, served, settings):
    settings.SECOND_FACTOR_REQUIRED = True

    assert closed(served, session_of(world.desk)) == Close.NOT_SIGNED_IN


@pytest.mark.parametrize("since", ["", "-1", "1.5", "abc", "1e3", "9" * 40, "%00", "1&since=2"])
def test_a_number_that_cannot_be_read_is_refused(world, served, since):
    assert refused(served, session_of(world.desk), since=since) == 400


def test_a_number_of_another_life_of_the_database_is_told_to_ask_anew(world, served):
    publish()

    desk = served.listen(world.desk, since=10**15)

    number, kind = desk.next()
    assert (number, kind) == (settled(), "RELOAD")
    publish()
    assert desk.next()[0] > number


def test_who_was_away_longer_than_events_are_kept_is_told_to_ask_anew(world, served):
    since = settled()
    for _ in range(3):
        publish(own(world.coordinator))
    gone = Event.objects.filter(audience=own(world.coordinator)).first().number
    Event.objects.filter(number__lte=gone).delete()

    behind = served.listen(world.coordinator, since=since)
    just_in_time = served.listen(world.coordinator, since=gone)

    assert behind.all() == [(settled(), "RELOAD")]
    assert len(just_in_time.all()) == 2


def test_who_says_anything_is_shown_out(world, served):
    for said in ("hello", b"\0", ""):
        desk = served.listen(world.desk)
        desk.line.send(said)
        assert desk.closed() == Close.HAS_NOTHING_TO_SAY


def test_who_says_much_is_cut_off(world, served):
    desk = served.listen(world.desk)

    desk.line.send("x" * 2000)

    assert desk.closed() == 1009


def test_one_account_has_so_many_sockets_and_no_more(world, served, settings):
    settings.LIVE_SOCKETS_AN_ACCOUNT = 2
    first, _ = (served.listen(world.desk, since=settled()) for _ in range(2))
    publish()
    first.next()

    assert served.listen(world.desk).closed() == Close.TOO_MANY
    others = served.listen(world.worker, since=settled())
    publish(own(world.worker), kind="CLOSE_PLACES")
    assert others.next()[1] == "CLOSE_PLACES"


def test_who_closes_one_may_open_another(world, served, settings):
    settings.LIVE_SOCKETS_AN_ACCOUNT = 1
    first = served.listen(world.desk, since=settled())
    publish()
    first.next()

    first.line.close()

    second = served.listen(world.desk, since=settled())
    publish()
    assert second.next()


def test_another_path_leads_nowhere(world, served):
    from websockets.sync.client import connect

    with pytest.raises(InvalidStatus):
        connect(f"ws://localhost:{served.port}/elsewhere", origin=served.origin)


def test_a_socket_makes_no_session_last_longer(world, served):
    desk = served.listen(world.desk, since=settled())
    before = Session.objects.get(session_key=desk.cookie).expire_date

    publish()
    desk.next()

    assert Session.objects.get(session_key=desk.cookie).expire_date == before


def test_what_is_not_a_socket_gets_nothing(served):
    import urllib.error
    import urllib.request

    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{served.origin}/aanvragen/")
