"""Who breaks the glass sees for an hour what they may not see by right, and is judged for it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.access import context_of
from opvang.actions.break_glass import break_glass, judge_break_glass
from opvang.database.context import asked_for
from opvang.errors import FormRefused, NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, BreakGlass, Event
from opvang.models.codes import BreakGlassReason
from opvang.queries.break_glass.judged import broken_glass
from opvang.queries.break_glass.opened import opened_address, opened_by, opened_request
from opvang.queries.tasks import tasks
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
#: Of the database too, which reads its own clock.
NOW = timezone.now()
HOUR = timedelta(hours=1)
SAID = {"reason": BreakGlassReason.DANGER, "explanation": "De dader is op weg."}


@pytest.fixture
def lived_in():
    """People who live in a shelter with an address, and whom nobody of the police knows."""
    unit = scene.unit()
    saved(build.address(shelter=unit.shelter, street="Kanariestraat"))
    asked = scene.request(status="PLACED")
    build.stepped(saved(build.hold(unit=unit, request=asked)), "ARRIVED")
    return asked


@pytest.fixture
def police():
    return scene.actor("POLICE", organisation=saved(build.organisation(kind="POLICE")))


@pytest.fixture
def auditor():
    return scene.actor("AUDITOR")


def opened(police, asked, *, now=NOW):
    return break_glass(police, reference=asked.reference.lower(), now=now, **SAID)


def address_seen(reader, broken, *, now):
    # As a page does: the database too goes by who asks.
    with asked_for(context_of(reader)):
        return opened_address(reader, broken, now=now)


def on_record():
    rows = AuditEntry.objects.order_by("number")
    return [(row.activity, row.detail, row.purpose, row.break_glass) for row in rows]


def test_what_is_opened_is_seen_for_an_hour_and_no_longer(lived_in, police):
    made = opened(police, lived_in)

    just = NOW + HOUR - timedelta(minutes=1)
    shown = opened_request(police, made.id, now=just)
    address = address_seen(police, made.id, now=just)

    assert shown.opened.until == NOW + HOUR
    assert shown.facts[0].values
    assert address.street == "Kanariestraat"
    assert [one.id for one in opened_by(police, now=just)] == [made.id]
    assert opened_by(police, now=NOW + HOUR) == ()
    for read in (opened_request, address_seen):
        for moment in (NOW + HOUR, NOW - HOUR):
            with pytest.raises(NotFound):
                read(police, made.id, now=moment)


def test_each_look_is_on_record_as_break_glass(lived_in, police):
    made = opened(police, lived_in)

    opened_request(police, made.id, now=NOW)
    address_seen(police, made.id, now=NOW)

    assert on_record() == [
        ("BREAK_GLASS", "DANGER", "EMERGENCY", made.id),
        ("READ_REQUEST", "", "EMERGENCY", made.id),
        ("READ_ADDRESS", "DANGER", "EMERGENCY", made.id),
    ]
    assert set(AuditEntry.objects.values_list("request", flat=True)) == {lived_in.id}


def test_an_auditor_hears_of_it_at_once_and_it_is_a_task_until_judged(lived_in, police, auditor):
    made = opened(police, lived_in)
    address_seen(police, made.id, now=NOW)

    (asked,) = tasks(auditor, now=NOW)
    (listed,) = broken_glass(auditor, now=NOW).to_judge
    judge_break_glass(
        auditor, broken=made.id, is_justified=False, judgement="De piket was bereikbaar.", now=NOW
    )

    heard = Event.objects.filter(audience="role:AUDITOR", kind="BREAK_GLASS")
    assert heard.get().object_id == made.id
    assert asked.is_safety
    assert reverse(asked.view)
    assert (listed.reference, listed.looks, listed.saw_address) == (lived_in.reference, 1, True)
    assert tasks(auditor, now=NOW) == ()
    (judged,) = broken_glass(auditor, now=NOW).judged
    assert (judged.outcome, judged.judgement) == ("had niet gemoeten", "De piket was bereikbaar.")
    assert AuditEntry.objects.get(activity="JUDGE_BREAK_GLASS").detail == "NOT_JUSTIFIED"


def test_only_who_must_help_at_any_hour_can_and_only_for_themselves(lived_in, police):
    made = opened(police, lived_in)

    for role in ("COORDINATOR", "SHELTER_MANAGER", "AUDITOR", "ADMINISTRATOR"):
        with pytest.raises(NotAllowed):
            opened(scene.actor(role), lived_in)
        with pytest.raises(NotAllowed):
            address_seen(scene.actor(role), made.id, now=NOW)
    for colleague in (
        scene.actor("POLICE", organisation=police.organisation),
        scene.actor("NATIONAL_DESK"),
    ):
        with pytest.raises(NotFound):
            address_seen(colleague, made.id, now=NOW)


def test_without_a_reference_or_a_reason_nothing_is_opened(lived_in, police):
    with pytest.raises(FormRefused, match="kenmerk"):
        break_glass(police, reference="A-AAAAAAAA", now=NOW, **SAID)
    with pytest.raises(FormRefused, match="Toelichting"):
        break_glass(police, reference=lived_in.reference, now=NOW, **SAID | {"explanation": "  "})

    assert not BreakGlass.objects.exists()
    assert on_record() == []


def test_who_asks_twice_goes_on_with_what_is_open(lived_in, police):
    first = opened(police, lived_in)

    assert opened(police, lived_in, now=NOW + HOUR / 2) == first
    assert opened(police, lived_in, now=NOW + HOUR) != first


def test_people_without_a_place_have_no_address(police):
    asked = scene.request()
    saved(build.hold(unit=scene.unit(), request=asked))
    made = opened(police, asked)

    assert address_seen(police, made.id, now=NOW) is None
    assert not opened_request(police, made.id, now=NOW).opened.has_place


def test_nobody_judges_themselves_or_twice_or_without_a_word(lived_in):
    both = saved(build.account(roles=["AUDITOR", "POLICE"]))
    made = opened(both, lived_in)
    said = {"broken": made.id, "is_justified": True, "judgement": "Er was gevaar.", "now": NOW}
    auditor = scene.actor("AUDITOR")

    with pytest.raises(NotPossible, match="uw eigen"):
        judge_break_glass(both, **said)
    assert tasks(both, now=NOW) == ()
    with pytest.raises(FormRefused, match="waarom"):
        judge_break_glass(auditor, **said | {"judgement": " "})
    with pytest.raises(NotFound):
        judge_break_glass(auditor, **said | {"broken": auditor.id})
    with pytest.raises(NotAllowed):
        judge_break_glass(scene.actor("NATIONAL_DESK"), **said)
    judge_break_glass(auditor, **said)
    with pytest.raises(NotPossible, match="al beoordeeld"):
        judge_break_glass(auditor, **said)
