"""A shelter sees what other rules would do, in numbers that tell of nobody in particular."""

from dataclasses import replace
from uuid import uuid4

import pytest

from opvang.actions.previews import preview_unit
from opvang.errors import FormRefused, NotAllowed, NotFound
from opvang.models import AuditEntry, Event
from opvang.queries.filled_in.units import rules_of_unit
from opvang.queries.unit.preview import Band
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, beds_of, request, stay, unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def own():
    return unit(beds=2, shared=True, capabilities=["TRAUMA"])


def preview(own, role="SHELTER_MANAGER", **facts):
    reader = actor(role, organisation=own.shelter.organisation)
    rules = replace(rules_of_unit(own), **facts)
    return preview_unit(reader, unit=own.id, rules=rules, now=NOW)


def waiting(number, **facts):
    return [request(**facts) for _ in range(number)]


def test_whom_rules_let_in_and_shut_out_is_told_roughly(own):
    waiting(5, routes=["EU"])
    waiting(10)

    found = preview(own, routes=("EU",))

    assert (found.let_in.requests, found.shut_out.requests) == (Band.SOME, Band.MANY)
    assert found.unchanged is Band.NONE


@pytest.mark.parametrize("number", [1, 4])
def test_of_a_few_no_kind_is_told(own, number):
    waiting(number, routes=["EU"], urgency="CRISIS")

    found = preview(own, routes=("EU", "DUTCH"))

    assert found.let_in.in_words == "1 tot 4 aanvragen"


def test_of_more_the_urgency_is_told_the_most_urgent_first(own):
    waiting(5, routes=["EU"], urgency="REGULAR")
    waiting(1, routes=["EU"], urgency="CRISIS")

    found = preview(own, routes=("EU",))

    assert found.let_in.in_words == (
        "5 tot 9 aanvragen (crisis: 1 tot 4 aanvragen en regulier: 5 tot 9 aanvragen)"
    )


def test_the_rules_as_they_are_change_nothing(own):
    waiting(5)

    found = preview(own)

    assert (found.let_in.requests, found.shut_out.requests) == (Band.NONE, Band.NONE)
    assert found.unchanged_in_words == "5 tot 9 aanvragen"
    assert (found.misfits, found.findings) == (0, ())


def test_that_no_bed_is_free_now_shuts_nobody_out(own):
    for bed in beds_of(own):
        stay(bed)
    waiting(5)

    assert preview(own).unchanged is Band.SOME


def test_who_is_kept_out_whatever_the_rules_counts_for_nothing(own):
    for one in waiting(5, routes=["EU"]):
        saved(build.excluded_shelter(request=one, shelter=own.shelter))

    assert preview(own, routes=("EU",)).let_in.requests is Band.NONE


def test_who_lives_there_and_would_not_fit_is_counted(own):
    placed = saved(build.hold(unit=own, request=request(), state="ARRIVED"))
    saved(build.occupancy(bed=beds_of(own)[0], placement=placed))

    assert preview(own, min_age=60).misfits == 1


def test_what_could_hardly_be_meant_is_told_of_the_rules_as_they_would_be(own):
    (sentence,) = preview(own, only_for=("DETOX",)).findings

    assert sentence.startswith("Dit is alleen voor")


def test_nothing_is_changed_and_that_somebody_looked_is_written_down(own):
    waiting(1)

    preview(own, min_age=60)

    own.refresh_from_db()
    assert (own.min_age, own.version) == (18, 1)
    assert not Event.objects.exists()
    (entry,) = AuditEntry.objects.all()
    assert (entry.activity, entry.verb, entry.object_id) == ("PREVIEW_UNIT", "R", own.id)


def test_a_unit_out_of_use_lets_nobody_in():
    own = unit(is_active=False)
    waiting(5)

    found = preview(own, min_age=60)

    assert (found.unchanged, found.findings) == (Band.NONE, ())


def test_rules_that_cannot_be_are_refused(own):
    with pytest.raises(FormRefused):
        preview(own, max_nights=0)


def test_only_who_changes_the_rules_of_a_unit_sees_what_that_would_do(own):
    rules = rules_of_unit(own)

    with pytest.raises(NotAllowed):
        preview(own, role="SHELTER_WORKER")
    for one in (own.id, uuid4()):
        with pytest.raises(NotFound):
            preview_unit(actor("SHELTER_MANAGER"), unit=one, rules=rules, now=NOW)
