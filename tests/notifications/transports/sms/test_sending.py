"""What comes of a try to send, through Twilio's own client to a provider that can misbehave."""

import logging
import socket
import traceback
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from notifications.demo.faults import TAKEN, Fault
from notifications.demo.server import answering
from notifications.transports import NotSent, Refused, RefusedFor, TryAgain, Unknown
from notifications.transports.sms import send, sent_before
from tests.notifications.conftest import NUMBER, STATUS, TEXT, account

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def taken(demo):
    return [one.body for one in demo.telephones.newest(to=NUMBER)]


def outcome(provider, number=NUMBER, text=TEXT):
    with pytest.raises(NotSent) as raised:
        send(number, text, message=uuid4(), provider=provider)
    return raised.value


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def test_what_is_sent_arrives_and_has_the_name_that_the_provider_gave_it(demo, provider):
    message = uuid4()

    sent = send(NUMBER, TEXT, message=message, provider=provider)

    (text,) = demo.telephones.newest()
    assert (text.sid, text.number, text.body) == (sent.provider_id, NUMBER, TEXT)
    assert text.callback == f"{STATUS}{message}/"


def test_a_messaging_service_sends_in_place_of_a_number(demo, provider):
    by_service = account(demo, provider.base, sender="", service="MG" + "0" * 32)

    assert send(NUMBER, TEXT, message=uuid4(), provider=by_service).provider_id


def test_who_is_asked_to_wait_tries_again_and_knows_when(demo, provider):
    demo.faults.following.append(Fault.BUSY)

    failed = outcome(provider)

    assert isinstance(failed, TryAgain)
    assert (failed.failure, failed.wait) == ("BUSY", timedelta(seconds=7))
    assert taken(demo) == []


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.ERROR, TryAgain),
        (Fault.HANG, Unknown),
        (Fault.RESET, Unknown),
        (Fault.BAD_JSON, Unknown),
        (Fault.OTHER_JSON, Unknown),
        # Nobody can tell this one from a line that is cut after the message was taken.
        (Fault.CLOSED_FIRST, Unknown),
        (Fault.STALL, Unknown),
    ],
)
def test_what_is_surely_not_taken_is_told_from_what_perhaps_is(demo, provider, fault, kind):
    demo.faults.following.append(fault)

    failed = outcome(provider)

    assert type(failed) is kind
    assert bool(taken(demo)) == (fault in TAKEN)


def test_a_provider_that_lets_nobody_in_has_taken_nothing(demo):
    nobody = account(demo, f"http://127.0.0.1:{free_port()}")

    assert isinstance(outcome(nobody), TryAgain)


def test_a_name_that_nobody_knows_has_taken_nothing(demo):
    assert isinstance(outcome(account(demo, "http://nowhere.invalid")), TryAgain)


def test_an_address_that_is_none_is_for_somebody_to_mend(demo):
    failed = outcome(account(demo, "gopher://127.0.0.1"))

    assert (failed.failure, failed.wait) == ("SETTINGS", timedelta(minutes=15))


def test_who_answered_stop_is_never_sent_to(demo, provider):
    demo.telephones.stopped.add(NUMBER)

    failed = outcome(provider)

    assert isinstance(failed, Refused)
    assert failed.reason is RefusedFor.STOPPED


@pytest.mark.parametrize("number", ["0612345678", "+31", "+316", "112", "abc"])
def test_what_is_no_number_is_never_sent_to(provider, number):
    failed = outcome(provider, number=number)

    assert isinstance(failed, Refused)
    assert failed.reason is RefusedFor.ADDRESS


def test_a_message_without_text_is_never_sent(provider):
    assert outcome(provider, text="").reason is RefusedFor.MESSAGE


def test_a_token_that_is_not_ours_loses_no_message(demo, provider):
    stranger = account(demo, provider.base, tokens=("another",))

    failed = outcome(stranger)

    assert isinstance(failed, TryAgain)
    assert failed.failure == "CODE_20003"


@pytest.mark.parametrize("fault", sorted(TAKEN))
def test_what_was_taken_without_an_answer_is_found_when_it_is_asked_for(demo, provider, fault):
    demo.faults.following.append(fault)
    outcome(provider)

    found = sent_before(NUMBER, TEXT, since=LONG_AGO, provider=provider)

    assert found == tuple(one.sid for one in demo.telephones.newest())
    assert len(found) == 1


