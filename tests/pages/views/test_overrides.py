"""The pages on which a human decides otherwise than the rules, from both sides."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import Appeal, OutsidePlacement, Override, Waiver
from opvang.queries.labels import place_key
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import actor, request, unit

pytestmark = pytest.mark.django_db
WHY = "Een verpleegkundige komt elke dag."


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def coordinator():
    return actor("COORDINATOR")


@pytest.fixture
def asked(coordinator):
    return request(organisation=coordinator.organisation, needs=["TRAUMA"], urgency="CRISIS")


def go(client, reader, name, *ids, **typed):
    client.force_login(reader)
    address = reverse(name, args=ids)
    answer = client.post(address, typed, follow=True) if typed else client.get(address)
    assert answer.status_code == 200, (name, answer.status_code)
    return answer.content.decode()


def test_an_appeal_goes_from_who_was_refused_to_the_desk_and_back(client, coordinator, asked):
    refused = {"state": "REFUSED", "refusal_reason": "HOUSEHOLD", "refused_at": NOW}
    hold = saved(build.hold(request=asked, unit=unit(name="De Linde"), **refused))
    until = NOW.date() + timedelta(days=7)
    facts = {"request": asked, "shelter": hold.unit.shelter, "reason": "REFUSED"}
    saved(build.excluded_shelter(expires_on=until, refusal=hold, **facts))
    desk = actor("NATIONAL_DESK")
    worker = actor("SHELTER_WORKER", organisation=hold.unit.shelter.organisation)

    assert reverse("appeal", args=[hold.id]) in go(client, coordinator, "request", asked.id)
    assert "Schrijf op waarom." in go(client, coordinator, "appeal", hold.id, reason=" ")
    said = go(client, coordinator, "appeal", hold.id, reason=WHY)
    assert "Bezwaar gemaakt." in said
    assert "U hebt bezwaar gemaakt." in said
    assert reverse("decide-appeal", args=[hold.id]) in go(client, desk, "overrides")
    assert WHY in go(client, desk, "decide-appeal", hold.id)
    decided = "De regels laten dit toe."
    go(client, desk, "decide-appeal", hold.id, choice="OVERRIDDEN", reason=decided)

    assert Appeal.objects.get().outcome == "OVERRIDDEN"
    assert decided in go(client, coordinator, "request", asked.id)
    text = go(client, worker, "placement", hold.id)
    assert decided in text
    assert WHY not in text


def test_people_go_outside_the_network_and_nothing_tells_where(client, coordinator, asked):
    text = go(client, coordinator, "request", asked.id)
    assert text.index("Hotel met bewaking") < text.index("Hotel</h3>")

    said = go(
        client,
        coordinator,
        "outside",
        asked.id,
        kind="HOTEL",
        guarded="on",
        review_at="2026-11-23T09:00",
    )

    assert "hotel, met bewaking" in said.lower()
    assert OutsidePlacement.objects.get().review_at.isoformat() == "2026-11-23T08:00:00+00:00"
    assert "Kan dit nog?" in go(client, coordinator, "outside", asked.id)
    go(client, coordinator, "leave-outside", asked.id, einde="LEFT")
    assert OutsidePlacement.objects.get().end == "LEFT"


def test_the_desk_sets_a_rule_aside_by_a_key_that_holds_for_one_request(client, asked):
    place, desk = unit(), actor("NATIONAL_DESK")
    key = place_key(request=asked.id, unit=place.id)

    go(client, desk, "waive-rule", asked.id, key, choice="competence", reason=WHY)

    waiver = Waiver.objects.get()
    assert WHY in go(client, desk, "request", asked.id)
    client.force_login(desk)
    other = reverse("waive-rule", args=[request().id, key])
    assert client.get(other).status_code == 404
    go(client, desk, "restore-rule", asked.id, waiver.id, ja="ja")
    assert not Waiver.objects.exists()


def test_the_police_read_who_and_where_it_is_dangerous_and_no_secret_place(client, asked):
    person = asked.request_persons.get().person
    saved(build.danger_area(person=person, municipality=build.municipality("GM0193")))
    place = unit(security="SECRET", name="Kanariehuis", municipality="GM0935")
    question = saved(build.danger_question(request=asked, unit=place))

    text = go(client, actor("POLICE"), "danger-question", question.id)

    assert "Zwolle" in text
    assert "Kanariehuis" not in text
    assert "Maastricht" not in text


def test_all_see_that_crisis_mode_is_on_and_what_was_done_in_it_is_signed_off(client, asked):
    desk, colleague = actor("NATIONAL_DESK"), actor("NATIONAL_DESK")
    go(client, desk, "crisis-mode", choice="8", reason="Een inval.")
    saved(build.override(kind="CRISIS", request=asked, author=desk, reason="Een inval."))

    assert "crisis-notice" in go(client, actor("MINISTRY_ANALYST"), "trends")
    override = Override.objects.get()
    address = reverse("review-override", args=[override.id])
    assert address not in go(client, desk, "overrides")
    assert address in go(client, colleague, "overrides")
    assert (
        "was terecht"
        in go(client, colleague, "review-override", override.id, oordeel="JUSTIFIED").lower()
    )
    go(client, desk, "end-crisis-mode", ja="ja")
    assert "crisis-notice" not in go(client, colleague, "overrides")


def test_without_a_guard_is_no_ordinary_step_for_a_minor_and_who_to_call_comes_first(
    client, coordinator
):
    asked = request(organisation=coordinator.organisation, urgency="CRISIS")
    asked.request_persons.update(person=saved(build.person(age=16)))
    text = go(client, coordinator, "request", asked.id)
    assert "Hotel met bewaking" in text
    assert "Hotel</h3>" not in text
    assert "Bel eerst de gemeente" in text
    police = actor("POLICE", organisation=coordinator.organisation)
    assert "Regel zelf bewaking" in go(client, police, "request", asked.id)
    assert "Bel eerst de gemeente" in go(client, coordinator, "outside", asked.id)
    typed = {"kind": "HOTEL", "review_at": "2026-11-23T09:00"}
    refused = go(client, coordinator, "outside", asked.id, **typed)
    assert "Regel bewaking, of schrijf op waarom die er niet is." in refused

    go(client, coordinator, "outside", asked.id, reason=WHY, **typed)

    listed = go(client, actor("NATIONAL_DESK"), "overrides")
    assert "buiten het netwerk, zonder bewaking: hotel" in listed.lower()
    assert "Er is nu bewaking" in go(client, coordinator, "request", asked.id)
    assert "er is nu bewaking." in go(client, coordinator, "guard-outside", asked.id, ja="ja")
