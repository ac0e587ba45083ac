"""What an address asks that its operation has not is refused, and nothing is read or done by it."""

from uuid import uuid4

import pytest

from api import api
from opvang import models
from opvang.access.operations import OPERATIONS
from tests.api.asking import API, asked, client_of, send
from tests.queries import scene

pytestmark = pytest.mark.django_db
READS = sorted(door.removeprefix("GET ") for door in OPERATIONS if door.startswith("GET "))


@pytest.fixture
def desk():
    return client_of(scene.actor("NATIONAL_DESK"))


def mistakes(answer):
    """Return each name that was refused, with what stood there if that is said back."""
    return {one["name"]: one.get("value") for one in answer.json()["errors"]}


def described(path):
    """Return the parameters that a read has by its description."""
    told = api.get_openapi_schema()["paths"][path]["get"]
    return [one["name"] for one in told.get("parameters", ()) if one["in"] == "query"]


@pytest.mark.parametrize("path", READS)
def test_every_read_refuses_a_parameter_that_it_has_not_and_names_what_it_has(desk, path):
    there = described(path)
    for name in ("request", "placement", "question", "unit", "shelter", "service", "signal"):
        path = path.replace(f"{{{name}_id}}", str(uuid4()))

    answer = desk.get(f"{API}{path}?limt=5")

    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert mistakes(answer) == {"limt": "5"}
    sentence = answer.json()["errors"][0]["sentence"]
    assert sentence.endswith(f"Wat er wel is: {', '.join(there) or 'geen'}.")


def test_what_there_is_stands_beside_what_there_is_not(desk):
    some = desk.get(f"{API}/requests?limt=5", headers={"Accept-Language": "en"}).json()["errors"]
    none = desk.get(f"{API}/match?limit=5").json()["errors"]

    assert some[0]["sentence"] == (
        "There is no such parameter. Check its spelling, or leave it out. "
        "There are: urgency, cursor, limit."
    )
    assert none[0]["sentence"].endswith("Wat er wel is: geen.")


def test_all_of_them_are_named_and_nobodys_name_or_number_is_said_back(desk):
    someone = "naam=Jansen&bsn=123456782&geboren=2001-03-04&gemeente=GM0363"

    answer = desk.get(f"{API}/requests?{someone}&limit=5")

    told = {"naam": None, "bsn": None, "geboren": None, "gemeente": "GM0363"}
    assert mistakes(answer) == told


def test_a_stranger_is_asked_who_they_are_before_anything_else(client):
    assert client.get(f"{API}/requests?limt=5").status_code == 401


def test_a_write_that_cannot_be_tried_first_is_not_done_for_real():
    client = client_of(scene.actor("COORDINATOR"))

    answer = send(client, "POST", "/requests?dryRun=true", asked())

    assert (answer.status_code, mistakes(answer)) == (400, {"dryRun": "true"})
    assert models.PlacementRequest.objects.count() == 0


def test_who_asks_for_a_token_may_send_what_is_not_known(client):
    answer = client.post(
        f"{API}/oauth/token?x=1",
        "grant_type=client_credentials",
        content_type="application/x-www-form-urlencoded",
    )

    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")
