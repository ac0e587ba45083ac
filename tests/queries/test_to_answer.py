"""Holds wait for whoever answers them, the first to lapse on top."""

from datetime import timedelta

import pytest

from opvang.errors import NotAllowed
from opvang.models import AuditEntry
from opvang.queries.to_answer import holds_to_answer
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db


def held(place, *, minutes=30, **facts):
    return saved(
        build.hold(
            unit=place,
            request=request(children=1),
            **{"held_until": NOW + timedelta(minutes=minutes)} | facts,
        )
    )


def ids(reader):
    return [one.id for one in holds_to_answer(reader, now=NOW).waiting]


def test_the_first_to_lapse_stands_on_top():
    place = unit(place_type="COSM")
    later, sooner = held(place, minutes=90), held(place, minutes=10)

    assert ids(actor("NATIONAL_DESK")) == [sooner.id, later.id]


def test_nobody_reads_what_another_answers():
    held(unit(place_type="WOMEN"))

    assert ids(actor("NATIONAL_DESK")) == ids(actor("SHELTER_WORKER")) == ids(actor("POLICE")) == []


def test_what_was_answered_or_has_lapsed_waits_no_more():
    place = unit(place_type="COSM")
    held(place, minutes=0)
    held(place, state="CONFIRMED")

    assert ids(actor("NATIONAL_DESK")) == []


def test_what_the_labour_inspectorate_consented_to_waits_for_the_desk_alone():
    hold = held(unit(place_type="LABOUR"))
    inspector, desk = actor("LABOUR_INSPECTORATE"), actor("NATIONAL_DESK")
    assert ids(inspector) == ids(desk) == [hold.id]

    hold.consented_by, hold.consented_at = inspector, NOW
    saved(hold)

    assert (ids(inspector), ids(desk)) == ([], [hold.id])


def test_a_hold_tells_how_many_come_and_not_who_asks():
    place = unit(place_type="COSM")
    asked = held(place).request

    (one,) = holds_to_answer(actor("NATIONAL_DESK"), now=NOW).waiting

    assert one.persons == "2 personen, van wie 1 kind"
    assert asked.reference not in repr(one)
    assert asked.organisation.name not in repr(one)


def test_who_never_answers_is_refused():
    with pytest.raises(NotAllowed):
        holds_to_answer(actor("AUDITOR"), now=NOW)


def test_who_looked_is_written_down():
    reader = actor("NATIONAL_DESK")

    holds_to_answer(reader, now=NOW)

    assert AuditEntry.objects.get().account == reader.id


def test_more_holds_take_no_more_queries(django_assert_num_queries):
    for _ in range(5):
        held(unit(place_type="COSM"))
    reader = actor("NATIONAL_DESK")

    with django_assert_num_queries(2):
        assert len(holds_to_answer(reader, now=NOW).waiting) == 5
