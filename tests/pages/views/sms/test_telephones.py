"""In the demo SMS arrives on a page, and its owner answers there; elsewhere there is no page."""

from datetime import timedelta
from urllib.parse import urlencode, urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from notifications.codes import Channel, Kind, State
from notifications.demo.provider import DemoProvider
from notifications.demo.server import answering
from notifications.demo.telling import Told
from opvang.actions.country.accounts import SIGNED_IN
from opvang.actions.messages.numbers import mark_of_number
from opvang.models import CapacityConfirmation
from tests.actions.world import new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

NUMBER = "+31612345678"


@pytest.fixture
def demo(settings, monkeypatch, client):
    """A demo of which each telephone's answer reaches this site."""
    settings.PUBLIC_URL = "http://localhost:8000"
    demo = DemoProvider(inbound=f"{settings.PUBLIC_URL}{reverse('sms-answer')}")
    heard: list[Told] = []
    # The site runs in the process of the test: what it is told is passed on when the page has come.
    monkeypatch.setattr("notifications.demo.provider.deliver", lambda one: heard.append(one) or "")
    demo.heard = heard
    with answering(demo) as base:
        settings.SMS_DEMO_URL = f"http://{demo.account}:{demo.token}@{urlsplit(base).netloc}"
        yield demo


@pytest.fixture
def world(client):
    world = new_world()
    client.force_login(world.worker)
    return world


def shown(client):
    return client.get(reverse("telephones")).content.decode()


def answer(client, demo, **fields):
    key = demo.telephones.key(NUMBER)
    return client.post(reverse("answer-by-telephone", args=[key]), fields)


def test_an_sms_stands_on_the_telephone_of_its_number(demo, world, client):
    demo.telephones.add(NUMBER, "Log in bij Opvang.", direction="outbound-api")

    page = shown(client)

    assert NUMBER in page
    assert "Log in bij Opvang." in page
    assert "onderweg" in page


def test_each_telephone_of_the_demo_is_shown(demo, world, client):
    for number in range(len(SIGNED_IN)):
        demo.telephones.add(f"+3160000{number:04}", "Log in.", direction="outbound-api")

    assert shown(client).count('class="telephone"') == len(SIGNED_IN)


def test_the_page_says_whose_telephone_it_is(demo, world, client):
    mark = mark_of_number(NUMBER)
    saved(build.message_settings(account=world.desk, phone=NUMBER, phone_mark=mark))
    demo.telephones.add(NUMBER, "Log in bij Opvang.", direction="outbound-api")

    assert world.desk.username in shown(client)


def test_before_any_sms_the_page_says_how_one_comes(demo, world, client):
    assert "Er is nog geen sms gekomen" in shown(client)


def test_what_is_answered_reaches_this_site_signed(demo, world, client):
    mark = mark_of_number(NUMBER)
    saved(build.message_settings(account=world.worker, phone=NUMBER, phone_mark=mark))
    unit = world.unit()
    long_ago = timezone.now() - timedelta(hours=25)
    saved(build.confirmation(unit=unit, confirmed_at=long_ago))
    asked = {"kind": Kind.CAPACITY_STALE, "channel": Channel.SMS, "state": State.DELIVERED}
    saved(build.message(recipient=world.worker.pk, sent_at=timezone.now(), **asked))
    demo.telephones.add(NUMBER, "Log in bij Opvang.", direction="outbound-api")

    answered = answer(client, demo, word="JA")

    (one,) = demo.heard
    client.post(
        urlsplit(one.address).path,
        urlencode(one.fields),
        content_type="application/x-www-form-urlencoded",
        headers={"X-Twilio-Signature": one.signature},
    )
    assert answered.url.endswith(f"#telefoon-{demo.telephones.key(NUMBER)}")
    assert CapacityConfirmation.objects.filter(method="SMS").count() == 1


def test_after_stop_the_telephone_says_that_it_gets_nothing_more(demo, world, client):
    demo.telephones.add(NUMBER, "Log in bij Opvang.", direction="outbound-api")

    answer(client, demo, word="STOP")

    assert "Krijgt niets meer" in shown(client)


def test_the_number_is_in_no_address(demo, world, client):
    demo.telephones.add(NUMBER, "Log in bij Opvang.", direction="outbound-api")

    page = shown(client)

    assert f'action="/telefoon/{demo.telephones.key(NUMBER)}/"' in page
    assert NUMBER.removeprefix("+") not in demo.telephones.key(NUMBER)


def test_of_a_telephone_that_is_not_there_nothing_is_heard(demo, world, client):
    client.post(reverse("answer-by-telephone", args=["deadbeef"]), {"word": "JA"})

    assert demo.heard == []


def test_an_own_answer_is_no_longer_than_an_sms(demo, world, client):
    demo.telephones.add(NUMBER, "Log in bij Opvang.", direction="outbound-api")

    answer(client, demo, text="x" * 500)

    assert len(demo.heard[0].fields["Body"]) == 160


def test_a_demo_that_does_not_answer_has_no_telephones(demo, world, client, settings):
    settings.SMS_DEMO_URL = "http://a:b@127.0.0.1:1"

    assert "Er is nog geen sms gekomen" in shown(client)


@pytest.mark.parametrize(
    "changes", [{"SMS_DEMO_URL": ""}, {"LOCAL": False}, {"TWILIO_ACCOUNT_SID": "AC1"}]
)
def test_for_real_people_there_is_no_such_page(demo, world, client, settings, changes):
    for name, value in changes.items():
        setattr(settings, name, value)

    pages = [client.get(reverse("telephones")), answer(client, demo, word="JA")]

    assert [one.status_code for one in pages] == [404, 404]
    assert demo.heard == []


def test_who_is_not_signed_in_sees_no_telephone(demo, client):
    assert client.get(reverse("telephones")).status_code == 302
