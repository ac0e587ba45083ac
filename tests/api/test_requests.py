"""Requests by the API: asked, read back, changed by who saw the latest, held and answered."""

from dataclasses import fields
from uuid import uuid4

import pytest
from django.utils import timezone

from api.requests.asked import AskedPerson, AskedRequest, Conflict, ConsentGiven, Danger, Screening
from opvang import models
from opvang.queries.filled_in.fields import (
    NewConflict,
    NewConsent,
    NewDanger,
    NewPerson,
    NewRequest,
    NewScreening,
)
from tests.api.asking import API, asked, client_of, send
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
WHOLE = asked(
    persons=[
        {
            "sex": "FEMALE",
            "age": 19,
            "role": "CLIENT",
            "turns18On": None,
            "dangers": [
                {"municipality": "GM0599", "bufferKm": 10, "reason": "NETWORK", "source": "POLICE"},
                {
                    "latitude": 52.1,
                    "longitude": 4.3,
                    "radiusKm": 15,
                    "reason": "OTHER",
                    "source": "PERSON",
                    "expiresOn": "2027-01-01",
                },
            ],
            "screening": {"instrument": "VO", "outcome": "ORANGE", "assessedOn": "2026-11-20"},
            "consents": [{"scope": "SEEK_SHELTER", "givenOn": "2026-11-20"}],
        },
        {"sex": "FEMALE", "age": 2, "role": "CHILD"},
    ],
    startFrom="2026-11-23",
    startBy="2026-11-30",
    nights=90,
    needs=["TRAUMA"],
    languages=["en", "ro"],
    wishSafetyRegions=["VR23", "VR24"],
    wishReason="FAMILY",
)


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def coordinator():
    return scene.actor("COORDINATOR")


def test_what_was_asked_is_read_back_as_it_was_sent(coordinator):
    client = client_of(coordinator)

    made = send(client, "POST", "/requests", WHOLE)
    read = client.get(made["Location"]).json()

    told = made.json()
    assert (made.status_code, told["status"], told["version"]) == (201, "OPEN", 1)
    assert made["Location"] == f"{API}/requests/{told['id']}"
    back = read["asked"]
    assert {name: back[name] for name in WHOLE if name != "persons"} == {
        name: WHOLE[name] for name in WHOLE if name != "persons"
    }
    for sent, got in zip(WHOLE["persons"], back["persons"], strict=True):
        assert {name: got[name] for name in ("sex", "age")} == {
            name: sent[name] for name in ("sex", "age")
        }
    first = back["persons"][0]
    dangers = sorted(first["dangers"], key=lambda one: one["reason"])
    for sent, got in zip(WHOLE["persons"][0]["dangers"], dangers, strict=True):
        assert {name: got[name] for name in sent} == sent


def test_what_is_read_can_be_sent_back_and_only_by_who_saw_the_latest(coordinator):
    client = client_of(coordinator)
    path = f"/requests/{send(client, 'POST', '/requests', WHOLE).json()['id']}"
    read = client.get(f"{API}{path}")
    changed = {"asked": read.json()["asked"] | {"nights": 30}}

    without = send(client, "PUT", path, changed)
    first = send(client, "PUT", path, changed, **{"If-Match": read["ETag"]})
    before = client.get(f"{API}{path}").json()
    stale = send(client, "PUT", path, changed, **{"If-Match": read["ETag"]})
    nonsense = send(client, "PUT", path, changed, **{"If-Match": "*"})
    packed_by_a_proxy = send(client, "PUT", path, changed, **{"If-Match": f"W/{read['ETag']}"})

    answers = (without, first, stale, nonsense, packed_by_a_proxy)
    assert [one.status_code for one in answers] == [428, 200, 412, 400, 412]
    assert (first["ETag"], first.json()["version"]) == ('"2"', 2)
    assert client.get(f"{API}{path}").json() == before
    assert before["asked"]["nights"] == 30


def test_every_field_of_a_request_can_be_sent():
    pairs = (
        (AskedRequest, NewRequest),
        (AskedPerson, NewPerson),
        (Danger, NewDanger),
        (Screening, NewScreening),
        (ConsentGiven, NewConsent),
        (Conflict, NewConflict),
    )

    for sent, known in pairs:
        assert set(sent.model_fields) == {one.name for one in fields(known)}


