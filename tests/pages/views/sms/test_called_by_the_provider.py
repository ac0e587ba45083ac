"""Whoever signs as the provider of SMS is heard, once; nobody else is, and learns nothing."""

import random
from datetime import timedelta
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from defusedxml.ElementTree import fromstring
from django.urls import reverse
from django.utils import cache, timezone

from notifications.codes import Channel, Kind, State
from notifications.demo.provider import DemoProvider
from notifications.demo.telling import told
from notifications.models import HeardSms, Message
from opvang.actions.messages.numbers import mark_of_number
from opvang.actions.sms import public_address, sms_provider
from opvang.actions.sms.answers import Answered, Heard
from opvang.models import AuditEntry, CapacityConfirmation, MessageSettings
from opvang.pages.views import sms
from tests.actions.world import new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

NUMBER = "+31612345678"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def demo(settings):
    settings.PUBLIC_URL = "https://opvang.example"
    demo = DemoProvider(inbound=f"{settings.PUBLIC_URL}{reverse('sms-answer')}")
    settings.TWILIO_ACCOUNT_SID = demo.account
    settings.TWILIO_AUTH_TOKEN = [demo.token]
    settings.TWILIO_FROM = demo.sender
    return demo


@pytest.fixture
def world():
    world = new_world()
    mark = mark_of_number(NUMBER)
    saved(build.message_settings(account=world.worker, phone=NUMBER, phone_mark=mark))
    stale = world.unit(name="Oud")
    long_ago = timezone.now() - timedelta(hours=25)
    saved(build.confirmation(unit=stale, confirmed_at=long_ago))
    asked = {"kind": Kind.CAPACITY_STALE, "channel": Channel.SMS, "state": State.DELIVERED}
    saved(build.message(recipient=world.worker.pk, sent_at=timezone.now(), **asked))
    return world


def sent(demo, **facts):
    """An SMS that the provider has, of a message that waits for what becomes of it."""
    made = saved(build.message(channel=Channel.SMS, **facts))
    text = demo.telephones.add(
        NUMBER,
        "Log in.",
        direction="outbound-api",
        callback=f"{sms_provider().callbacks}{made.id}/",
    )
    return made, text


def call(client, one, **headers):
    path = one.address.removeprefix("https://opvang.example")
    signed = {"X-Twilio-Signature": one.signature} | headers
    return client.post(path, urlencode(one.fields), content_type=FORM, headers=signed)


def said(answer):
    return fromstring(answer.content).findtext("Message")


def state(message):
    message.refresh_from_db()
    return State(message.state)


def test_the_provider_is_told_an_address_of_this_site(demo):
    message = uuid4()

    assert f"{sms_provider().callbacks}{message}/" == public_address(
        reverse("sms-status", args=[message])
    )


def test_what_arrives_is_delivered(demo, client):
    message, text = sent(demo)

    answers = [call(client, demo.told_of(text, status)) for status in ("sent", "delivered")]

    assert [one.status_code for one in answers] == [204, 204]
    assert state(message) is State.DELIVERED
    assert message.provider_id == text.sid


def test_a_hundred_doubled_disordered_and_forged_statuses_have_one_effect(demo, client):
    message, text = sent(demo)
    chance = random.Random(8)
    told_here = [
        demo.told_of(text, chance.choice(["queued", "sending", "sent", "delivered"]))
        for _ in range(60)
    ]
    told_here += [demo.told_of(text, "failed").forged() for _ in range(39)]
    chance.shuffle(told_here)

    states = []
    for one in [*told_here, demo.told_of(text, "delivered")]:
        call(client, one)
        states.append(state(message))

    # It only ever goes on, and the last word is the furthest.
    order = [State.WAITING, State.SENT, State.DELIVERED]
    assert sorted(states, key=order.index) == states
    assert states[-1] is State.DELIVERED
    assert Message.objects.count() == 1


def test_a_hundred_forged_statuses_have_no_effect(demo, client):
    message, text = sent(demo)

    answers = [call(client, demo.told_of(text, "delivered").forged()) for _ in range(100)]

    assert {(one.status_code, one.content) for one in answers} == {(403, b"")}
    assert state(message) is State.WAITING


