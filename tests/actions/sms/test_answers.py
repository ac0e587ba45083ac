"""What somebody answers by SMS is done once, and for the right person only."""

from datetime import timedelta

import pytest

from notifications.codes import Channel, Kind, State
from notifications.incoming import forget_heard
from notifications.models import HeardSms, Message
from opvang.actions.messages.numbers import mark_of_number
from opvang.actions.sms.answers import Heard, hear_answer, word_of
from opvang.errors import Busy
from opvang.models import AuditEntry, CapacityConfirmation, Closure, MessageSettings
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db

NUMBER = "+31612345678"


def has_number(account, number=NUMBER, **facts):
    told = {"account": account, "phone": number, "phone_mark": mark_of_number(number)}
    return saved(build.message_settings(**(told | facts)))


def stale_unit(world):
    unit = world.unit(name="Oud")
    saved(build.confirmation(unit=unit, confirmed_at=NOW - timedelta(hours=48)))
    return unit


def texted(account, kind=Kind.CAPACITY_STALE, *, ago=timedelta(hours=1), **facts):
    """An SMS that somebody was sent."""
    told = {"state": State.DELIVERED, "sent_at": NOW - ago}
    sms = {"channel": Channel.SMS, "recipient": account.pk, "kind": kind}
    return saved(build.message(**(sms | told | facts)))


def answered(text, *, number=NUMBER, sid="SM1", now=NOW):
    return hear_answer(number, text, provider_id=sid, now=now).heard


def by_sms():
    return CapacityConfirmation.objects.filter(method="SMS")


@pytest.fixture
def world():
    made = new_world()
    has_number(made.worker)
    texted(made.worker)
    return made


@pytest.mark.parametrize("text", ["JA", "ja", " Ja. ", "jA!", "JA\n", "\uff2a\uff21"])
def test_ja_confirms_what_is_stale_however_it_is_written(world, text):
    unit = stale_unit(world)

    assert answered(text) is Heard.CONFIRMED

    (confirmed,) = by_sms()
    assert (confirmed.unit, confirmed.confirmed_by) == (unit, world.worker)


def test_ja_changes_no_capacity(world):
    unit = stale_unit(world)
    before = [list(unit.rooms.values()), list(Closure.objects.values())]

    answered("JA")

    unit.refresh_from_db()
    assert [list(unit.rooms.values()), list(Closure.objects.values())] == before


@pytest.mark.parametrize("text", ["JA 3", "ja hoor", "nee", "", "JAJA", "3 bedden vrij", "J A"])
def test_anything_else_confirms_nothing(world, text):
    stale_unit(world)

    assert answered(text) is Heard.NOTHING
    assert not by_sms()


def test_ja_of_a_number_that_nobody_has_confirms_nothing(world):
    stale_unit(world)

    assert answered("JA", number="+31687654321") is Heard.NOT_ASKED
    assert not by_sms()


def test_ja_of_a_number_that_two_have_confirms_nothing(world):
    stale_unit(world)
    has_number(world.manager)

    assert answered("JA") is Heard.NOT_ASKED
    assert not by_sms()


def test_ja_of_somebody_who_no_longer_works_here_confirms_nothing(world):
    stale_unit(world)
    world.worker.is_active = False
    world.worker.save()

    assert answered("JA") is Heard.NOT_ASKED
    assert not by_sms()


def test_ja_of_somebody_without_a_shelter_confirms_nothing(world):
    stale_unit(world)
    has_number(world.coordinator, "+31687654321")
    texted(world.coordinator)

    assert answered("JA", number="+31687654321") is Heard.NOT_ASKED
    assert not by_sms()


def test_ja_confirms_the_own_units_only(world):
    stale_unit(new_world())

    assert answered("JA") is Heard.NOT_ASKED
    assert not by_sms()


@pytest.mark.parametrize("kind", [one for one in Kind if one is not Kind.CAPACITY_STALE])
@pytest.mark.parametrize("state", [State.SENT, State.DELIVERED, State.FAILED])
def test_ja_to_a_later_sms_of_another_kind_confirms_nothing(world, kind, state):
    stale_unit(world)
    texted(world.worker, kind, ago=timedelta(minutes=1), state=state)

    assert answered("JA") is Heard.NOT_ASKED
    assert not by_sms()


def test_ja_to_an_sms_that_asked_nothing_confirms_nothing(world):
    stale_unit(world)
    Message.objects.update(kind=Kind.HOLD_TO_ANSWER)

    assert answered("JA") is Heard.NOT_ASKED
    assert not by_sms()


