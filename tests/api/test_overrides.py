"""Deciding otherwise by the API: under the rules of the pages, and always judged by another."""

import pytest
from django.utils import timezone

from opvang.actions.answers import refuse_hold
from opvang.actions.holds import hold_place
from opvang.actions.matches import run_match
from opvang.models import Consent
from opvang.models.codes import RefusalReason
from tests.actions.world import NOW, account, new_world
from tests.api.asking import API, client_of, send
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db
WHY = "Een verpleegkundige komt elke dag langs."


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def world():
    return new_world()


def refused_place(world, request):
    """Return the key of the only place that keeps a request out, as the desk reads it."""
    told = client_of(world.desk).get(f"{API}/requests/{request.id}/explanation").json()
    (one,) = told["waiting"]["refused"]
    return one["key"]


def aside(world, request):
    return client_of(world.desk).get(f"{API}/requests/{request.id}/aside").json()


def test_the_desk_sets_a_rule_aside_for_one_place_and_lets_it_hold_again(world):
    request = world.request(needs=["TRAUMA"])
    world.unit()
    run_match(now=NOW, seconds=10)
    client, path = client_of(world.desk), f"/requests/{request.id}/waivers"
    sent = {"place": refused_place(world, request), "code": "competence", "reason": WHY}

    no = send(client_of(world.coordinator), "POST", path, sent)
    made = send(client, "POST", path, sent)
    told = aside(world, request)["waivers"]
    back = send(client, "POST", f"{path}/{made.json()['id']}/ending")

    assert [no.status_code, made.status_code, back.status_code] == [403, 201, 200]
    assert [(one["id"], one["reason"]) for one in told] == [(made.json()["id"], WHY)]
    assert aside(world, request)["waivers"] == []


def test_about_danger_only_the_police_answer(world):
    request = world.request()
    world.unit()
    saved(build.danger_area(person=request.persons.get()))
    run_match(now=NOW, seconds=10)
    sent = {"place": refused_place(world, request), "reason": WHY}
    desk = client_of(world.desk)
    police = client_of(account("POLICE", saved(build.organisation(kind="POLICE"))))

    waived = send(desk, "POST", f"/requests/{request.id}/waivers", sent | {"code": "danger"})
    asked = send(desk, "POST", f"/requests/{request.id}/danger-questions", sent)
    (waiting,) = police.get(f"{API}/danger-questions").json()["items"]
    read = police.get(f"{API}/danger-questions/{waiting['id']}").json()
    answer = {"isSafe": True, "reason": WHY}
    done = send(police, "POST", f"/danger-questions/{waiting['id']}/answer", answer)
    twice = send(police, "POST", f"/danger-questions/{waiting['id']}/answer", answer)

    assert [waived.status_code, asked.status_code] == [409, 201]
    assert waiting == {"id": asked.json()["id"], "reference": request.reference}
    assert WHY in [one["value"] for one in read["facts"]]
    assert [done.status_code, twice.status_code] == [200, 409]
    assert [one["byPolice"] for one in aside(world, request)["waivers"]] == [True]
    assert police.get(f"{API}/danger-questions").json()["items"] == []


def test_people_in_danger_get_a_guard_outside_or_somebody_says_why_not(world):
    request = world.request(security="PROTECTED")
    client, path = client_of(world.coordinator), f"/requests/{request.id}/outside"
    hotel = {"kind": "HOTEL", "guarded": False}

    no = send(client, "POST", path, hotel)
    made = send(client, "POST", path, hotel | {"reason": WHY})
    twice = send(client, "POST", path, hotel | {"guarded": True})
    steps = [
        send(client, "POST", f"{path}/{step}", body).status_code
        for step, body in (("review", {}), ("guard", None), ("ending", {"end": "LEFT"}))
    ]

    assert (no.status_code, no.json()["errors"][0]["name"]) == (400, "guarded")
    assert [made.status_code, twice.status_code, *steps] == [201, 409, 200, 200, 200]
    assert aside(world, request)["outside"] is None


def test_a_way_out_says_by_which_kind_to_write_it_down(world):
    request = world.request(urgency="CRISIS", security="PROTECTED")
    run_match(now=NOW, seconds=10)

    (hotel,) = aside(world, request)["waysOut"]
    sent = {name: hotel[name] for name in ("kind", "guarded")}
    made = send(client_of(world.coordinator), "POST", f"/requests/{request.id}/outside", sent)

    assert (hotel["key"], sent) == (None, {"kind": "HOTEL", "guarded": True})
    assert made.status_code == 201


def test_without_consent_a_place_waits_until_people_agree_or_somebody_decides(world):
    first, second = world.request(), world.request()
    Consent.objects.all().delete()
    client = client_of(world.coordinator)

    lacking = aside(world, first)["consentIsLacking"]
    agreed = send(client, "POST", f"/requests/{first.id}/consent")
    sent = {"code": "UNABLE", "reason": WHY}
    decided = send(client, "POST", f"/requests/{second.id}/consent-override", sent)
    again = send(client, "POST", f"/requests/{second.id}/consent-override", sent)

    assert lacking
    assert (agreed.status_code, agreed["ETag"]) == (200, '"2"')
    assert [decided.status_code, again.status_code] == [200, 409]
    assert [aside(world, one)["consentIsLacking"] for one in (first, second)] == [False, False]


def test_an_appeal_is_decided_by_who_did_not_refuse_and_judged_by_another(world):
    request, unit = world.request(), world.unit()
    hold = hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)
    refuse_hold(world.worker, hold=hold.id, reason=RefusalReason.HOUSEHOLD, now=NOW)
    path = f"/placements/{hold.id}/appeal"
    desk, colleague = (
        client_of(world.desk),
        client_of(account("NATIONAL_DESK", world.desk.organisation)),
    )

    early = send(desk, "POST", f"{path}/decision", {"outcome": "UPHELD", "decision": WHY})
    send(client_of(world.coordinator), "POST", path, {"reason": WHY})
    (listed,) = desk.get(f"{API}/overrides").json()["appeals"]
    done = send(desk, "POST", f"{path}/decision", {"outcome": "OVERRIDDEN", "decision": WHY})
    (one,) = desk.get(f"{API}/overrides").json()["toReview"]
    review = f"/overrides/{one['id']}/review"
    own = send(desk, "POST", review, {"outcome": "JUSTIFIED"})
    judged = send(colleague, "POST", review, {"outcome": "JUSTIFIED"})

    assert [early.status_code, done.status_code] == [409, 200]
    assert listed["placement"] == str(hold.id)
    assert [own.status_code, judged.status_code] == [409, 200]
    assert [x["id"] for x in desk.get(f"{API}/overrides").json()["reviewed"]] == [one["id"]]


def test_crisis_mode_is_switched_on_once_and_off(world):
    client = client_of(world.desk)
    sent = {"reason": "Grote actie", "hours": 4}

    steps = [
        send(client, "POST", "/crisis-mode", sent).status_code,
        send(client, "POST", "/crisis-mode", sent).status_code,
        client.get(f"{API}/crisis-mode").json()["reason"],
        send(client, "POST", "/crisis-mode/ending").status_code,
        client.get(f"{API}/crisis-mode").json()["now"],
        send(client, "POST", "/crisis-mode", sent | {"hours": 169}).status_code,
    ]

    assert steps == [201, 409, "Grote actie", 200, None, 400]
