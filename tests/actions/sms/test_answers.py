"""What somebody answers by SMS is done once, and for the right person only."""

from datetime import timedelta

import pytest

from notifications.incoming import forget_heard
from notifications.models import HeardSms
from opvang.actions.messages.numbers import mark_of_number
from opvang.actions.sms.answers import Heard, hear_answer, word_of
from opvang.errors import Busy
from opvang.models import CapacityConfirmation, Closure, MessageSettings
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
    saved(build.confirmation(unit=unit, confirmed_at=NOW - timedelta(hours=25)))
    return unit


def answered(text, *, number=NUMBER, sid="SM1", now=NOW):
    return hear_answer(number, text, provider_id=sid, now=now)


def by_sms():
    return CapacityConfirmation.objects.filter(method="SMS")


@pytest.fixture
def world():
    made = new_world()
    has_number(made.worker)
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

    assert answered("JA", number="+31687654321") is Heard.NOTHING
    assert not by_sms()


def test_ja_of_a_number_that_two_have_confirms_nothing(world):
    stale_unit(world)
    has_number(world.manager)

    assert answered("JA") is Heard.NOTHING
    assert not by_sms()


def test_ja_of_somebody_who_no_longer_works_here_confirms_nothing(world):
    stale_unit(world)
    world.worker.is_active = False
    world.worker.save()

    assert answered("JA") is Heard.NOTHING
    assert not by_sms()


def test_ja_of_somebody_without_a_shelter_confirms_nothing(world):
    stale_unit(world)
    has_number(world.coordinator, "+31687654321")

    assert answered("JA", number="+31687654321") is Heard.NOTHING
    assert not by_sms()


def test_ja_confirms_the_own_units_only(world):
    stale_unit(new_world())

    assert answered("JA") is Heard.CONFIRMED
    assert not by_sms()


def test_one_sms_that_is_told_a_hundred_times_is_heard_once(world):
    stale_unit(world)
    answered("JA")
    a_day_later = NOW + timedelta(hours=25)

    again = {answered("JA", now=a_day_later) for _ in range(99)}

    assert again == {Heard.AGAIN}
    assert by_sms().count() == 1
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
def test_stop_ends_sms_to_that_number_and_the_provider_says_so(world, text):
    assert answered(text) is Heard.STOPPED_THERE

    assert MessageSettings.objects.get(account=world.worker).stopped_at == NOW


@pytest.mark.parametrize("text", ["Afmelden", "UITSCHRIJVEN", "stoppen"])
def test_stop_in_dutch_is_for_us_to_say(world, text):
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