def test_whoever_is_refused_cannot_tell_whether_a_message_is_there(demo, client, monkeypatch):
    monkeypatch.setattr(cache, "http_date", lambda _: "the same second")
    _, text = sent(demo)
    there = demo.told_of(text, "sent").forged()
    text.callback = f"{sms_provider().callbacks}{uuid4()}/"
    absent = demo.told_of(text, "sent").forged()

    first, second = call(client, there), call(client, absent)

    assert (first.status_code, first.content) == (second.status_code, second.content)
    assert dict(first.headers) == dict(second.headers)


def test_of_a_message_that_nobody_sent_the_provider_is_heard_all_the_same(demo, client):
    _, text = sent(demo)
    text.callback = f"{sms_provider().callbacks}{uuid4()}/"

    assert call(client, demo.told_of(text, "delivered")).status_code == 204


def test_a_status_can_come_before_it_was_written_down_that_it_was_sent(demo, client):
    message, text = sent(demo, trying_since=timezone.now(), tries=1)

    call(client, demo.told_of(text, "delivered"))

    assert state(message) is State.DELIVERED
    assert message.trying_since is None


def test_what_does_not_arrive_says_so(demo, client):
    message, text = sent(demo)
    text.error = 30003

    call(client, demo.told_of(text, "undelivered"))

    assert state(message) is State.FAILED


def test_a_status_that_nobody_knows_changes_nothing(demo, client):
    message, text = sent(demo)

    assert call(client, demo.told_of(text, "teleported")).status_code == 204
    assert state(message) is State.WAITING


def test_ja_confirms_and_is_answered_in_a_sentence_that_tells_nothing(demo, world, client):
    answer = call(client, demo.told_from(NUMBER, "JA"))

    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/xml")
    assert said(answer) == (
        "Bevestigd: uw capaciteit in Opvang klopt nog. Er is geen plek toegezegd."
    )
    assert CapacityConfirmation.objects.filter(method="SMS").count() == 1


def test_whose_number_it_is_makes_no_difference_to_other_texts(demo, world, client):
    answers = {
        call(client, demo.told_from(number, text)).content
        for number, text in (
            (NUMBER, "3 bedden vrij"),
            ("+31687654321", "3 bedden vrij"),
        )
    }

    assert len(answers) == 1


def test_whose_number_it_is_makes_no_difference_to_a_ja_that_nobody_asked_for(demo, world, client):
    Message.objects.update(kind=Kind.HOLD_TO_ANSWER)

    known, unknown = (
        call(client, demo.told_from(number, "JA")) for number in (NUMBER, "+31687654321")
    )

    assert known.content == unknown.content
    assert said(known) == "JA is hier geen antwoord. Er is niets bevestigd of toegezegd. Log in."
    assert not CapacityConfirmation.objects.filter(method="SMS")


@pytest.mark.parametrize("word", ["Afmelden", "STOP"])
def test_stop_is_answered(demo, world, client, word):
    answer = call(client, demo.told_from(NUMBER, word))

    assert said(answer).startswith("U krijgt geen sms meer.")
    assert MessageSettings.objects.get().stopped_at


def test_what_is_answered_stands_in_the_log_as_come_by_sms(demo, world, client):
    for word in ("JA", "STOP", "START"):
        call(client, demo.told_from(NUMBER, word))

    rows = AuditEntry.objects.filter(account=world.worker.pk).order_by("number")
    assert list(rows.values_list("detail", "channel", "session", "network")) == [
        ("SMS", "SMS", "", "NONE"),
        ("STOP", "SMS", "", "NONE"),
        ("START", "SMS", "", "NONE"),
    ]


@pytest.mark.parametrize(
    ("word", "begins"),
    [
        ("JA", "Confirmed: your capacity"),
        ("STOP", "You get no SMS any more"),
        ("START", "SMS to this number is allowed again"),
        ("3 beds", "Nobody reads"),
    ],
)
def test_who_reads_messages_in_english_is_answered_in_english(demo, world, client, word, begins):
    MessageSettings.objects.update(language="en")

    assert said(call(client, demo.told_from(NUMBER, word))).startswith(begins)


