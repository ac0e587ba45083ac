"""Somebody reads their own messages, chooses what reaches them, and settles what got stuck."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from notifications.codes import Channel, Failure, Kind, State
from notifications.demo.mail import KeptMail
from notifications.models import Message
from opvang.actions.messages.numbers import mark_of_number
from opvang.calendar import AMSTERDAM
from opvang.models import AuditEntry, MessageSettings
from opvang.models.codes import Role
from opvang.pages.account import proving
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(client):
    somebody = scene.actor(Role.SHELTER_WORKER)
    client.force_login(somebody)
    return somebody


@pytest.fixture(autouse=True)
def _proved(monkeypatch):
    monkeypatch.setattr(proving, "is_reauthentication_required", lambda *_, **__: False)


def told(somebody, **facts):
    now = timezone.now()
    told_at = {"made_at": now, "not_before": now}
    return saved(build.message(recipient=somebody.id, **(told_at | facts)))


def page(client, name="messages"):
    return client.get(reverse(name)).content.decode()


def test_the_list_has_own_messages_with_how_far_each_is_and_nothing_of_others(client, worker):
    shown = told(worker, channel=Channel.SCREEN, state=State.DELIVERED)
    told(worker, about=shown.about, state=State.FAILED, failure=Failure.ADDRESS)
    told(scene.actor(Role.POLICE), channel=Channel.SCREEN, kind=Kind.GLASS_BROKEN)

    text = page(client)

    assert text.count("told__one ") == 1
    assert "Houd te beantwoorden" in text
    assert "e-mail: niet aangekomen, op dit adres of nummer is niemand te bereiken" in text
    assert reverse("to-answer") in text
    assert "oodtoegang genomen" not in text


@pytest.fixture
def coordinator(client):
    somebody = scene.actor(Role.COORDINATOR)
    client.force_login(somebody)
    return somebody


def answered(somebody, **facts):
    """Tell somebody that a hold was answered, and return the hold."""
    hold = saved(build.hold(request=scene.request(**facts)))
    told(somebody, kind=Kind.ANSWER_GIVEN, channel=Channel.SCREEN, about=hold.id)
    return hold


def test_a_row_names_the_request_it_is_about_and_leads_there(client, coordinator):
    hold = answered(coordinator, organisation=coordinator.organisation)

    text = page(client)

    assert reverse("request", args=[hold.request_id]) in text
    assert hold.request.reference in text


def test_a_row_does_not_name_a_request_that_its_reader_may_not_read_any_more(client, coordinator):
    hold = answered(coordinator, organisation=saved(build.organisation(kind="CARE_COORDINATION")))

    text = page(client)

    assert text.count("told__one ") == 1
    assert str(hold.request_id) not in text
    assert hold.request.reference not in text


def test_more_rows_take_no_more_questions(client, coordinator):
    own = {"organisation": coordinator.organisation}
    answered(coordinator, **own)
    page(client)
    with CaptureQueriesContext(connection) as first:
        page(client)
    for _ in range(3):
        answered(coordinator, **own)

    with CaptureQueriesContext(connection) as then:
        page(client)

    assert len(then) == len(first)


def test_the_header_counts_what_was_not_read_until_it_is(client, worker):
    for kind in (Kind.ANSWER_GIVEN, Kind.HOLD_LAPSED):
        told(worker, kind=kind, channel=Channel.SCREEN, state=State.DELIVERED)
    other = told(scene.actor(Role.POLICE), channel=Channel.SCREEN, state=State.DELIVERED)
    before = page(client)

    client.post(reverse("read-messages"))

    after = page(client)
    assert 'reader__unread">2<' in before
    assert "reader__unread" not in after
    other.refresh_from_db()
    assert other.read_at is None


def choices(**facts):
    defaults = {
        "on_screen": ["HOLD_TO_ANSWER", "HOLD_ENDING"],
        "by_email": ["HOLD_TO_ANSWER"],
        "by_sms": [],
        "at_once": [],
        "quiet_from": "22:00",
        "quiet_until": "07:00",
        "digest_hour": "9",
        "language": "en",
    }
    return defaults | facts


def test_somebody_chooses_what_comes_how_and_when(client, worker):
    answer = client.post(reverse("message-settings"), choices(), follow=True)

    row = MessageSettings.objects.get(account=worker)
    assert "Zo krijgt u voortaan bericht" in answer.content.decode()
    of_holds = {"HOLD_TO_ANSWER", "HOLD_ENDING", "CAPACITY_STALE"}
    assert (of_holds & {*row.by_email}, of_holds & {*row.by_sms}) == ({"HOLD_TO_ANSWER"}, set())
    assert row.digest_hour == 9
    assert (str(row.quiet_from), str(row.quiet_until)) == ("22:00:00", "07:00:00")
    assert row.language == "en"
    entry = AuditEntry.objects.get(activity="CHANGE_MESSAGES")
    assert (entry.account, entry.object_id, entry.detail) == (worker.id, worker.id, "KINDS")


def test_only_what_somebody_can_ever_hear_of_is_offered_and_the_rest_is_kept(client, worker):
    offered = page(client, "message-settings")

    client.post(reverse("message-settings"), choices(on_screen=[]))

    assert "houd te beantwoorden" in offered
    for other in ("noodtoegang genomen", "antwoord op een houd", "crisis zonder antwoord"):
        assert other not in offered
    kept = set(MessageSettings.objects.get(account=worker).on_screen)
    assert {"GLASS_BROKEN", "ANSWER_GIVEN", "CRISIS_WAITING"} <= kept
    assert "HOLD_TO_ANSWER" not in kept


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"quiet_until": ""}, "Vul ze allebei in"),
        ({"quiet_until": "22:00"}, "Kies een ander einde"),
        ({"quiet_from": "laat"}, "Geef een tijd, zoals 22:00."),
        ({"digest_hour": "24"}, "Kies een van de mogelijkheden."),
        ({"by_sms": ["GOSSIP"]}, "Kies een van de mogelijkheden."),
        ({"language": "fr"}, "Kies een van de mogelijkheden."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_nothing_is_saved(
    client, worker, wrong, sentence
):
    answer = client.post(reverse("message-settings"), choices(**wrong))

    assert sentence in answer.content.decode()
    assert not MessageSettings.objects.exists()


def contact(client, **sent):
    return client.post(reverse("message-contact"), {"phone": "", "deputy": ""} | sent, follow=True)


@pytest.mark.parametrize("typed", ["06 12345678", "+31 6 12 34 56 78", "0031612345678"])
def test_a_number_is_kept_encrypted_with_its_mark_however_it_is_typed(client, worker, typed):
    contact(client, phone=typed)

    row = MessageSettings.objects.get(account=worker)
    assert row.phone == "+31612345678"
    assert bytes(row.phone_mark) == mark_of_number("+31612345678")
    entry = AuditEntry.objects.get(activity="CHANGE_MESSAGES")
    assert entry.detail == "PHONE"
    assert "612345678" not in str(entry.__dict__)


@pytest.mark.parametrize("typed", ["12345", "bel mij", "06 123", "+" + "1" * 20])
def test_what_is_no_number_is_refused(client, worker, typed):
    answer = contact(client, phone=typed)

    assert "Geef een mobiel nummer" in answer.content.decode()
    assert not MessageSettings.objects.exists()


def test_a_number_that_is_given_again_ends_stop_and_an_empty_one_takes_it_away(client, worker):
    contact(client, phone="0612345678")
    MessageSettings.objects.update(stopped_at=timezone.now())
    stopped = page(client, "message-settings")
    contact(client, phone="0612345678")
    again = MessageSettings.objects.get()

    contact(client)

    assert "STOP" in stopped
    assert again.stopped_at is None
    row = MessageSettings.objects.get()
    assert (row.phone, row.phone_mark) == ("", None)


def test_a_deputy_is_a_colleague_who_does_the_same_work(client, worker):
    colleague = scene.actor(Role.SHELTER_WORKER, organisation=worker.organisation)
    other_work = scene.actor(Role.CHAIN_DIRECTOR, organisation=worker.organisation)
    elsewhere = scene.actor(Role.SHELTER_WORKER)
    for nobody in (other_work, elsewhere, worker):
        contact(client, deputy=str(nobody.id))
    refused = MessageSettings.objects.exists()

    contact(client, deputy=str(colleague.id))

    assert not refused
    assert MessageSettings.objects.get().deputy == colleague
    assert AuditEntry.objects.get(activity="CHANGE_MESSAGES").detail == "DEPUTY"


def test_another_number_or_deputy_asks_for_proof_first(client, worker, monkeypatch):
    monkeypatch.setattr(proving, "is_reauthentication_required", lambda *_, **__: True)

    answer = client.post(reverse("message-contact"), {"phone": "0612345678", "deputy": ""})

    assert answer.status_code in (302, 403)
    assert not MessageSettings.objects.exists()


def test_the_desk_sees_what_got_stuck_as_a_task_and_settles_it(client):
    desk, worker = scene.actor(Role.NATIONAL_DESK), scene.actor(Role.SHELTER_WORKER)
    client.force_login(desk)
    stuck = [told(worker, state=State.PARKED, failure=Failure.UNKNOWN) for _ in range(2)]
    first_page = client.get(reverse("desk")).content.decode()
    listed = page(client, "parked-messages")

    client.post(reverse("settle-message", args=[stuck[0].id]), {"again": "1"})
    client.post(reverse("settle-message", args=[stuck[1].id]), {"drop": "1"})

    assert "2 berichten zijn vastgelopen" in first_page
    assert listed.count(worker.username) >= 2
    assert "het is onbekend of het aankwam" in listed
    again, dropped = (Message.objects.get(pk=one.pk) for one in stuck)
    assert (again.state, again.unknown_outcomes, again.failure) == (State.WAITING, 0, "")
    assert (dropped.state, dropped.failure) == (State.DROPPED, Failure.BY_HAND)
    assert "vastgelopen" not in client.get(reverse("desk")).content.decode()


def test_what_is_not_stuck_cannot_be_settled(client):
    client.force_login(scene.actor(Role.ADMINISTRATOR))
    waiting = told(scene.actor(Role.POLICE))

    answer = client.post(reverse("settle-message", args=[waiting.id]), {"drop": "1"})

    assert answer.status_code == 404
    assert Message.objects.get().state == State.WAITING


def test_the_demo_shows_its_mail_and_elsewhere_there_is_no_such_page(
    client, worker, settings, tmp_path
):
    settings.DEMO_FOLDER = str(tmp_path)
    from django.core.mail import EmailMessage

    KeptMail().send_messages(
        [EmailMessage(subject=f"Brief {number}", body="Hallo.", to=["a@b.nl"]) for number in (1, 2)]
    )
    settings.HAS_POSTBOX = False
    nowhere = client.get(reverse("postbox"))
    settings.HAS_POSTBOX = True

    text = page(client, "postbox")

    assert nowhere.status_code == 404
    assert text.index("Brief 2") < text.index("Brief 1")
    assert oct((tmp_path / "mail").stat().st_mode)[-3:] == "700"


def test_a_mail_is_to_somebody_in_english_as_well(client, worker, settings, tmp_path):
    settings.DEMO_FOLDER, settings.HAS_POSTBOX = str(tmp_path), True
    from django.core.mail import EmailMessage

    KeptMail().send_messages([EmailMessage(subject="Brief", body="Hallo.", to=["a@b.nl"])])

    dutch, english = (
        client.get(reverse("postbox"), headers={"Accept-Language": language}).content.decode()
        for language in ("nl", "en")
    )

    assert "</strong> aan a@b.nl," in dutch
    assert "</strong> to a@b.nl," in english


def test_what_waits_for_its_hour_says_when_it_comes(client, worker):
    now = timezone.now()
    later = now + timedelta(hours=3)
    waits = told(worker, not_before=later)
    told(worker, about=waits.about, channel=Channel.SMS, not_before=now)

    text = page(client)

    assert f"e-mail: komt om {later.astimezone(AMSTERDAM):%H:%M}<" in text
    assert "sms: wacht<" in text


def test_a_way_that_nobody_set_up_is_said_where_it_is_chosen(client, worker, settings):
    settings.SENDS_MAIL, settings.TWILIO_ACCOUNT_SID = False, ""
    neither = page(client, "message-settings")
    settings.SENDS_MAIL, settings.TWILIO_ACCOUNT_SID = True, "AC1"
    both = page(client, "message-settings")

    assert ("wordt geen e-mail verstuurd" in neither, "wordt geen sms verstuurd" in neither) == (
        True,
        True,
    )
    assert "verstuurd; wat u daarvoor kiest" not in both
