"""A crisis at night reaches the telephone of a deputy; what is less waits for the morning."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from notifications.codes import Channel, Failure, Kind, State
from notifications.delivering import deliver, due
from notifications.models import Message
from opvang.actions.holds import hold_place
from opvang.actions.messages.jobs import sweep
from opvang.actions.messages.reminding import escalate_crises
from opvang.actions.messages.transports import transports
from opvang.calendar import AMSTERDAM, tonight
from opvang.database.context import as_system
from opvang.management.telephones import telephones
from opvang.pages.account import proving
from opvang.queries.messages.reaching import reached
from tests.actions.world import new_world
from tests.journeys.country import account
from tests.journeys.serving import ONE_AT_A_TIME
from tests.models import build
from tests.models.build import saved

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
MINUTE = timedelta(minutes=1)


@pytest.fixture
def demo(settings, site, tmp_path):
    """The telephones and the postbox of a demo that is served here."""
    settings.PUBLIC_URL = site
    settings.DEMO_FOLDER = str(tmp_path)
    settings.EMAIL_BACKEND = "notifications.demo.mail.KeptMail"
    settings.SENDS_MAIL = settings.HAS_POSTBOX = True
    with telephones():
        yield


@pytest.fixture
def night():
    """Half past two tonight, in Amsterdam."""
    return timezone.now().astimezone(AMSTERDAM).replace(hour=2, minute=30)


@pytest.fixture
def _proved(monkeypatch):
    monkeypatch.setattr(proving, "is_reauthentication_required", lambda *_, **__: False)


def work(now):
    """Do what the workers do in a minute."""
    with ONE_AT_A_TIME, as_system():
        escalate_crises(now=now)
        sweep(now=now)
        for one in due(now=now):
            deliver(one.id, reached=reached, by=transports(), now=now)


def ask(world, urgency, now, *, name):
    request = world.request(urgency=urgency, start_from=tonight(now))
    return hold_place(world.coordinator, request=request.id, unit=world.unit(name=name).id, now=now)


def choose(page, number="", deputy=""):
    """Give a number and a deputy, and say when it is quiet."""
    page.get_by_role("link", name="Berichten").click()
    page.get_by_role("link", name="Wat u krijgt, en wanneer").click()
    page.get_by_role("link", name="Telefoonnummer en waarnemer").click()
    page.get_by_label("Mobiel nummer").fill(number)
    if deputy:
        page.get_by_label("Waarnemer").select_option(label=deputy)
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_label("Stil vanaf").fill("22:00")
    page.get_by_label("Stil tot").fill("07:00")
    page.get_by_role("group", name="Per sms").get_by_label("houd te beantwoorden").check()
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Zo krijgt u voortaan bericht")).to_be_visible()


@pytest.mark.usefixtures("demo", "_proved")
def test_a_crisis_unanswered_at_night_reaches_the_telephone_of_the_deputy(page, night, enter, look):
    world = new_world()
    enter(world.manager, "/opvang/")
    choose(page, number="06 87654321")
    enter(world.worker, "/opvang/")
    choose(page, number="06 12345678", deputy=world.manager.username)
    ask(world, "REGULAR", night, name="Eenheid 1")
    work(night)
    enter(world.worker, "/telefoon/")
    expect(page.get_by_text("Er is nog geen sms gekomen")).to_be_visible()

    crisis = ask(world, "CRISIS", night, name="Eenheid 2")
    work(night)
    work(night + 15 * MINUTE)

    page.reload()
    of_deputy = page.get_by_role("article", name="+31687654321")
    expect(of_deputy.get_by_text("Er is haast bij in Opvang. Log nu in.")).to_be_visible()
    look("crisis-at-night")
    enter(world.manager, "/berichten/")
    expect(page.get_by_role("link", name="Crisis zonder antwoord")).to_be_visible()
    look("messages")
    page.get_by_role("button", name="Alles gelezen").click()
    expect(page.get_by_text("nieuw")).to_have_count(0)
    assert crisis.state == "HELD"


@pytest.mark.usefixtures("demo", "_proved")
def test_quiet_hours_and_the_digest_hold_back_the_rest_until_the_morning(page, night, enter, look):
    world = new_world()
    world.worker.email = "werk@example.org"
    saved(world.worker)
    saved(
        build.message_settings(account=world.worker, by_email=[Kind.HOLD_TO_ANSWER], digest_hour=8)
    )
    for number in range(2):
        ask(world, "REGULAR", night, name=f"Eenheid {number}")
    work(night)
    enter(world.worker, "/postvak/")
    expect(page.get_by_text("Er is nog geen e-mail.")).to_be_visible()
    look("postbox-empty")

    work(night.replace(hour=8, minute=1))

    page.reload()
    expect(page.get_by_text("Er zijn berichten in Opvang. Log in om ze te lezen.")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="werk@example.org")).to_have_count(1)
    look("postbox")
    enter(world.worker, "/berichten/")
    expect(page.get_by_text("het stond in het dagoverzicht").first).to_be_visible()
    look("messages-in-digest")
    page.get_by_role("link", name="Wat u krijgt, en wanneer").click()
    look("message-settings")
    page.get_by_role("link", name="Telefoonnummer en waarnemer").click()
    look("message-contact")


def test_the_desk_settles_what_got_stuck(page, enter, look):
    desk, worker = account("NATIONAL_DESK"), account("SHELTER_WORKER")
    now = timezone.now()
    for failure in (Failure.UNKNOWN, Failure.TOO_LONG):
        saved(
            build.message(
                recipient=worker.id,
                channel=Channel.SMS,
                state=State.PARKED,
                failure=failure,
                made_at=now,
            )
        )
    enter(desk, "/landelijk/")
    page.get_by_role("link", name="2 berichten zijn vastgelopen").click()
    look("parked")
    page.get_by_role("button", name="Verstuur opnieuw").first.click()
    expect(page.get_by_text("Het bericht wordt opnieuw verstuurd.")).to_be_visible()
    page.get_by_role("button", name="Laat vervallen").click()

    expect(page.get_by_text("Er is niets vastgelopen.")).to_be_visible()
    assert set(Message.objects.values_list("state", flat=True)) == {State.WAITING, State.DROPPED}
