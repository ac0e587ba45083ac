"""What the API refuses it says in a sentence: which field, what stands there, and what to do."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from opvang.actions.sheets.reading.limits import MAX_BYTES
from opvang.queries.labels import place_key
from tests.api.asking import API, asked, client_of, send
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def coordinator():
    return scene.actor("COORDINATOR")


@pytest.fixture
def home():
    return scene.unit(beds=2, shared=True)


@pytest.fixture
def manager(home):
    return scene.actor("SHELTER_MANAGER", organisation=home.shelter.organisation)


def mistake(answer):
    """Return the one mistake that an answer names."""
    (wrong,) = answer.json()["errors"]
    return wrong


def lived_in(home):
    """Return a placement of people who live in a unit."""
    hold = saved(build.hold(unit=home, request=scene.request()))
    saved(build.occupancy(bed=scene.beds_of(home)[0], placement=hold))
    return build.stepped(hold, "ARRIVED")


def test_a_key_of_no_place_is_named_with_where_to_read_one(coordinator):
    own = scene.request(organisation=coordinator.organisation)

    answer = send(client_of(coordinator), "POST", f"/requests/{own.id}/holds", {"place": "0" * 64})

    assert answer.status_code == 404
    assert (mistake(answer)["name"], mistake(answer)["value"]) == ("place", "0" * 64)
    assert "explanation" in mistake(answer)["sentence"] == answer.json()["detail"]


def test_a_key_towards_anothers_request_says_no_more_than_one_that_is_of_nothing(coordinator):
    own, other = scene.request(organisation=coordinator.organisation), scene.request()
    unit = scene.unit()
    client = client_of(coordinator)

    def told(request, key):
        return send(client, "POST", f"/requests/{request}/holds", {"place": key}).content

    real = place_key(request=other.id, unit=unit.id)
    assert told(other.id, real) == told(uuid4(), real) == told(other.id, "0" * 64)
    assert told(own.id, real).replace(real.encode(), b"") == told(own.id, "0" * 64).replace(
        b"0" * 64, b""
    )


def test_the_desk_is_told_that_it_is_the_key_of_a_waiver_that_is_of_no_place():
    desk, row = scene.actor("NATIONAL_DESK"), scene.request()
    body = {"place": "0" * 64, "code": "competence", "reason": "Kan tijdelijk zonder."}

    own = send(client_of(desk), "POST", f"/requests/{row.id}/waivers", body)
    none = send(client_of(desk), "POST", f"/requests/{uuid4()}/waivers", body)

    assert (own.status_code, mistake(own)["name"]) == (404, "place")
    assert (none.status_code, "errors" in none.json()) == (404, False)


def test_a_bed_of_another_unit_is_named_as_one_that_is_not_there(home, manager):
    client, path = client_of(manager), f"/units/{home.id}/closures"
    foreign = scene.beds_of(scene.unit())[0].id

    answers = [
        send(client, "POST", path, {"bed": str(one), "reason": "MAINTENANCE"})
        for one in (foreign, uuid4())
    ]

    assert [one.status_code for one in answers] == [404, 404]
    assert [mistake(one)["name"] for one in answers] == ["bed", "bed"]
    assert mistake(answers[0])["value"] == str(foreign)
    assert mistake(answers[0])["sentence"] == mistake(answers[1])["sentence"]


def test_who_may_not_reads_which_roles_may():
    auditor = client_of(scene.actor("AUDITOR"))

    act = send(auditor, "POST", "/requests", asked())
    part = auditor.get(f"{API}/waiting-list", headers={"Accept-Language": "en"})

    assert (act.status_code, part.status_code) == (403, 403)
    assert "zorgcoördinator" in act.json()["detail"]
    assert "auditor" not in act.json()["detail"]
    assert "care coordinator" in part.json()["detail"]


def test_a_departure_that_lies_ahead_is_bad_input_in_one_field(home, manager):
    place = lived_in(home)
    path = f"/placements/{place.id}/departure"

    answer = send(
        client_of(manager),
        "POST",
        path,
        {"destination": "OWN_HOME", "departedOn": TOMORROW.isoformat()},
    )

    assert answer.status_code == 400
    assert (mistake(answer)["name"], mistake(answer)["value"]) == (
        "departedOn",
        TOMORROW.isoformat(),
    )
    assert "Kies een dag ertussen" in mistake(answer)["sentence"]


def test_an_end_that_is_over_is_bad_input_in_one_field(home, manager):
    past = {"reason": "MAINTENANCE", "expectedUntil": TODAY.isoformat()}

    answers = [
        send(client_of(manager), "POST", path, past)
        for path in (f"/units/{home.id}/closures", f"/units/{home.id}/stop")
    ]

    assert [one.status_code for one in answers] == [400, 400]
    assert {mistake(one)["name"] for one in answers} == {"expectedUntil"}


def test_what_stands_in_the_way_of_closing_names_the_field_that_would_close_it(home, manager):
    lived_in(home)
    bed = scene.beds_of(home)[0]
    client = client_of(manager)

    closing = send(
        client, "POST", f"/units/{home.id}/closures", {"bed": str(bed.id), "reason": "MAINTENANCE"}
    )
    removing = send(client, "POST", f"/units/{home.id}/beds/{bed.id}/removal", {})

    assert [one.status_code for one in (closing, removing)] == [409, 409]
    assert [mistake(one)["name"] for one in (closing, removing)] == ["force", "force"]


def test_what_is_not_to_be_given_back_says_why_without_a_page_that_software_has_not(coordinator):
    row = scene.request(organisation=coordinator.organisation)
    hold = build.stepped(saved(build.hold(unit=scene.unit(), request=row)), "RELEASED")

    answer = send(client_of(coordinator), "POST", f"/placements/{hold.id}/release")

    assert answer.status_code == 409
    assert "tijdlijn" not in answer.json()["detail"]


def test_a_mistake_in_what_is_asked_anew_is_named_where_it_was_sent(coordinator):
    client = client_of(coordinator)
    path = f"/requests/{send(client, 'POST', '/requests', asked()).json()['id']}"
    read = client.get(f"{API}{path}")
    late = read.json()["asked"] | {"startBy": "2026-11-01", "startFrom": "2026-11-20"}

    answer = send(client, "PUT", path, {"asked": late}, **{"If-Match": read["ETag"]})

    assert answer.status_code == 400
    assert mistake(answer)["name"] == "asked.startBy"


@pytest.mark.parametrize(
    ("month", "told"),
    [("2026-10-15", "jjjj-mm-01"), ("2026-10", "jjjj-mm-dd"), ("oktober", "jjjj-mm-dd")],
)
def test_a_month_goes_by_its_first_day_and_anything_else_is_refused_with_the_remedy(month, told):
    answer = client_of(scene.actor("MINISTRY_ANALYST")).get(f"{API}/trends?month={month}")

    assert answer.status_code == 400
    assert (mistake(answer)["name"], mistake(answer)["value"]) == ("month", month)
    assert told in mistake(answer)["sentence"]


@pytest.mark.parametrize("bytes_too_many", [1, 1_000_000])
def test_a_sheet_and_a_document_that_are_too_large_are_refused_alike(home, manager, bytes_too_many):
    client, body = client_of(manager), b"x" * (MAX_BYTES + bytes_too_many)

    sheet = send(client, "POST", "/capacity-updates", body, kind="text/csv")
    form = client.post(
        f"{API}/capacity-updates", {"file": SimpleUploadedFile("overzicht.csv", body)}
    )
    have = send(client, "POST", "/exchange/have", body, kind="application/xml")

    assert [one.status_code for one in (sheet, form, have)] == [413, 413, 413]
    assert len({one.content for one in (sheet, form, have)}) == 1


def test_what_is_no_hold_any_more_is_held_until_no_time(coordinator):
    row = scene.request(organisation=coordinator.organisation)
    home = scene.unit(place_type="WOMEN", authority_override="SHELTER")
    hold = saved(build.hold(unit=home, request=row))
    shelter = client_of(scene.actor("SHELTER_MANAGER", organisation=home.shelter.organisation))

    before = shelter.get(f"{API}/placements/{hold.id}").json()
    done = send(client_of(coordinator), "POST", f"/placements/{hold.id}/release")

    assert before["heldUntil"]
    assert (done.json()["state"], done.json()["heldUntil"]) == ("RELEASED", None)
    assert before["placeType"] == "WOMEN"


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ('{"text": "Meisje van 15",', "regel 1, teken 26"),
        ('{"text": "a", "text": "b"}', "elke naam staat er één keer in"),
        ('{"youngest": NaN}', "elk getal is er een"),
    ],
)
def test_what_is_no_json_is_told_where_and_not_said_back(coordinator, sent, told):
    headers = {"Idempotency-Key": str(uuid4())}
    answer = client_of(coordinator).post(
        f"{API}/signals", data=sent, content_type="application/json", headers=headers
    )

    assert answer.status_code == 400
    assert told in answer.json()["detail"]
    assert "Meisje" not in answer.content.decode()


def test_the_oldest_is_no_younger_than_the_youngest(coordinator):
    body = {"text": "Gezien", "youngest": 30, "oldest": 20}
    answer = send(client_of(coordinator), "POST", "/signals", body)

    sentence = "De oudste is jonger dan de jongste. Stuur minstens 30."
    assert answer.status_code == 400
    assert answer.json()["errors"] == [{"name": "oldest", "sentence": sentence, "value": "20"}]


def test_what_is_wrong_in_a_list_is_told_once(coordinator):
    body = {"persons": [{"role": "CLIENT", "sex": "FEMALE"}]}
    answer = send(client_of(coordinator), "POST", "/requests", body)

    told = [one["name"] for one in answer.json()["errors"]]
    assert answer.status_code == 400
    assert "persons.0.age" in told
    assert "persons" not in told
