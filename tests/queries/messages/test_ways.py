"""Along which ways a message goes, and when, follows from what somebody chose."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.codes import KINDS, Channel, Kind
from opvang.calendar import AMSTERDAM
from opvang.queries.messages.ways import Choices, choices_of, default_kinds
from tests.models import build
from tests.models.build import saved

NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)


def choices(**facts):
    defaults = {
        "kinds": default_kinds(),
        "at_once": frozenset(),
        "quiet": None,
        "digest_hour": None,
        "language": "nl",
        "has_mail": True,
        "has_phone": True,
    }
    return Choices(**defaults | facts)


@pytest.mark.parametrize(
    ("quiet", "hour", "until"),
    [
        ((time(22), time(7)), 23, 7),
        ((time(22), time(7)), 3, 7),
        ((time(22), time(7)), 7, None),
        ((time(22), time(7)), 21, None),
        ((time(22), time(7)), 22, 7),
        ((time(12), time(14)), 13, 14),
        ((time(12), time(14)), 14, None),
        ((time(0), time(23, 59)), 5, 23),
    ],
)
def test_quiet_hours_hold_back_until_they_end(quiet, hour, until):
    now = datetime(2026, 11, 23, hour, 30 if until == 14 else 0, tzinfo=AMSTERDAM)

    found = choices(quiet=quiet).not_before(Kind.ANSWER_GIVEN, is_crisis=False, now=now)

    assert found.astimezone(AMSTERDAM).hour == (hour if until is None else until)
    assert (found == now) is (until is None)
    assert timedelta() <= found - now < timedelta(days=1)


@given(
    begins=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    ends=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    now=st.integers(0, 2 * 365 * 24 * 60).map(lambda one: NOON + timedelta(minutes=one)),
)
def test_whatever_is_quiet_a_crisis_is_not_held_back_and_nothing_for_a_day(begins, ends, now):
    chosen = choices(quiet=(begins, ends))

    at = chosen.not_before(Kind.ANSWER_GIVEN, is_crisis=False, now=now)

    assert now <= at <= now + timedelta(hours=25)
    assert chosen.not_before(Kind.ANSWER_GIVEN, is_crisis=False, now=at) == at or begins == ends
    assert chosen.not_before(Kind.ANSWER_GIVEN, is_crisis=True, now=now) == now


def test_what_somebody_said_always_comes_is_held_back_by_nothing():
    chosen = choices(
        quiet=(time(0), time(23, 59)), digest_hour=9, at_once=frozenset({"HOLD_TO_ANSWER"})
    )

    at = chosen.not_before(Kind.HOLD_TO_ANSWER, is_crisis=False, now=NOON)

    assert at == NOON
    assert not chosen.waits_for_digest(Kind.HOLD_TO_ANSWER, is_crisis=False)
    assert chosen.waits_for_digest(Kind.ANSWER_GIVEN, is_crisis=False)


def test_a_crisis_goes_along_every_way_there_is_and_the_rest_as_chosen():
    nothing = choices(kinds=dict.fromkeys(Channel, frozenset()))

    assert nothing.channels(Kind.HOLD_TO_ANSWER, is_crisis=True) == tuple(Channel)
    assert nothing.channels(Kind.HOLD_TO_ANSWER, is_crisis=False) == ()
    assert choices(has_mail=False, has_phone=False).channels(
        Kind.CRISIS_WAITING, is_crisis=True
    ) == (Channel.SCREEN,)


def test_the_next_digest_is_after_now_by_the_clock_of_amsterdam():
    chosen = choices(digest_hour=12)

    assert chosen.next_digest(now=NOON) == NOON + timedelta(days=1)
    assert chosen.next_digest(now=NOON - timedelta(minutes=1)) == NOON


@pytest.mark.django_db
def test_who_chose_nothing_sees_all_on_screen_and_has_mail_of_what_waits_for_them(settings):
    settings.SENDS_MAIL = True
    who = saved(build.account(email="werk@example.org"))

    found = choices_of([who])[who.id]

    assert found.kinds[Channel.SCREEN] == frozenset(KINDS)
    assert found.channels(Kind.HOLD_TO_ANSWER, is_crisis=False) == (Channel.SCREEN, Channel.EMAIL)
    assert found.channels(Kind.STAY_ENDING, is_crisis=False) == (Channel.SCREEN,)


@pytest.mark.django_db
def test_who_answered_stop_gets_no_sms_not_even_in_a_crisis():
    row = saved(build.message_settings(phone="+31612345678", phone_mark=b"m" * 32, stopped_at=NOON))

    found = choices_of([row.account])[row.account_id]

    assert Channel.SMS not in found.channels(Kind.CRISIS_WAITING, is_crisis=True)
