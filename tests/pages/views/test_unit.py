"""The page of a unit and the forms on it: whose they are, and that nothing is half saved."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from opvang.models import Bed, Closure, Unit
from tests.models import build
from tests.models.build import NOW, saved
from tests.pages.likeness import body
from tests.queries.scene import actor, beds_of, request, stay, unit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def own():
    made = unit(beds=2, shared=True, security="SECRET", name="De Vleermuis")
    saved(build.address(shelter=made.shelter, street="Kanariestraat", town="Kanariedorp"))
    return made


def signed_in(client, role, own):
    reader = actor(role, organisation=own.shelter.organisation)
    client.force_login(reader)
    return reader


def rules(**facts):
    """Return the rules that `unit` has, as a form sends them, but for these facts."""
    given = {
        "routes": ["DUTCH"],
        "security": "SECRET",
        "sexes": ["FEMALE"],
        "min_age": 18,
        "max_age": 120,
        "turnaround_days": 0,
        "seen": 1,
    }
    return given | facts


#: How much each button stands out, and what it says.
BUTTONS = re.compile(
    r'<button class="utrecht-button utrecht-button--(\w+)-action"[^>]*type="submit"[^>]*>([^<]+)<'
)
PAGES = (("unit", 1), ("change-unit", 1), ("close-unit", 1), ("close-bed", 2), ("remove-bed", 2))


@pytest.mark.parametrize(("name", "parts"), PAGES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_another_s_unit_looks_like_none(client, own, name, parts, method):
    client.force_login(actor("SHELTER_MANAGER"))
    foreign = (own.id, beds_of(own)[0].id)[:parts]

    answers = [
        getattr(client, method)(reverse(name, args=asked))
        for asked in (foreign, tuple(uuid4() for _ in foreign))
    ]

    assert [one.status_code for one in answers] == [404, 404]
    assert body(answers[0]) == body(answers[1])


@pytest.mark.parametrize("role", ["SHELTER_WORKER", "SHELTER_MANAGER", "NATIONAL_DESK"])
def test_no_page_of_a_unit_holds_an_address_or_who_lives_there(client, own, role):
    placed = saved(build.hold(unit=own, request=request(), state="ARRIVED"))
    saved(build.occupancy(bed=beds_of(own)[0], placement=placed))
    signed_in(client, role, own)

    text = client.get(reverse("unit", args=[own.id])).content.decode()

    words = ("Kanariestraat", "Kanariedorp", "Amsterdam", placed.request.reference)
    assert [word for word in words if word in text] == []
    assert "<title>Wooneenheid - Opvang</title>" in text


def test_a_bed_is_closed_by_one_button(client, own):
    signed_in(client, "SHELTER_WORKER", own)
    bed = beds_of(own)[0]

    answer = client.post(reverse("close-bed", args=[own.id, bed.id]), {"reason": "HYGIENE"})

    assert answer.url == f"/opvang/#eenheid-{own.id}"
    assert Closure.objects.get().bed == bed


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"reason": "ZOMAAR"}, "Kies een reden uit de lijst."),
        ({"reason": "STAFF", "expected_until": "31-02-2026"}, "datum"),
        ({"reason": "STAFF", "expected_until": "2026-11-22", "force": "on"}, "al voorbij"),
        ({"reason": "STAFF"}, "bezet of toegezegd"),
    ],
)
def test_what_cannot_be_closed_says_why_and_keeps_what_was_filled_in(client, own, given, told):
    stay(beds_of(own)[0])
    signed_in(client, "SHELTER_WORKER", own)

    text = client.post(reverse("close-unit", args=[own.id]), given).content.decode()

    assert "<title>Fout: " in text
    assert told in text
    assert given.get("expected_until", "") in text
    assert not Closure.objects.exists()


def test_a_unit_that_is_lived_in_is_closed_by_who_insists(client, own):
    stay(beds_of(own)[0])
    signed_in(client, "SHELTER_WORKER", own)

    client.post(reverse("close-unit", args=[own.id]), {"reason": "STAFF", "force": "on"})

    assert Closure.objects.get().unit == own


def test_what_is_closed_is_opened_again(client, own):
    closure = saved(build.closure(unit=own))
    signed_in(client, "SHELTER_WORKER", own)

    answer = client.post(reverse("reopen", args=[closure.id]), follow=True)

    assert "Weer open." in answer.content.decode()
    closure.refresh_from_db()
    assert closure.reopened_on is not None


def test_rules_are_changed_by_a_manager_and_read_back(client, own):
    signed_in(client, "SHELTER_MANAGER", own)

    answer = client.post(
        reverse("change-unit", args=[own.id]),
        rules(routes=["EU", "DUTCH"], max_age=65, capabilities=["TRAUMA"], languages=["nl"]),
        follow=True,
    )

    assert "Opgeslagen." in answer.content.decode()
    assert "Nederlander en burger van de Europese Unie" in answer.content.decode()
    changed = Unit.objects.get(id=own.id)
    assert (changed.max_age, changed.capabilities, changed.version) == (65, ["TRAUMA"], 2)


def test_rules_that_somebody_changed_meanwhile_are_not_overwritten(client, own):
    signed_in(client, "SHELTER_MANAGER", own)
    client.post(reverse("change-unit", args=[own.id]), rules(max_age=65))

    text = client.post(reverse("change-unit", args=[own.id]), rules(max_age=30)).content.decode()

    assert "<title>Fout: " in text
    assert Unit.objects.get(id=own.id).max_age == 65


def test_who_no_longer_fits_is_counted(client, own):
    placed = saved(build.hold(unit=own, request=request(), state="ARRIVED"))
    saved(build.occupancy(bed=beds_of(own)[0], placement=placed))
    signed_in(client, "SHELTER_MANAGER", own)

    answer = client.post(reverse("change-unit", args=[own.id]), rules(min_age=50), follow=True)

    assert "1 houd of verblijf past niet meer" in answer.content.decode()


def test_a_worker_changes_no_rules_and_no_beds(client, own):
    signed_in(client, "SHELTER_WORKER", own)
    room = beds_of(own)[0].room_id

    text = client.get(reverse("unit", args=[own.id])).content.decode()
    tried = client.post(
        reverse("unit", args=[own.id]), {"nieuw-room": str(room), "nieuw-names": "Bed 9"}
    )

    assert "Wijzig de regels" not in text
    assert "Haal weg" not in text
    assert client.get(reverse("change-unit", args=[own.id])).status_code == 403
    assert tried.status_code == 403
    assert Bed.objects.count() == 2


def test_beds_are_added_by_name(client, own):
    signed_in(client, "SHELTER_MANAGER", own)
    room = beds_of(own)[0].room_id
    url = reverse("unit", args=[own.id])

    client.post(url, {"nieuw-room": str(room), "nieuw-names": "Bed 3, Bed 4,"})
    again = client.post(url, {"nieuw-room": str(room), "nieuw-names": "Bed 4"}).content.decode()

    assert [bed.name for bed in beds_of(own)] == ["Bed 1", "Bed 2", "Bed 3", "Bed 4"]
    assert "<title>Fout: " in again


def test_a_bed_that_somebody_has_is_closed_instead_of_removed(client, own):
    free, taken = beds_of(own)
    stay(taken)
    signed_in(client, "SHELTER_MANAGER", own)

    client.post(reverse("remove-bed", args=[own.id, free.id]))
    refused = client.post(reverse("remove-bed", args=[own.id, taken.id])).content.decode()
    client.post(
        reverse("remove-bed", args=[own.id, taken.id]), {"force": "on", "reason": "FUNDING"}
    )

    assert "<title>Fout: " in refused
    assert beds_of(own) == [taken]
    assert Closure.objects.get().bed == taken


def test_what_other_rules_would_do_is_told_beside_the_form_and_not_saved(client, own):
    for _ in range(3):
        request(security="SECRET")
    waiting = request(routes=["EU"], security="SECRET")
    signed_in(client, "SHELTER_MANAGER", own)

    given = rules(routes=["EU"], only_for=["TRAUMA"], bekijk="1")
    text = client.post(reverse("change-unit", args=[own.id]), given).content.decode()

    assert "Er is nog niets opgeslagen." in text
    assert "Kan er dan niet meer terecht" in text
    assert "1 tot 4 aanvragen" in text
    assert "Dit lijkt niet te kloppen" in text
    assert waiting.reference not in text
    assert Unit.objects.get(id=own.id).routes == ["DUTCH"]


def test_who_changes_rules_looks_first_and_saves_second(client, own):
    signed_in(client, "SHELTER_MANAGER", own)
    where = reverse("change-unit", args=[own.id])

    before = client.get(where).content.decode()
    after = client.post(where, rules(bekijk="1")).content.decode()

    assert BUTTONS.findall(before) == [
        ("primary", "Bekijk wat dit verandert"),
        ("secondary", "Sla de regels op"),
    ]
    assert BUTTONS.findall(after) == [
        ("secondary", "Bekijk wat dit verandert"),
        ("primary", "Sla de regels op"),
    ]


def test_what_cannot_be_previewed_says_why(client, own):
    signed_in(client, "SHELTER_MANAGER", own)

    answers = [
        client.post(reverse("change-unit", args=[own.id]), rules(bekijk="1", **wrong))
        for wrong in ({"max_nights": 0}, {"min_age": "jong"})
    ]

    for answer in answers:
        text = answer.content.decode()
        assert "<title>Fout: " in text
        assert "Wat dit verandert</h2>" not in text


def test_what_is_odd_about_a_unit_stands_at_its_rules(client, own):
    Unit.objects.filter(id=own.id).update(only_for=["DETOX"])
    signed_in(client, "SHELTER_WORKER", own)

    assert (
        "Dit lijkt niet te kloppen" in client.get(reverse("unit", args=[own.id])).content.decode()
    )
