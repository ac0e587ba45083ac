"""A shelter that forgot to confirm gets an SMS, and answers it on the telephone of the demo."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from notifications.codes import Kind, State
from notifications.delivering import deliver, due
from notifications.models import Message
from notifications.texts import sms_text
from notifications.transports.sms import send
from opvang.actions.messages.numbers import mark_of_number
from opvang.actions.messages.reminding import remind_of_capacity
from opvang.actions.messages.transports import transports
from opvang.actions.sms import sms_provider
from opvang.management.telephones import telephones
from opvang.models import CapacityConfirmation
from opvang.queries.messages.reaching import reached
from tests.journeys.serving import ONE_AT_A_TIME
from tests.journeys.shelter import house
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.slow

NUMBER = "+31612345678"


@pytest.fixture
def demo(settings, site, tmp_path):
    """The telephones of a demo that is served here."""
    settings.PUBLIC_URL = site
    settings.DEMO_FOLDER = str(tmp_path)
    with telephones():
        yield


def text(kind, number=NUMBER):
    send(number, sms_text(kind, "nl"), message=uuid4(), provider=sms_provider())


def has_telephone(account):
    """Give somebody a number, to hear there of what their shelter reported long ago."""
    mark = mark_of_number(NUMBER)
    chosen = {"phone": NUMBER, "phone_mark": mark, "by_sms": ["CAPACITY_STALE"]}
    return saved(build.message_settings(account=account, **chosen))


def deliver_all():
    """Do what the worker does."""
    now = timezone.now()
    with ONE_AT_A_TIME:
        for one in due(now=now):
            deliver(one.id, reached=reached, by=transports(), now=now)


def test_a_stale_capacity_is_confirmed_with_ja_from_the_telephone(demo, page, enter, look):
    made = house()
    has_telephone(made.worker)
    CapacityConfirmation.objects.update(confirmed_at=timezone.now() - timedelta(hours=25))
    enter(made.worker, "/telefoon/")
    look("telephone-empty")
    remind_of_capacity(now=timezone.now())
    deliver_all()

    # Without touching anything: its first SMS comes on an open page.
    expect(page.get_by_text("Klopt uw bord in Opvang nog?")).to_be_visible()
    expect(page.get_by_text("bezorgd")).to_be_visible()
    assert Message.objects.get(channel="SMS").state == State.DELIVERED
    look("telephone")
    page.get_by_role("button", name="JA", exact=True).click()

    expect(page.get_by_text("Bevestigd: uw capaciteit in Opvang klopt nog.")).to_be_visible()
    look("telephone-confirmed")
    confirmed = CapacityConfirmation.objects.filter(method="SMS")
    assert set(confirmed.values_list("confirmed_by", flat=True)) == {made.worker.id}
    enter(made.worker, "/opvang/")
    expect(page.get_by_text("niet bevestigd")).to_have_count(0)


def test_whoever_answers_stop_gets_nothing_more(demo, page, enter, look):
    made = house()
    mine = has_telephone(made.worker)
    for kind in (Kind.HOLD_TO_ANSWER, Kind.ANSWER_GIVEN, Kind.CAPACITY_STALE):
        text(kind)
    text(Kind.CRISIS_WAITING, number="+31687654321")
    enter(made.worker, "/telefoon/")

    telephone = page.get_by_role("article", name=NUMBER)
    telephone.get_by_label("Eigen antwoord").fill("3 bedden vrij")
    telephone.get_by_role("button", name="Stuur").click()
    expect(telephone.get_by_text("Op dit nummer leest niemand mee.")).to_be_visible()
    telephone.get_by_role("button", name="STOP", exact=True).click()

    expect(telephone.get_by_text("Krijgt niets meer")).to_be_visible()
    look("telephone-stopped")
    mine.refresh_from_db()
    assert mine.stopped_at is not None