def test_each_sentence_is_plain_letters_and_one_sms_in_each_language(settings):
    for language, _ in settings.LANGUAGES:
        for heard in Heard:
            text = sms._sentence(Answered(heard=heard, language=language))
            assert text.isascii()
            assert len(text) <= 160
            assert "%" not in text


def test_a_hundred_doubled_and_forged_answers_have_one_effect(demo, world, client):
    one = demo.told_from(NUMBER, "JA")

    for number in range(100):
        call(client, one if number % 2 else one.forged())

    assert CapacityConfirmation.objects.filter(method="SMS").count() == 1
    assert HeardSms.objects.count() == 1


@pytest.mark.parametrize("text", ["JA", "STOP"])
def test_a_forged_answer_has_no_effect(demo, world, client, text):
    answer = call(client, demo.told_from(NUMBER, text).forged())

    assert (answer.status_code, answer.content) == (403, b"")
    assert not CapacityConfirmation.objects.filter(method="SMS")
    assert not MessageSettings.objects.exclude(stopped_at=None)
    assert not HeardSms.objects.exists()


def test_a_signature_of_another_address_is_none(demo, world, client):
    one = demo.told_from(NUMBER, "JA")
    elsewhere = told("https://elsewhere.example/sms/antwoord/", one.fields, token=demo.token)
    here = call(
        client, one.__class__(address=one.address, fields=one.fields, signature=elsewhere.signature)
    )

    assert here.status_code == 403


def test_where_the_host_says_it_is_makes_no_difference(demo, world, client):
    one = demo.told_from(NUMBER, "JA")

    assert call(client, one, Host="localhost").status_code == 200


def test_without_a_provider_nobody_is_believed(demo, world, client, settings):
    one = demo.told_from(NUMBER, "JA")
    settings.TWILIO_ACCOUNT_SID = ""

    assert call(client, one).status_code == 403


def test_nobody_needs_a_form_of_ours_to_call(demo, world):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)

    assert call(strict, demo.told_from(NUMBER, "JA")).status_code == 200


@pytest.mark.parametrize("method", ["get", "head", "put", "delete", "options"])
def test_it_is_only_told_something(demo, client, method):
    assert getattr(client, method)(reverse("sms-answer")).status_code == 405
    assert getattr(client, method)(reverse("sms-status", args=[uuid4()])).status_code == 405


def test_more_than_a_provider_ever_tells_is_not_read(demo, world, client):
    one = demo.told_from(NUMBER, "JA")
    long = told(one.address, {**one.fields, "More": "x" * 20_000}, token=demo.token)

    assert call(client, long).status_code == 413
    assert not HeardSms.objects.exists()


def test_only_forms_as_the_provider_sends_them_are_read(demo, world, client):
    one = demo.told_from(NUMBER, "JA")
    path = reverse("sms-answer")
    signed = {"X-Twilio-Signature": one.signature}

    as_json = client.post(path, dict(one.fields), content_type="application/json", headers=signed)
    in_parts = client.post(path, dict(one.fields), headers=signed)

    assert (as_json.status_code, in_parts.status_code) == (403, 403)


def test_who_calls_too_often_waits(demo, client, settings):
    settings.STRANGER_REQUESTS_A_MINUTE = 3
    _, text = sent(demo)
    one = demo.told_of(text, "sent").forged()

    answers = [call(client, one).status_code for _ in range(5)]

    assert answers == [403, 403, 403, 429, 429]


def test_no_answer_is_kept_by_anybody_on_the_way(demo, world, client):
    answer = call(client, demo.told_from(NUMBER, "JA"))

    assert "no-store" in answer.headers["Cache-Control"]
    assert not answer.cookies


def test_no_log_has_a_number_or_a_text(demo, world, client, caplog):
    with caplog.at_level("DEBUG"):
        call(client, demo.told_from(NUMBER, "JA"))
        call(client, demo.told_from(NUMBER, "een geheim").forged())

    said = " ".join(record.getMessage() for record in caplog.records)
    assert NUMBER[1:] not in said
    assert "geheim" not in said
