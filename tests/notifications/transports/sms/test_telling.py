"""Who tells something, and what it means."""

import base64
import hashlib
import hmac
from dataclasses import replace

import pytest
from defusedxml.ElementTree import fromstring

from notifications.transports.sms import answer, is_signed, state_of
from notifications.transports.sms.telling import Told
from tests.notifications.conftest import INBOUND, NUMBER, STATUS, account


@pytest.fixture
def ours(demo):
    return account(demo, "")


def test_what_the_provider_signed_is_believed(demo, ours):
    one = demo.told_from(NUMBER, "JA")

    assert is_signed(INBOUND, one.fields, one.signature, provider=ours)


def test_a_signature_is_what_twilio_describes(demo, ours):
    fields = {"b": "2", "a": "1"}
    signed = f"{INBOUND}a1b2".encode()
    by_hand = base64.b64encode(hmac.new(demo.token.encode(), signed, hashlib.sha1).digest())

    assert is_signed(INBOUND, fields, by_hand.decode(), provider=ours)


@pytest.mark.parametrize("signature", ["", "x", "é", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", " "])
def test_another_signature_is_not(demo, ours, signature):
    one = demo.told_from(NUMBER, "JA")

    assert not is_signed(INBOUND, one.fields, signature, provider=ours)


def test_what_was_changed_after_it_was_signed_is_not_believed(demo, ours):
    one = demo.told_from(NUMBER, "STOP")

    assert not is_signed(INBOUND, {**one.fields, "Body": "JA"}, one.signature, provider=ours)
    assert not is_signed(STATUS, one.fields, one.signature, provider=ours)


def test_without_a_token_nobody_is_believed(demo, ours):
    nobody = hmac.new(b"", f"{INBOUND}a1".encode(), hashlib.sha1).digest()
    signature = base64.b64encode(nobody).decode()

    for tokens in ((), ("",)):
        provider = replace(ours, tokens=tokens)
        assert not is_signed(INBOUND, {"a": "1"}, signature, provider=provider)


def test_while_a_token_is_renewed_both_sign(demo, ours):
    one = demo.told_from(NUMBER, "JA")
    both = replace(ours, tokens=("the new one", demo.token))

    assert is_signed(INBOUND, one.fields, one.signature, provider=both)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("queued", Told.TAKEN),
        ("SENT", Told.TAKEN),
        ("delivered", Told.DELIVERED),
        ("undelivered", Told.FAILED),
        ("failed", Told.FAILED),
        ("received", None),
        ("", None),
    ],
)
def test_each_status_says_how_far_a_message_is(status, told):
    assert state_of(status) is told


def test_what_arrived_is_further_than_all_else():
    assert max(Told) is Told.DELIVERED
    assert min(Told) is Told.TAKEN


def test_an_answer_is_one_message_as_twilio_reads_it():
    said = fromstring(answer("Dank u & <tot ziens>."))

    assert [one.tag for one in said] == ["Message"]
    assert said.findtext("Message") == "Dank u & <tot ziens>."


def test_nothing_is_sent_back_where_nothing_is_said():
    assert list(fromstring(answer())) == []
