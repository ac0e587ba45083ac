"""Who turns 18 in a place for minors is a task until a transfer is asked for."""

from datetime import datetime

import pytest

from opvang.calendar import AMSTERDAM
from opvang.queries.tasks.turning_18 import turning_18
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, night, request, unit

pytestmark = pytest.mark.django_db


def minor(*, days, kind="YOUTH", **facts):
    """Save a stay of somebody who turns 18 so many days from now; None: of 17, no day known."""
    asked = request(**facts)
    person = asked.request_persons.get().person
    person.age, person.age_on = 17, night(0) if days is None or days > 0 else night(-300)
    person.turns_18_on = None if days is None else night(days)
    saved(person)
    return saved(build.hold(unit=unit(place_type=kind), request=asked, state="ARRIVED"))


def titles(reader):
    return [task.title.partition(": ")[2] for task in turning_18(reader, NOW)]


def test_who_asked_and_who_is_responsible_hear_it_and_nobody_else():
    stay = minor(days=30)
    there = stay.request.responsible_municipality
    youth = saved(build.organisation(kind="MUNICIPALITY", municipality=there))
    other = saved(
        build.organisation(kind="MUNICIPALITY", municipality=build.municipality("GM0344"))
    )
    coordinator = actor("COORDINATOR", organisation=stay.request.organisation)
    municipality = actor("MUNICIPALITY", organisation=youth)

    sentence = ["iemand wordt 18 op 22 december 2026. Vraag een overplaatsing."]
    assert titles(coordinator) == titles(municipality) == sentence
    asking = [(one.view, one.id) for one in turning_18(coordinator, NOW)]
    assert asking == [("ask-transfer", stay.request_id)]
    assert [(one.view, one.id) for one in turning_18(municipality, NOW)] == [("placement", stay.id)]
    assert titles(actor("MUNICIPALITY", organisation=other)) == titles(actor("COORDINATOR")) == []


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"days": 181}, []),
        ({"days": 30, "kind": "EMERGENCY"}, []),
        ({"days": -1}, ["iemand is 18 geworden. Vraag een overplaatsing."]),
        (
            {"days": None},
            ["iemand is 17. Vraag een overplaatsing voor de achttiende verjaardag."],
        ),
    ],
)
def test_it_depends_on_the_day_and_the_place(facts, expected):
    stay = minor(**facts)

    assert titles(actor("COORDINATOR", organisation=stay.request.organisation)) == expected


def test_it_is_gone_once_a_transfer_is_asked_for():
    stay = minor(days=30)
    coordinator = actor("COORDINATOR", organisation=stay.request.organisation)

    moves = saved(build.request(moves_from=stay, transfer_reason="TURNED_18"))
    assert titles(coordinator) == []

    moves.status, moves.ended_on = "WITHDRAWN", moves.registered_on
    saved(moves)
    assert len(titles(coordinator)) == 1


def test_somebody_is_18_from_the_morning_of_the_day_and_not_from_eight():
    stay = minor(days=1)
    early = datetime(2026, 11, 23, 7, tzinfo=AMSTERDAM)

    (task,) = turning_18(actor("COORDINATOR", organisation=stay.request.organisation), early)

    assert task.title.endswith("iemand is 18 geworden. Vraag een overplaatsing.")