def test_ja_confirms_where_it_was_asked_after_all_else(world):
    stale_unit(world)
    texted(world.worker, Kind.HOLD_TO_ANSWER, ago=timedelta(minutes=63))

    assert answered("JA") is Heard.CONFIRMED


def test_ja_to_two_that_came_together_confirms_nothing(world):
    stale_unit(world)
    texted(world.worker, Kind.HOLD_TO_ANSWER, ago=timedelta(minutes=61))

    assert answered("JA") is Heard.NOT_ASKED


@pytest.mark.parametrize(
    "facts",
    [
        {"trying_since": NOW, "tries": 1},
        {"unknown_outcomes": 1, "tries": 1, "retry_at": NOW},
        {"unknown_outcomes": 2, "tries": 2, "state": State.PARKED, "retry_at": NOW},
    ],
)
def test_ja_confirms_nothing_where_another_sms_may_have_arrived(world, facts):
    stale_unit(world)
    lost = {"sent_at": None, "state": State.WAITING} | facts
    texted(world.worker, Kind.HOLD_TO_ANSWER, **lost)

    assert answered("JA") is Heard.NOT_ASKED


@pytest.mark.parametrize(
    "facts", [{"state": State.WAITING}, {"state": State.DROPPED}, {"state": State.FAILED}]
)
def test_an_sms_that_never_left_is_not_what_somebody_answers(world, facts):
    stale_unit(world)
    texted(world.worker, Kind.HOLD_TO_ANSWER, sent_at=None, tries=1, **facts)

    assert answered("JA") is Heard.CONFIRMED


@pytest.mark.parametrize("channel", [Channel.SCREEN, Channel.EMAIL])
def test_what_came_by_another_way_is_not_what_somebody_answers(world, channel):
    stale_unit(world)
    texted(world.worker, Kind.HOLD_TO_ANSWER, ago=timedelta(), channel=channel)

    assert answered("JA") is Heard.CONFIRMED


def test_without_any_sms_ja_confirms_nothing(world):
    stale_unit(world)
    Message.objects.all().delete()

    assert answered("JA") is Heard.NOT_ASKED


@pytest.mark.parametrize(("hours", "heard"), [(11, Heard.CONFIRMED), (12, Heard.NOT_ASKED)])
def test_ja_counts_for_half_a_day(world, hours, heard):
    stale_unit(world)
    Message.objects.update(sent_at=NOW - timedelta(hours=hours))

    assert answered("JA") is heard


def test_ja_to_an_sms_that_another_was_sent_confirms_nothing(world):
    stale_unit(world)
    Message.objects.update(recipient=world.manager.pk)

    assert answered("JA") is Heard.NOT_ASKED


def test_ja_confirms_what_was_asked_and_not_what_became_stale_since(world):
    asked = stale_unit(world)
    since = world.unit(name="Net oud")
    saved(build.confirmation(unit=since, confirmed_at=NOW - timedelta(hours=24, minutes=30)))

    answered("JA")

    assert {one.unit for one in by_sms()} == {asked}


def test_what_was_confirmed_on_the_page_since_is_not_confirmed_again(world):
    saved(build.confirmation(unit=stale_unit(world), confirmed_at=NOW - timedelta(minutes=5)))

    assert answered("JA") is Heard.NOT_ASKED


def test_a_second_ja_confirms_nothing_more(world):
    stale_unit(world)
    answered("JA")

    assert answered("JA", sid="SM2") is Heard.NOT_ASKED
    assert by_sms().count() == 1


@pytest.mark.parametrize("text", ["JA", "STOP", "3 bedden vrij"])
def test_each_is_answered_in_the_language_of_their_messages(world, text):
    has_number(world.manager, "+31687654321", language="en")

    dutch = hear_answer(NUMBER, text, provider_id="SM1", now=NOW)
    english = hear_answer("+31687654321", text, provider_id="SM2", now=NOW)

    assert (dutch.language, english.language) == ("nl", "en")


def test_who_nobody_knows_or_shares_a_telephone_in_two_languages_is_answered_in_dutch(world):
    has_number(world.manager, language="en")

    shared, unknown = (
        hear_answer(number, "JA", provider_id=sid, now=NOW)
        for number, sid in ((NUMBER, "SM1"), ("+31687654321", "SM2"))
    )

    assert (shared.language, unknown.language) == ("nl", "nl")