@pytest.mark.parametrize(
    ("change", "name", "told"),
    [
        ({"urgency": "SOON"}, "urgency", "codes"),
        ({"nights": 0}, "nights", "minstens 1"),
        ({"persons": []}, "persons", "minstens 1"),
        ({"persons": [{"sex": "FEMALE"}]}, "persons.0.age", "ontbreekt"),
        ({"startBy": "31-02-2026"}, "startBy", "jjjj-mm-dd"),
        ({"startBy": "2026-11-01", "startFrom": "2026-11-20"}, "startBy", ""),
        ({"nigths": 3}, "nigths", "spelling"),
        ({"municipality": "GM9999"}, "municipality", ""),
        ({"needs": ["TRAUMA\0"]}, "needs.0", ""),
        ({"wishMunicipality": "\ud800"}, "wishMunicipality", ""),
    ],
)
def test_a_mistake_is_named_with_its_remedy_and_nothing_is_kept(coordinator, change, name, told):
    answer = send(client_of(coordinator), "POST", "/requests", asked(**change))

    assert answer.status_code == 400
    (wrong,) = (one for one in answer.json()["errors"] if one["name"] == name)
    assert told in wrong["sentence"]
    assert not models.PlacementRequest.objects.exists()


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"", "application/json", 400),
        (b"{", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"urgency": "CRISIS", "urgency": "REGULAR"}', "application/json", 400),
        (b'{"nights": NaN}', "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"{}", "text/plain", 415),
        (b'"' + b"x" * 3_000_000 + b'"', "application/json", 413),
    ],
)
def test_what_is_no_json_is_refused_in_a_sentence(coordinator, body, kind, status):
    answer = client_of(coordinator).post(
        f"{API}/requests", body, content_type=kind, headers={"Idempotency-Key": str(uuid4())}
    )

    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert answer.json()["detail"]


def test_lists_come_in_pages_that_miss_and_repeat_nothing(coordinator):
    for _ in range(7):
        scene.request(organisation=coordinator.organisation)
    scene.request()
    client = client_of(coordinator)

    found, cursor = [], ""
    while cursor is not None:
        page = client.get(f"{API}/requests?limit=3{cursor}").json()
        found += [one["id"] for one in page["items"]]
        cursor = page["nextCursor"] and f"&cursor={page['nextCursor']}"

    own = models.PlacementRequest.objects.filter(organisation=coordinator.organisation)
    assert found == sorted(str(one.id) for one in own)
    assert client.get(f"{API}/requests?limit=201").status_code == 400


def test_a_request_is_found_by_its_reference_only_by_who_may_read_it(coordinator):
    own = scene.request(organisation=coordinator.organisation)
    client = client_of(coordinator)

    found = send(client, "POST", "/requests/search", {"reference": own.reference.lower()}).json()
    others = send(client, "POST", "/requests/search", {"reference": scene.request().reference})

    assert found == {"items": [{"id": str(own.id)}]}
    assert others.json() == {"items": []}


def test_a_place_is_asked_for_by_the_key_in_its_explanation_and_answered(coordinator, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW.replace(microsecond=123456))
    home = scene.unit(place_type="WOMEN", authority_override="SHELTER")
    shelter = scene.actor("SHELTER_MANAGER", organisation=home.shelter.organisation)
    client, other = client_of(coordinator), client_of(shelter)
    made = send(client, "POST", "/requests", asked()).json()["id"]

    told = client.get(f"{API}/requests/{made}/explanation").json()["waiting"]
    place = told["proposal"] or (told["provisional"] or {}).get("place") or told["alternatives"][0]
    held = send(client, "POST", f"/requests/{made}/holds", {"place": place["key"]})
    there = client.get(held["Location"]).json()["stay"]
    (waits,) = other.get(f"{API}/holds").json()["items"]
    yes = send(other, "POST", f"/placements/{waits['id']}/confirmation", {})
    came = send(other, "POST", f"/placements/{waits['id']}/arrival")
    read = client.get(f"{API}/requests/{made}").json()

    assert (held.status_code, held.json()["state"]) == (201, "HELD")
    assert there["id"] == held.json()["id"] == waits["id"]
    assert there["heldUntil"] == held.json()["heldUntil"] == waits["heldUntil"]
    assert (yes.json()["state"], came.json()["state"]) == ("CONFIRMED", "ARRIVED")
    assert (read["status"], read["step"], read["stay"]["id"]) == (
        "PLACED",
        "LIVES_THERE",
        waits["id"],
    )


def test_a_request_ends_and_opens_again(coordinator):
    client = client_of(coordinator)
    made = send(client, "POST", "/requests", asked()).json()["id"]

    ended = send(client, "POST", f"/requests/{made}/ending", {"outcome": "WITHDRAWN"})
    waits = client.get(f"{API}/requests/{made}/waiting-list").json()
    again = send(client, "POST", f"/requests/{made}/reopening")

    assert (ended.json()["status"], again.json()["status"]) == ("WITHDRAWN", "OPEN")
    assert waits == {"id": made, "onList": None}


def test_who_lives_somewhere_is_asked_another_place_for(coordinator):
    home = scene.unit()
    row = scene.request(organisation=coordinator.organisation)
    hold = saved(build.hold(unit=home, request=row))
    saved(build.occupancy(bed=scene.beds_of(home)[0], placement=hold))
    place = build.stepped(hold, "ARRIVED")
    row.status = "PLACED"
    saved(row)
    code = row.persons.get().code
    body = {
        "reason": "SAFETY",
        "screenings": {code: {"instrument": "VO", "outcome": "RED", "assessedOn": "2026-11-22"}},
    }

    client = client_of(coordinator)
    made = send(client, "POST", f"/placements/{place.id}/transfers", body)

    read = client.get(made["Location"]).json()
    assert (made.status_code, read["transferReason"]) == (201, "SAFETY")
    assert (read["movesFrom"], read["asked"]["persons"][0]["code"]) == (str(place.id), code)