def test_what_was_not_taken_is_not_found(demo, provider):
    demo.faults.following.append(Fault.CLOSED_FIRST)
    outcome(provider)

    assert sent_before(NUMBER, TEXT, since=LONG_AGO, provider=provider) == ()


def test_only_this_text_to_this_number_since_then_is_found(demo, provider):
    now = datetime.now(UTC)
    demo.clock = demo.telephones.clock = lambda: now - timedelta(hours=2)
    send(NUMBER, TEXT, message=uuid4(), provider=provider)
    demo.clock = demo.telephones.clock = lambda: now
    send(NUMBER, "Something else.", message=uuid4(), provider=provider)
    send("+31687654321", TEXT, message=uuid4(), provider=provider)
    demo.telephones.add(NUMBER, TEXT, direction="inbound")
    mine = send(NUMBER, TEXT, message=uuid4(), provider=provider)

    found = sent_before(NUMBER, TEXT, since=now - timedelta(hours=1), provider=provider)

    assert found == (mine.provider_id,)


def test_a_provider_that_cannot_be_asked_is_asked_later(demo):
    nobody = account(demo, f"http://127.0.0.1:{free_port()}")

    with pytest.raises(TryAgain):
        sent_before(NUMBER, TEXT, since=LONG_AGO, provider=nobody)


def test_an_outage_takes_nothing_and_is_over_when_it_is_over(demo, provider):
    start = datetime(2026, 3, 28, 20, tzinfo=UTC)
    at = [start]
    demo.faults.clock = lambda: at[0]
    demo.faults.outage = (start, start + timedelta(hours=24))

    during = outcome(provider)
    at[0] = start + timedelta(hours=24)

    assert isinstance(during, Unknown)
    assert taken(demo) == []
    assert send(NUMBER, TEXT, message=uuid4(), provider=provider).provider_id


@pytest.mark.parametrize("fault", [None, *Fault])
def test_neither_log_nor_error_has_a_number_or_a_text(demo, provider, fault, caplog):
    if fault:
        demo.faults.following.append(fault)
    errors = []

    with caplog.at_level(logging.DEBUG):
        for asked in (send, sent_before):
            more = {"message": uuid4()} if asked is send else {"since": LONG_AGO}
            try:
                asked(NUMBER, TEXT, provider=provider, **more)
            except NotSent as error:
                errors.append(error)

    told = [record.getMessage() for record in caplog.records]
    told += ["".join(traceback.format_exception(error)) for error in errors]
    assert not any(error.__cause__ or error.__context__ for error in errors)
    assert not [one for one in told if NUMBER[1:] in one or TEXT in one or demo.token in one]


def test_what_an_installation_keeps_secret_is_not_shown(provider):
    shown = repr(account_with_key := account_of(provider))

    assert "a-secret" not in shown
    assert provider.tokens[0] not in shown
    assert account_with_key.proof == ("SK1", "a-secret")


def account_of(provider):
    """The same account, that sends with a key of its own."""
    from dataclasses import replace

    return replace(provider, key="SK1", secret="a-secret")


@pytest.mark.usefixtures("demo")
def test_what_the_environment_says_of_twilio_is_not_read(demo, provider, monkeypatch):
    monkeypatch.setenv("TWILIO_REGION", "ie1")
    monkeypatch.setenv("TWILIO_EDGE", "dublin")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")

    assert send(NUMBER, TEXT, message=uuid4(), provider=provider).provider_id


def test_region_and_edge_say_where_twilio_is_entered(demo, monkeypatch):
    from twilio.http.http_client import TwilioHttpClient
    from twilio.http.response import Response

    asked = []
    monkeypatch.setattr(
        TwilioHttpClient,
        "request",
        lambda self, method, url, *a, **k: asked.append(url) or Response(201, '{"sid": "SM1"}', {}),
    )

    send(
        NUMBER,
        TEXT,
        message=uuid4(),
        provider=account(demo, "", region="ie1", edge="dublin"),
    )

    assert asked[0].startswith("https://api.dublin.ie1.twilio.com/2010-04-01/")


def test_a_provider_can_be_left_in_the_middle_of_an_answer(demo):
    with answering(demo) as base:
        demo.faults.following.append(Fault.HANG)
        assert isinstance(outcome(account(demo, base, answer_seconds=0.2)), Unknown)