def test_one_sms_that_is_told_a_hundred_times_is_heard_once(world):
    stale_unit(world)
    answered("JA")
    a_day_later = NOW + timedelta(hours=25)

    again = {answered("JA", now=a_day_later) for _ in range(99)}

    assert again == {Heard.AGAIN}
    assert by_sms().count() == 1
    texted(world.worker, sent_at=a_day_later)
    assert answered("JA", sid="SM2", now=a_day_later) is Heard.CONFIRMED
    assert by_sms().count() == 2


def test_an_sms_without_a_name_does_nothing(world):
    stale_unit(world)

    assert answered("JA", sid="") is Heard.NOTHING
    assert not HeardSms.objects.exists()


def test_who_is_told_to_answer_again_is_heard_when_they_do(world, monkeypatch):
    stale_unit(world)

    def busy(*_args, **_facts):
        raise Busy

    with monkeypatch.context() as patch:
        patch.setattr("opvang.actions.sms.answers.confirm_stale", busy)
        assert answered("JA") is Heard.BUSY

    assert answered("JA") is Heard.CONFIRMED


@pytest.mark.parametrize(
    "text", ["STOP", "stop.", " StopAll ", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"]
)
def test_stop_ends_sms_to_that_number(world, text):
    assert answered(text) is Heard.STOPPED

    assert MessageSettings.objects.get(account=world.worker).stopped_at == NOW


@pytest.mark.parametrize("text", ["Afmelden", "UITSCHRIJVEN", "stoppen"])
def test_so_does_stop_in_dutch(world, text):
    assert answered(text) is Heard.STOPPED

    assert MessageSettings.objects.get(account=world.worker).stopped_at == NOW


def test_stop_counts_for_all_who_have_that_telephone_and_for_nobody_else(world):
    has_number(world.manager)
    other = has_number(world.coordinator, "+31687654321")

    answered("STOP")

    stopped = MessageSettings.objects.exclude(stopped_at=None)
    assert {one.account for one in stopped} == {world.worker, world.manager}
    assert other not in stopped


def test_a_stop_that_is_told_late_again_does_not_undo_what_its_owner_decided_since(world):
    answered("STOP")
    MessageSettings.objects.update(stopped_at=None)

    assert answered("STOP") is Heard.AGAIN
    assert not MessageSettings.objects.exclude(stopped_at=None).exists()


@pytest.mark.parametrize("text", ["START", " start. ", "Unstop", "YES"])
def test_start_ends_a_stop_for_all_who_have_that_telephone_and_for_nobody_else(world, text):
    has_number(world.manager)
    other = has_number(world.coordinator, "+31687654321", stopped_at=NOW)
    answered("STOP")

    assert answered(text, sid="SM2") is Heard.STARTED

    assert [one.id for one in MessageSettings.objects.exclude(stopped_at=None)] == [other.id]
    started = AuditEntry.objects.filter(activity="CHANGE_MESSAGES", detail="START")
    assert {one.account for one in started} == {world.worker.pk, world.manager.pk}


def test_start_after_start_changes_nothing_and_says_the_same(world):
    answered("STOP")
    answered("START", sid="SM2")

    assert answered("START", sid="SM3") is Heard.STARTED
    assert AuditEntry.objects.filter(detail="START").count() == 1


def test_start_of_a_number_that_nobody_has_is_answered_alike(world):
    assert answered("START", number="+31687654321") is Heard.STARTED
    assert not AuditEntry.objects.filter(detail="START").exists()


def test_yes_of_who_did_not_stop_is_nothing(world):
    assert answered("YES") is Heard.NOTHING


def test_stop_after_stop_leaves_one_row_and_its_first_moment(world):
    answered("STOP")
    answered("STOP", sid="SM2", now=NOW + timedelta(days=1))

    assert MessageSettings.objects.get().stopped_at == NOW
    assert AuditEntry.objects.filter(detail="STOP").count() == 1


def test_nothing_is_kept_of_an_answer_but_that_it_was_heard(world):
    answered("JA")

    (kept,) = HeardSms.objects.values()
    assert kept == {"id": kept["id"], "provider_id": "SM1", "heard_at": NOW}


def test_after_a_month_it_is_forgotten_that_it_was_heard(world):
    answered("JA")

    forget_heard(now=NOW + timedelta(days=29))
    assert HeardSms.objects.exists()
    forget_heard(now=NOW + timedelta(days=31))
    assert not HeardSms.objects.exists()


def test_a_word_is_what_is_left_without_what_surrounds_it():
    assert word_of("\t'Ja'. \r\n") == "ja"
    assert word_of("ja nee") == "ja nee"
