"""Shelters by the API: what they have is read, changed, closed and confirmed by who runs them."""

from dataclasses import fields

import pytest
from django.utils import timezone

from api.shelters.rules import Rules
from opvang import models
from opvang.queries.filled_in.units import UnitRules
from tests.api.asking import API, client_of, send
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def home():
    return scene.unit(name="De Berk", beds=2, shared=True)


@pytest.fixture
def manager(home):
    """Return what the manager of the shelter asks with."""
    return client_of(scene.actor("SHELTER_MANAGER", organisation=home.shelter.organisation))


def read(client, path):
    return client.get(f"{API}{path}").json()


def test_one_reads_own_shelters_and_the_desk_reads_all(home, manager):
    other = scene.unit(name="De Beuk", beds=3)
    desk = client_of(scene.actor("NATIONAL_DESK"))

    own, every = (read(one, "/shelters")["items"] for one in (manager, desk))
    one = read(manager, f"/shelters/{home.shelter_id}")

    assert [(one["name"], one["beds"], one["free"]) for one in own] == [("De Berk", 2, 2)]
    assert {one["id"] for one in every} == {str(home.shelter_id), str(other.shelter_id)}
    assert [(unit["id"], unit["isConfirmed"]) for unit in one["units"]] == [(str(home.id), True)]
    assert manager.get(f"{API}/shelters/{other.shelter_id}").status_code == 404
    assert read(manager, "/units?limit=1")["nextCursor"] is None


def test_rules_are_sent_back_as_they_were_read_and_only_by_who_saw_the_latest(home, manager):
    path = f"/units/{home.id}"
    seen = manager.get(f"{API}{path}")
    changed = seen.json()["rules"] | {"maxNights": 90, "languages": ["nl", "ro"]}
    latest = {"If-Match": seen["ETag"]}

    without = send(manager, "PUT", f"{path}/rules", changed)
    wrong = send(manager, "PUT", f"{path}/rules", changed | {"minAge": 40, "maxAge": 30}, **latest)
    first = send(manager, "PUT", f"{path}/rules", changed, **latest)
    stale = send(manager, "PUT", f"{path}/rules", changed | {"maxNights": 3}, **latest)

    assert [one.status_code for one in (without, wrong, first, stale)] == [428, 400, 200, 412]
    assert (first["ETag"], first.json()["version"]) == ('"2"', 2)
    assert read(manager, path)["rules"] == changed
    assert send(manager, "POST", f"{path}/rules-confirmation").json()["version"] == 2


def test_every_rule_of_a_unit_can_be_sent():
    assert set(Rules.model_fields) == {one.name for one in fields(UnitRules)}


def test_a_bed_is_added_closed_opened_and_taken_away(home, manager):
    room = str(home.rooms.get().id)
    path = f"/units/{home.id}"

    made = send(manager, "POST", f"{path}/rooms/{room}/beds", {"names": ["Bed 7"]})
    (bed,) = made.json()["beds"]
    closing = {"bed": bed, "reason": "MAINTENANCE", "expectedUntil": f"{scene.night(3)}"}
    shut = send(manager, "POST", f"{path}/closures", closing).json()["id"]
    then = read(manager, path)
    opened = send(manager, "POST", f"{path}/closures/{shut}/reopening").json()
    gone = send(manager, "POST", f"{path}/beds/{bed}/removal", {})

    states = {one["id"]: one["state"] for one in then["rooms"][0]["beds"]}
    (closure,) = then["closures"]
    assert (made.status_code, states[bed], len(states)) == (201, "closed", 3)
    assert (closure["reason"], closure["bed"], closure["room"]) == ("MAINTENANCE", bed, None)
    assert opened["reopenedOn"] == then["night"]
    assert gone.json() == {"id": bed, "closure": None}
    assert not models.Bed.objects.filter(id=bed).exists()


def test_a_bed_that_somebody_has_stays_unless_that_is_forced(home, manager):
    bed = scene.beds_of(home)[0]
    scene.stay(bed)
    path = f"/units/{home.id}/beds/{bed.id}/removal"

    kept = send(manager, "POST", path, {})
    forced = send(manager, "POST", path, {"force": True, "reason": "STAFF"})

    assert (kept.status_code, forced.status_code) == (409, 200)
    assert forced.json()["closure"] == str(models.Closure.objects.get(bed=bed).id)


def test_what_is_named_below_another_unit_is_not_there(home, manager):
    other = scene.unit(shelter=home.shelter)
    bed = scene.beds_of(other)[0]
    closure = saved(build.closure(unit=other))
    path = f"/units/{home.id}"

    answers = [
        send(manager, "POST", f"{path}/rooms/{bed.room_id}/beds", {"names": ["Bed 9"]}),
        send(manager, "POST", f"{path}/beds/{bed.id}/removal", {}),
        send(manager, "POST", f"{path}/closures/{closure.id}/reopening"),
        send(manager, "POST", f"{path}/closures", {"bed": f"{bed.id}", "reason": "STAFF"}),
        send(manager, "POST", f"{path}/closures", {"room": f"{bed.room_id}", "reason": "STAFF"}),
    ]

    assert [one.status_code for one in answers] == [404] * 5
    assert (models.Bed.objects.count(), models.Closure.objects.get().reopened_on) == (4, None)


def test_a_shelter_stops_and_takes_people_again(home, manager):
    path = f"/shelters/{home.shelter_id}"

    stopped = send(manager, "POST", f"{path}/stop", {"reason": "STAFF"}).json()["closures"]
    then = read(manager, path)["isStopped"]
    resumed = send(manager, "POST", f"{path}/resumption")
    again = send(manager, "POST", f"{path}/resumption")
    one = send(manager, "POST", f"/units/{home.id}/stop", {"reason": "STAFF"})

    assert (len(stopped), then, resumed.json()["units"], again.status_code) == (1, True, 1, 409)
    assert stopped[0]["expectedUntil"] > stopped[0]["closedFrom"]
    assert one.status_code == 201


def test_the_calendar_counts_the_beds_of_each_night_and_none_that_is_over(home, manager):
    scene.stay(scene.beds_of(home)[0], until=2)
    path = f"/units/{home.id}/calendar"

    (group,) = read(manager, f"{path}?from=2020-01-01&nights=9")["groups"]
    (later,) = read(manager, f"{path}?from={scene.night(3)}&nights=1")["groups"]

    assert [one["free"] for one in group["nights"]][:1] == [1]
    assert (group["nights"][0]["night"], len(group["nights"])) == (f"{scene.night(0)}", 9)
    assert [one["night"] for one in later["nights"]] == [f"{scene.night(3)}"]
    for wrong in ("nights=93", "from=9999-12-31"):
        assert manager.get(f"{API}{path}?{wrong}").status_code == 400


def test_capacity_is_confirmed_by_its_program_and_for_another_it_is_not_there(home, manager):
    other = client_of(scene.actor("SHELTER_MANAGER"))
    path = f"/units/{home.id}/capacity-confirmation"

    done, foreign = (send(one, "POST", path) for one in (manager, other))

    assert (done.status_code, foreign.status_code) == (200, 404)
    assert models.CapacityConfirmation.objects.filter(method="API", unit=home).exists()
