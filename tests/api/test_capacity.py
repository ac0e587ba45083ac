"""Free places from another system: the same sheet as on the page, answered in JSON."""

import json

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from opvang import models
from tests.actions.sheets.place import HEADER, five_hundred, picture, unit
from tests.api import asking
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries import scene

pytestmark = pytest.mark.django_db
UPDATES = "/api/v1/capacity-updates"
CSV = "text/csv"


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def worker_of(home, role="SHELTER_WORKER"):
    return saved(build.account(organisation=home.shelter.organisation, roles=[role]))


def send(client, text, *, to=UPDATES, kind=CSV, **more):
    contents = text if isinstance(text, bytes) else text.encode()
    return client.post(to, contents, content_type=kind, **more)


def test_one_bad_line_among_five_hundred_changes_nothing_and_is_named(client):
    home, lines = five_hundred()
    client.force_login(worker_of(home))
    bad = [*lines]
    bad[322] = bad[322].replace(";ja;", ";31-02;")

    answer = send(client, "\n".join(bad))

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["errors"] == [
        {
            "line": 323,
            "column": "vrij",
            "value": "31-02",
            "sentence": "Dit is geen heel getal. Schrijf een getal in cijfers, zoals 3.",
        }
    ]
    assert not any(picture())
    assert not models.CapacityConfirmation.objects.exists()


@pytest.mark.slow
def test_a_sheet_of_five_hundred_lines_is_taken_over_and_twice_is_harmless(client):
    home, lines = five_hundred()
    client.force_login(worker_of(home))
    text = "\n".join(lines)

    tried = send(client, text, to=f"{UPDATES}?dryRun=true").json()
    untouched = not any(picture())
    first = send(client, text).json()
    after = picture()
    second = send(client, text).json()

    assert untouched
    assert tried == first | {"isApplied": False}
    assert (first["lines"], first["confirmed"]) == (500, 1)
    assert (first["taken"], first["closuresMade"]) == (45, 46)
    assert picture() == after
    assert {second[name] for name in ("taken", "freed", "closuresMade", "closuresEnded")} == {0}
    assert {one.method for one in models.CapacityConfirmation.objects.all()} == {"API"}


def test_a_shelter_of_another_answers_exactly_like_one_that_is_not_there(client):
    foreign = unit("1s")
    client.force_login(worker_of(unit("1s", shelter=saved(build.shelter(public_name="De Beuk")))))
    sheet = f"{HEADER}De Berk;;1;0;;;\n"
    found = send(client, sheet)
    models.Shelter.objects.filter(pk=foreign.shelter.pk).delete()

    absent = send(client, sheet)

    assert found.status_code == absent.status_code == 400
    assert found.content == absent.content


@pytest.mark.parametrize(
    ("role", "updates", "units"),
    [("COORDINATOR", 403, 403), ("SHELTER_MANAGER", 400, 200), ("NATIONAL_DESK", 400, 200)],
)
def test_only_who_may_confirm_capacity_gets_in(client, role, updates, units):
    client.force_login(worker_of(unit("1s"), role))

    assert send(client, "niets").status_code == updates
    assert client.get("/api/v1/units").status_code == units


def test_a_refusal_is_in_the_audit_log(client):
    client.force_login(worker_of(unit("1s"), "POLICE"))

    send(client, HEADER)

    refused = models.AuditEntry.objects.get(outcome="REFUSED")
    assert (refused.activity, refused.detail) == ("CONFIRM_CAPACITY", "NotAllowed")


@pytest.mark.parametrize(
    ("sent", "kind", "status", "told"),
    [
        (b" \r\n", CSV, 400, "Het bestand is leeg"),
        (b"x" * 2_000_001, CSV, 413, "groter dan 2000000 bytes"),
        (b"opvang;vrij\n\0;1\n", CSV, 400, "NUL-teken"),
        (b"opvang;vrij" + b";" * 1_000_000, CSV, 400, "kolommen"),
        (b"opvang;vrij\nDe Berk;=1+1\n", CSV, 400, "=1+1"),
        (b"{}", "application/json", 415, "text/csv"),
        (b"csrf=1", "application/x-www-form-urlencoded", 415, "text/csv"),
    ],
)
def test_what_is_no_sheet_is_refused_in_a_sentence(client, sent, kind, status, told):
    client.force_login(worker_of(unit("1s")))

    answer = send(client, sent, kind=kind)

    assert answer.status_code == status
    assert told in json.dumps(answer.json(), ensure_ascii=False)


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_sheet_may_come_as_the_file_of_a_form_in_any_coding(client, tmp_path, coding):
    client.force_login(worker_of(unit("2s")))
    path = tmp_path / "overzicht.csv"
    path.write_bytes(f"{HEADER}De Berk;;2;1;;;\n".replace("\n", "\r\n").encode(coding))

    with path.open("rb") as file:
        answer = client.post(UPDATES, {"file": file})

    assert answer.json()["taken"] == 1


