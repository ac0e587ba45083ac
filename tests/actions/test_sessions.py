"""What is kept of a browser that somebody signs in with tells machines apart, and no more."""

from datetime import timedelta

from opvang.actions.sessions import begin_session, forget_old_sessions, network_of
from opvang.models import Session
from tests.models import build
from tests.models.build import NOW, saved

EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"
)
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"
)


def test_a_browser_is_known_by_its_family():
    facts = [begin_session(text, None, at=NOW) for text in (EDGE, IPHONE, "curl/8")]

    assert [(one["browser"], one["system"]) for one in facts] == [
        ("EDGE", "WINDOWS"),
        ("SAFARI", "IPHONE"),
        ("OTHER", "OTHER"),
    ]


def test_addresses_of_one_network_have_one_mark_in_which_no_address_stands():
    marks = [network_of(one) for one in ("192.0.2.7", "192.0.2.8", "198.51.100.7", "2001:db8::1")]

    assert marks[0] == marks[1]
    assert len(set(marks)) == 3
    assert all(len(mark) == 16 for mark in marks)
    assert network_of(None) == ""


def test_what_is_left_of_a_session_goes_after_a_day(db):
    old = saved(build.session(expire_date=NOW - timedelta(hours=25)))
    saved(build.session(expire_date=NOW - timedelta(hours=23)))

    forget_old_sessions(now=NOW)

    assert not Session.objects.filter(pk=old.pk).exists()
    assert Session.objects.count() == 1
