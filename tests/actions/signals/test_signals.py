"""Signals: who sends, judges and asks more, to whom they go, and what comes of them."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.backends.postgresql.psycopg_any import NumericRange

from opvang.actions.requests import NewPerson, NewRequest, place_request
from opvang.actions.retention import erase_expired
from opvang.actions.signals import (
    NewSignal,
    NewVictim,
    add_to_signal,
    ask_about_signal,
    dismiss_signal,
    register_signal,
    reopen_signal,
    report_signal,
    send_signal,
)
from opvang.errors import FormRefused, NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, Event, Person, Registration, Signal
from opvang.models.codes import ExploitationType, Role, Sex, Urgency
from opvang.models.codes.signals import SignalRecipient
from opvang.queries.signals.listed import signals
from opvang.queries.signals.prefilled import prefilled_request
from opvang.queries.signals.signal_page import signal_page
from opvang.queries.tasks.signals import signals as signal_tasks
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db

LABOUR = (ExploitationType.FORCED_LABOUR,)
VICTIM = NewVictim(sex=Sex.FEMALE, age=24, exploitation_types=LABOUR)
#: In the middle of Limburg, where nobody coordinates.
UNCOVERED = scene.LIMBURG


@pytest.fixture
def coordinator():
    """Somebody who coordinates Amsterdam for people of 23 and older."""
    region = saved(build.care_region())
    where = {"municipality": build.municipality(scene.NORTH_HOLLAND), "region": region}
    saved(build.care_area(**where, ages=NumericRange(23, 121)))
    return scene.actor(Role.COORDINATOR, organisation=region.organisation)


@pytest.fixture
def desk():
    """Somebody at the national desk."""
    return scene.actor(Role.NATIONAL_DESK, organisation=saved(build.organisation()))


def reported(**facts):
    """Let a resident of Amsterdam report something; return it."""
    defaults = {"text": "Zij slaapt in de keuken.", "municipality": scene.NORTH_HOLLAND}
    code = report_signal(NewSignal(**defaults | facts), key=uuid4(), now=NOW)
    return Signal.objects.get(reference=code)


def test_a_resident_leaves_a_day_and_what_they_wrote_and_nothing_else():
    row = reported(contact="06-00000000")

    said = AuditEntry.objects.get(object_id=row.id)
    assert (row.received_on, row.reporter, row.organisation) == (TODAY, None, None)
    assert (said.account, said.session, said.network) == (None, "", "NONE")
    assert (row.text, row.contact) == ("Zij slaapt in de keuken.", "06-00000000")


def test_a_form_that_is_sent_twice_is_kept_once():
    key, new = uuid4(), NewSignal(text="Dit zag ik.")

    codes = {report_signal(new, key=key, now=NOW) for _ in range(2)}

    assert len(codes) == Signal.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"text": " "}, ""),
        ({"text": "x" * 2001}, "text"),
        ({"municipality": "GM9999"}, "municipality"),
        ({"seen_on": TODAY + timedelta(days=1)}, "seen_on"),
        ({"ages": (30, 20)}, "ages"),
        ({"persons": 0}, ""),
        ({"indicators": ("MOOD",)}, "indicators"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_of_it_is_kept(wrong, field):
    with pytest.raises(FormRefused) as refusal:
        reported(**wrong)

    assert [one.field for one in refusal.value.remarks] == [field]
    assert not Signal.objects.exists()


def test_a_signal_goes_to_who_coordinates_there_for_such_an_age_or_else_to_the_desk(
    coordinator, desk
):
    here = reported(ages=(18, 30))
    too_young = reported(ages=(0, 18))
    elsewhere = reported(municipality=UNCOVERED)
    nowhere = reported(municipality=None)

    mine, theirs = signals(coordinator, now=NOW), signals(desk, now=NOW)

    assert {one.id for one in mine.to_judge} == {here.id}
    assert {one.id for one in theirs.to_judge} == {too_young.id, elsewhere.id, nowhere.id}
    assert {one.id for one in theirs.elsewhere} == {here.id}
    told = Event.objects.filter(object_id=here.id).values_list("audience", flat=True)
    assert set(told) == {f"organisation:{coordinator.organisation_id}", "role:NATIONAL_DESK"}
    with pytest.raises(NotFound):
        signal_page(coordinator, elsewhere.id, now=NOW)


def test_danger_is_a_task_by_itself_and_the_desk_hears_what_is_for_it_to_do_from_afar(
    coordinator, desk
):
    urgent = reported(in_danger=True)
    reported()
    reported(municipality=UNCOVERED)

    mine = [(one.id, one.weight.name, one.due) for one in signal_tasks(coordinator, NOW)]
    (theirs,) = signal_tasks(desk, NOW)

    assert mine == [(urgent.id, "SAFETY", TODAY), (None, "NOW", TODAY + timedelta(days=3))]
    assert "op afstand 1 melding" in theirs.title


def test_who_works_elsewhere_sends_and_follows_their_own_and_judges_nothing(coordinator):
    police = scene.actor(Role.POLICE)
    sent = send_signal(
        police, NewSignal(text="Bij een controle.", municipality=scene.NORTH_HOLLAND), now=NOW
    )
    others = reported()

    ask_about_signal(coordinator, sent.id, question="Hoeveel mensen?", now=NOW)
    (task,) = signal_tasks(police, NOW)
    asked = signal_page(police, sent.id, now=NOW)
    add_to_signal(police, sent.id, text="Vier mensen.", now=NOW)

    sent.refresh_from_db()
    assert (asked.question, asked.may_judge, task.id) == ("Hoeveel mensen?", False, sent.id)
    assert (sent.state, sent.addition) == ("RECEIVED", "Vier mensen.")
    assert signal_tasks(police, NOW) == ()
    with pytest.raises(NotFound):
        signal_page(police, others.id, now=NOW)
    with pytest.raises(NotAllowed):
        dismiss_signal(police, sent.id, handed_to=SignalRecipient.POLICE, reason="Nee.", now=NOW)


def test_no_trafficking_is_handed_over_and_judged_once_more_until_it_is_gone(coordinator):
    row = reported()
    dismiss_signal(
        coordinator, row.id, handed_to=SignalRecipient.VEILIG_THUIS, reason="Ruzie.", now=NOW
    )

    with pytest.raises(NotPossible):
        register_signal(coordinator, row.id, victim=VICTIM, reason="Toch.", now=NOW)
    reopen_signal(coordinator, row.id, now=NOW)
    again = Signal.objects.get()
    dismiss_signal(coordinator, row.id, handed_to=SignalRecipient.NOBODY, reason="x", now=NOW)
    erase_expired(now=NOW + timedelta(days=30))
    kept = Signal.objects.count()
    erase_expired(now=NOW + timedelta(days=31))

    assert (again.state, again.handed_to, again.assessed_by, again.reason) == (
        *("RECEIVED", "", None, ""),
    )
    assert (kept, Signal.objects.count()) == (1, 0)
    said = AuditEntry.objects.filter(object_id=row.id).order_by("number")
    assert said.last().activity == "ERASE_SIGNAL"
    assert said.filter(activity="DISMISS_SIGNAL").first().detail == "VEILIG_THUIS"


def test_a_presumed_victim_is_registered_by_the_codes_of_the_signal(coordinator):
    row = reported(
        control_means=("DebtBondage",),
        labour_industries=("F_Construction",),
        loverboy_method=True,
    )

    register_signal(coordinator, row.id, victim=VICTIM, reason="Schuld.", now=NOW)

    row.refresh_from_db()
    registration = Registration.objects.get(person=row.person)
    assert (registration.trafficking_status, registration.registered_on) == (
        *("PossibleVictimOfTrafficking", TODAY),
    )
    assert registration.control_means == ["DebtBondage"]
    assert registration.labour_industries == ["F_Construction"]
    assert registration.loverboy_method
    assert (row.person.age, row.person.sex) == (24, "FEMALE")


def test_a_request_begins_with_what_the_signal_says_for_who_was_registered(coordinator):
    row = reported(urgency=Urgency.URGENT)
    register_signal(coordinator, row.id, victim=VICTIM, reason="Bang.", now=NOW)
    person = Person.objects.get()

    known = prefilled_request(coordinator, row.id, now=NOW)
    (somebody,) = known.persons
    asked = NewRequest(
        persons=(somebody,),
        routes=("EU",),
        urgency=known.urgency,
        municipality=scene.NORTH_HOLLAND,
        referrer=known.referrer,
    )
    made = place_request(coordinator, asked, now=NOW)

    assert made.persons.get() == person
    assert person.danger_areas.get().municipality_id == scene.NORTH_HOLLAND
    assert person.consents.get().scope == "SEEK_SHELTER"
    page = signal_page(coordinator, row.id, now=NOW)
    assert (page.request, page.may_ask_place, page.kept_until) == (made.id, False, None)
    stranger = scene.actor(Role.COORDINATOR)
    another = NewRequest(
        persons=(NewPerson(sex=Sex.FEMALE, age=24, code=person.code),),
        routes=("EU",),
        urgency=Urgency.URGENT,
        municipality=scene.LIMBURG,
        referrer="OTHER",
    )
    with pytest.raises(FormRefused, match="bij u niet bekend"):
        place_request(stranger, another, now=NOW)


def test_who_was_registered_and_asked_for_nothing_goes_with_the_signal(coordinator):
    row = reported()
    register_signal(coordinator, row.id, victim=VICTIM, reason="Bang.", now=NOW)

    erase_expired(now=NOW + timedelta(days=365))
    kept = Signal.objects.count()
    erase_expired(now=NOW + timedelta(days=366))

    assert (kept, Signal.objects.count(), Person.objects.count()) == (1, 0, 0)
