"""Who was recognised wrongly is another person from then on, until somebody takes that back."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from opvang.actions.seen_before import Identifiers, look_up, tell_apart, tell_same
from opvang.database.context import as_system
from opvang.errors import FormRefused, NotAllowed, NotFound, NotPossible
from opvang.models import AuditEntry, Distinction, Event
from opvang.queries.distinctions import told_apart
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
BSN = Identifiers(bsn="111222333")


def code(asked):
    return asked.request_persons.get().person.code


def ask(reader, asked):
    return look_up(reader, request=asked.id, person=code(asked), identifiers=BSN, now=NOW)


def say(reader, asked, earlier, reason="Een andere geboorteplaats"):
    facts = {"person": code(asked), "earlier": earlier.id, "reason": reason}
    return tell_apart(reader, request=asked.id, **facts, now=NOW)


@pytest.fixture
def desk():
    return actor("NATIONAL_DESK")


@pytest.fixture
def earlier(desk):
    """A request of which the client lived somewhere and was asked about."""
    asked = request()
    saved(build.hold(unit=unit(), request=asked, state="ARRIVED"))
    ask(desk, asked)
    return asked


@pytest.fixture
def mine(desk, earlier):
    """A request of somebody who is taken for the same."""
    asked = request()
    assert ask(desk, asked).places == 1
    return asked


def test_the_stays_of_one_do_not_count_for_the_other_from_then_on(desk, earlier, mine):
    after = say(desk, mine, earlier)

    assert (after.was_registered, after.places) == (False, 0)
    assert not ask(desk, mine).was_registered
    assert not ask(desk, earlier).was_registered


def test_taken_back_they_are_the_same_again_and_it_can_be_said_once_more(desk, earlier, mine):
    say(desk, mine, earlier)
    # From the side of the other request it can be read and taken back as well.
    (said,) = told_apart(desk, earlier.id, now=NOW)

    after = tell_same(desk, request=earlier.id, distinction=said.id, now=NOW)

    assert (after.was_registered, after.places) == (True, 1)
    assert ask(desk, mine).places == 1
    assert told_apart(desk, mine.id, now=NOW) == ()
    assert say(desk, mine, earlier).places == 0
    with pytest.raises(NotFound):
        tell_same(desk, request=mine.id, distinction=said.id, now=NOW)


def test_what_is_said_after_midnight_is_said_on_the_day_that_it_is_here(desk, earlier, mine):
    say(desk, mine, earlier)
    Distinction.objects.update(said_at=datetime(2026, 1, 15, 23, 30, tzinfo=UTC))

    (said,) = told_apart(desk, mine.id, now=NOW)

    assert said.said_on == date(2026, 1, 16)


def test_a_third_with_the_same_mark_is_not_told_apart(desk, earlier, mine):
    third = request()
    ask(desk, third)

    after = say(desk, mine, earlier)

    assert [one.id for one in after.requests] == [third.id]
    assert {one.id for one in ask(desk, third).requests} == {earlier.id, mine.id}


def test_both_requests_tell_that_it_was_said_and_nobody_tells_why(desk, earlier, mine):
    say(desk, mine, earlier)

    rows = AuditEntry.objects.filter(activity="TELL_APART", account=desk.id, verb="U")
    assert set(rows.values_list("request", "detail")) == {
        (mine.id, "OTHER"),
        (earlier.id, "OTHER"),
    }
    told = Event.objects.filter(kind="TELL_APART").values_list("object_id", flat=True)
    assert set(told) == {mine.id, earlier.id}


def test_it_takes_a_reason_and_somebody_who_was_recognised(desk, earlier, mine):
    stranger = request()

    with pytest.raises(FormRefused, match="Reden"):
        say(desk, mine, earlier, reason=" ")
    with pytest.raises(NotPossible, match=f"In aanvraag {stranger.reference}"):
        say(desk, mine, stranger)
    assert not Distinction.objects.exists()
    say(desk, mine, earlier)
    with pytest.raises(NotPossible, match="niet herkend"):
        say(desk, mine, earlier)


def test_whoever_may_not_open_both_requests_neither_says_reads_nor_takes_it_back(earlier):
    coordinator, desk = actor("COORDINATOR"), actor("NATIONAL_DESK")
    mine = request(organisation=coordinator.organisation)
    ask(coordinator, mine)

    with pytest.raises(NotFound):
        say(coordinator, mine, earlier)
    with pytest.raises(NotFound):
        say(coordinator, earlier, mine)
    with pytest.raises(NotAllowed):
        say(actor("POLICE"), mine, earlier)
    say(desk, mine, earlier)
    said = Distinction.objects.get()
    assert told_apart(coordinator, mine.id, now=NOW) == ()
    with pytest.raises(NotFound):
        tell_same(coordinator, request=mine.id, distinction=said.id, now=NOW)


def test_people_who_moved_are_the_same_and_cannot_be_told_apart(desk, earlier):
    moved = request()
    moved.request_persons.update(person=earlier.request_persons.get().person)

    (found,) = ask(desk, moved).requests

    assert not found.is_by_mark
    with pytest.raises(NotPossible, match="niet herkend"):
        say(desk, moved, earlier)


def test_the_database_takes_it_once_and_shows_it_to_the_system_only(
    desk, earlier, mine, application_role_later
):
    say(desk, mine, earlier)
    row = Distinction.objects.get()

    with pytest.raises(IntegrityError, match="distinction_once"), transaction.atomic():
        Distinction.objects.bulk_create([_like(row)])
    application_role_later()

    assert not Distinction.objects.exists()
    with as_system():
        assert Distinction.objects.get().reason == "Een andere geboorteplaats"


def _like(row):
    return Distinction(
        first_person_id=row.first_person_id,
        second_person_id=row.second_person_id,
        reason="Nog eens",
        author_id=row.author_id,
        said_at=NOW,
    )
