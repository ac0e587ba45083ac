"""Signals from systems that look for them, and the software of who judges them."""

import pytest

from opvang.models import Registration, Signal
from opvang.models.codes import ProgramScope, Role
from tests.api.asking import client_of, send
from tests.api.test_programs import key_of
from tests.models import build
from tests.models.build import saved
from tests.queries import scene

pytestmark = pytest.mark.django_db

FOUND = {
    "text": "Steeds hetzelfde nummer bij andere vrouwen.",
    "municipality": "GM0363",
    "place": "advertentie 4711",
    "youngest": 18,
    "oldest": 25,
    "exploitationTypes": ["SexualExploitation"],
    "recruitmentMethods": ["ThroughAnOnlineAdvertisement"],
    "indicators": ["ADVERTISED"],
}


@pytest.fixture
def coordinator():
    """The software of who coordinates Amsterdam."""
    region = saved(build.care_region())
    saved(build.care_area(region=region, municipality=build.municipality(scene.NORTH_HOLLAND)))
    return client_of(scene.actor(Role.COORDINATOR, organisation=region.organisation))


@pytest.fixture
def crawler(client):
    """A program of the police that looks for advertisements."""
    police = saved(build.organisation(kind="POLICE"))
    scopes = [ProgramScope.SIGNALS_WRITE, ProgramScope.SIGNALS_READ]
    key = key_of(police, roles=[Role.POLICE], scopes=scopes)
    client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {key}"
    return client


def test_a_program_delivers_once_and_reads_back_how_far_it_is_and_no_more(crawler):
    sent = [send(crawler, "POST", "/signals", FOUND, key="advertentie-4711") for _ in range(2)]

    (row,) = Signal.objects.all()
    read = send(crawler, "GET", f"/signals/{row.id}").json()
    assert [one.status_code for one in sent] == [201, 201]
    assert sent[0].json() == sent[1].json()
    assert set(sent[0].json()) == {"id", "reference", "state"}
    assert (row.source, row.ages.lower, row.ages.upper) == ("DETECTION", 18, 26)
    assert (read["state"], read["report"]) == ("RECEIVED", None)
    assert FOUND["text"] not in str(read)


def test_the_software_of_a_coordinator_reads_asks_and_judges(crawler, coordinator):
    one = f"/signals/{send(crawler, 'POST', '/signals', FOUND).json()['id']}"

    (listed,) = send(coordinator, "GET", "/signals").json()["items"]
    report = send(coordinator, "GET", one).json()["report"]
    told = [
        send(coordinator, "POST", f"{one}/{what}", body).json()
        for what, body in (
            ("questions", {"question": "Sinds wanneer?"}),
            ("additions", {"text": "Sinds mei."}),
            ("dismissal", {"handedTo": "POLICE", "reason": "Geen dwang."}),
            ("reopening", None),
            (
                "registration",
                {
                    "sex": "FEMALE",
                    "age": 24,
                    "exploitationTypes": ["SexualExploitation"],
                    "reason": "Zij is bang.",
                },
            ),
        )
    ]
    again = send(coordinator, "POST", f"{one}/dismissal", {"handedTo": "POLICE", "reason": "Nee."})

    assert (listed["municipality"], "text" in listed) == ("GM0363", False)
    assert (report["text"], report["youngest"], report["oldest"]) == (FOUND["text"], 18, 25)
    states = [answer["state"] for answer in told]
    assert states == ["ASKED", "RECEIVED", "NOT_TRAFFICKING", "RECEIVED", "PRESUMED"]
    assert again.status_code == 409
    registered = Registration.objects.get()
    assert registered.recruitment_methods == ["ThroughAnOnlineAdvertisement"]
    person = send(coordinator, "GET", one).json()["report"]["person"]
    assert person == told[-1]["person"] == registered.person.code


def test_coverage_comes_in_pages_and_says_where_nobody_is(coordinator):
    first = send(coordinator, "GET", "/coverage?limit=200").json()
    rest = send(coordinator, "GET", f"/coverage?limit=200&cursor={first['nextCursor']}").json()

    found = {one["code"]: one for one in first["items"] + rest["items"]}
    assert len(found) == 342
    assert rest["nextCursor"] is None
    assert (found["GM0363"]["isGap"], found["GM0935"]["isGap"]) == (False, True)
    assert found["GM0363"]["coordinated"][0]["ages"] is None
