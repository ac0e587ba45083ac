"""Tasks are computed for each reader: what weighs most first, then what is due first."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from opvang.calendar import AMSTERDAM
from opvang.errors import NotAllowed
from opvang.models import AuditEntry
from opvang.queries import tasks as listing
from opvang.queries.tasks import KINDS, Task, Weight, tasks
from tests.models.build import NOW, TODAY
from tests.queries.scene import actor, beds_of, stay, unit

pytestmark = pytest.mark.django_db


def test_what_weighs_most_comes_first_then_what_is_due_first(monkeypatch):
    facts = {"kind": "x", "view": "board"}
    later = Task(title="later", weight=Weight.AHEAD, due=TODAY + timedelta(9), **facts)
    whenever = Task(title="whenever", weight=Weight.AHEAD, due=None, **facts)
    late = Task(title="late", weight=Weight.AHEAD, due=TODAY - timedelta(2), **facts)
    danger = Task(title="danger", weight=Weight.SAFETY, due=NOW + timedelta(hours=9), **facts)
    found = (whenever, later, late, danger)
    monkeypatch.setattr(listing, "KINDS", (lambda _actor, _now: found,))

    listed = tasks(actor("COORDINATOR"), now=NOW)

    assert [one.title for one in listed] == ["danger", "late", "later", "whenever"]
    assert [one.when for one in listed] == [
        "",
        "2 dagen te laat",
        "over 9 dagen, dinsdag 1 december",
        "",
    ]
    assert [one.is_late for one in listed] == [False, True, False, False]


def test_before_eight_a_day_is_that_of_the_calendar_and_a_night_still_lasts(monkeypatch):
    facts = {"kind": "x", "view": "board", "weight": Weight.AHEAD, "due": TODAY}
    next_night = facts | {"due": TODAY + timedelta(1)}
    found = (
        Task(title="day", **facts),
        Task(title="night", by_night=True, **facts),
        Task(title="next night", by_night=True, **next_night),
    )
    monkeypatch.setattr(listing, "KINDS", (lambda _actor, _now: found,))
    early = datetime(2026, 11, 23, 7, tzinfo=AMSTERDAM)

    listed = tasks(actor("COORDINATOR"), now=early)

    assert [(one.when, one.is_late) for one in listed] == [
        ("1 dag te laat", True),
        ("vannacht", False),
        ("vandaag", False),
    ]


def test_reading_tasks_is_written_down_also_when_there_are_none():
    assert tasks(actor("COORDINATOR"), now=NOW) == ()

    assert AuditEntry.objects.filter(activity="LIST_TASKS", object_kind="TASK").count() == 1


def test_the_ministry_has_no_tasks():
    with pytest.raises(NotAllowed):
        tasks(actor("MINISTRY_ANALYST"), now=NOW)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_kind_asks_the_database_as_often_for_many_as_for_one(kind):
    place = unit(max_nights=10, beds=4)
    worker = actor("SHELTER_WORKER", "COORDINATOR", organisation=place.shelter.organisation)
    first, *others = beds_of(place)
    stay(first)
    with CaptureQueriesContext(
        connection,
    ) as one:
        kind(worker, NOW)

    for bed in others:
        stay(bed)
    with CaptureQueriesContext(connection) as many:
        kind(worker, NOW)

    assert len(many) == len(one)