def test_strangers_and_forged_requests_are_refused_with_a_problem():
    strict = Client(enforce_csrf_checks=True)
    stranger = send(strict, HEADER)
    strict.force_login(worker_of(unit("1s")))

    forged = send(strict, HEADER)
    strict.get(reverse("account_login"))
    strict.get("/opvang/")
    token = strict.cookies["csrftoken"].value
    meant = send(strict, f"{HEADER}De Berk;;1;0;;;\n", headers={"X-CSRFToken": token})

    assert [one.status_code for one in (stranger, forged, meant)] == [403, 403, 200]
    assert all(one["Content-Type"].endswith("problem+json") for one in (stranger, forged))


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_however_many_units_there_are_all_are_told(client, number):
    home = unit()
    for name in range(number - 1):
        saved(build.unit(shelter=home.shelter, name=f"Eenheid {name}"))
    client.force_login(
        worker_of(home) if number else saved(build.account(roles=["SHELTER_WORKER"]))
    )

    answer = client.get("/api/v1/units")

    assert (answer.status_code, len(answer.json()["items"])) == (200, number)


def test_units_tell_their_beds_and_whether_that_was_confirmed(client):
    home = unit("2s")
    unit("1s", name="Van een ander", shelter=saved(build.shelter(public_name="De Beuk")))
    client.force_login(worker_of(home))
    send(client, f"{HEADER}De Berk;;2;1;;;\n")

    (found,) = client.get("/api/v1/units").json()["items"]

    assert (found["shelter"], found["name"]) == ("De Berk", "De Vlinder")
    assert (found["beds"], found["free"], found["occupied"]) == (2, 1, 1)
    assert found["isConfirmed"] is True


def test_every_refusal_is_a_problem_in_the_language_of_the_reader_and_tells_the_version(client):
    answer = client.get("/api/v1/is-er-niet", headers={"accept-language": "en"})

    assert answer.status_code == answer.json()["status"] == 404
    assert answer.json()["title"] == "This does not exist"
    assert answer["API-Version"] == "1.0.0"


@pytest.mark.parametrize(("method", "status"), [("GET", 404), ("DELETE", 405)])
def test_a_problem_is_as_long_as_it_says(client, method, status):
    client.force_login(worker_of(unit("1s")))

    answer = client.generic(method, "/api/v1/units" if status == 405 else "/api/v1/niets")

    assert answer.json()["status"] == status
    assert int(answer["Content-Length"]) == len(answer.content)


def test_who_has_something_to_do_first_is_not_sent_to_a_page(client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(worker_of(unit("1s")))

    answer = client.get("/api/v1/units")

    assert (answer.status_code, "Location" in answer) == (403, False)
    assert answer.json()["title"]


def test_the_description_has_the_operations_and_their_refusals(client):
    described = client.get("/api/v1/openapi.json").json()

    operation = described["paths"]["/capacity-updates"]["post"]
    assert {"200", "400", "401", "403"} <= set(operation["responses"])
    assert operation["responses"]["400"]["content"].keys() == {"application/problem+json"}
    assert [one["name"] for one in operation["parameters"]] == ["dryRun"]


@pytest.mark.parametrize("path", ["/capacity-updates", "/exchange/have"])
def test_a_misspelt_dry_run_is_refused_and_not_done_for_real(path):
    worker = scene.actor("SHELTER_WORKER")
    client = asking.client_of(worker)

    answer = asking.send(client, "POST", f"{path}?dry_run=true", b"opvang;wooneenheid\n")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["name"] == "dry_run"
