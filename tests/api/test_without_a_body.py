"""What asks for nothing that must be said can be sent without a body."""

from datetime import date

import pytest
from django.utils import timezone

from opvang import models
from opvang.actions.holds import hold_place
from tests.actions.world import NOW, new_world
from tests.api.asking import client_of, send
from tests.queries import scene

pytestmark = pytest.mark.django_db
#: An empty object, or nothing at all, under whatever kind a program that has no body names.
NOTHING = pytest.mark.parametrize(
    ("body", "kind"),
    [({}, "application/json"), (None, "application/json"), (None, "application/octet-stream")],
    ids=["empty", "none", "none of another kind"],
)


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def world():
    return new_world()


def held(world, **facts):
    """Return where a hold of the only bed of a unit is confirmed."""
    asked = {"request": world.request().id, "unit": world.unit(**facts).id}
    return f"/placements/{hold_place(world.coordinator, **asked, now=NOW).id}/confirmation"


@NOTHING
def test_a_hold_is_confirmed(world, body, kind):
    path = held(world)

    answer = send(client_of(world.worker), "POST", path, body, kind=kind)

    assert (answer.status_code, answer.json()["state"]) == (200, "CONFIRMED")


@NOTHING
def test_a_closed_stay_still_asks_when_a_judge_allowed_it(world, body, kind):
    path, shelter = held(world, needs_court_order=True), client_of(world.worker)

    without = send(shelter, "POST", path, body, kind=kind)
    with_it = send(shelter, "POST", path, {"courtOrderOn": "2026-11-20"})

    assert (without.status_code, without.json()["errors"][0]["name"]) == (400, "courtOrderOn")
    assert (with_it.status_code, with_it.json()["state"]) == (200, "CONFIRMED")
    assert models.Placement.objects.get().court_order_on == date(2026, 11, 20)


@NOTHING
def test_a_bed_that_nobody_has_is_taken_away_and_one_that_somebody_has_stays(world, body, kind):
    home = world.unit(beds=2)
    free, taken = scene.beds_of(home)
    scene.stay(taken)

    answers = [
        send(
            client_of(world.manager),
            "POST",
            f"/units/{home.id}/beds/{bed.id}/removal",
            body,
            kind=kind,
        )
        for bed in (free, taken)
    ]

    assert [one.status_code for one in answers] == [200, 409]
    assert models.Bed.objects.get() == taken


@NOTHING
def test_somebody_looks_again_after_the_usual_hours(world, body, kind):
    client, path = client_of(world.coordinator), f"/requests/{world.request().id}/outside"
    made = send(client, "POST", path, {"kind": "HOTEL", "guarded": True}).json()

    answer = send(client, "POST", f"{path}/review", body, kind=kind)

    assert (answer.status_code, answer.json()["reviewAt"]) == (200, made["reviewAt"])
