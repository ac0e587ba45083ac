"""The country in one object."""

import json
from dataclasses import asdict

import pytest

from opvang.queries.country import UnplacedSummary, country_summary
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import beds_of, request, run, stay, unit, unplaced_entry

pytestmark = pytest.mark.django_db


def test_an_empty_country_has_no_run():
    found = country_summary(now=NOW)

    assert (found.shelters, found.places, found.requests) == (0, 0, 0)
    assert (found.status, found.seconds, found.unplaced) == ("", None, ())


def test_a_country_tells_places_requests_and_who_is_left_out():
    stay(beds_of(unit(beds=3, shared=True))[0])
    placed, left_out = request(persons=2, children=1), request()
    request(status="WITHDRAWN", ended_on=build.TODAY)
    made = run(
        unplaced_entry(left_out, blocked={"route": 1, "danger": 1, "separation": 1}), seconds=1.5
    )
    saved(build.proposal(run=made, request=placed, unit=unit(beds=1)))

    found = country_summary(now=NOW)

    assert (found.shelters, found.places, found.free_places) == (2, 4, 3)
    assert (found.requests, found.placed_requests, found.placed_persons) == (2, 1, 3)
    assert (found.status, found.seconds) == ("OPTIMAL", 1.5)
    assert found.unplaced == (
        UnplacedSummary(request=left_out.reference, reasons=("route", "veiligheid")),
    )


def test_the_summary_becomes_json_as_the_demo_prints_it():
    run(unplaced_entry(request()))

    found = json.loads(json.dumps(asdict(country_summary(now=NOW))))

    assert list(found) == [
        "shelters",
        "places",
        "free_places",
        "requests",
        "placed_requests",
        "placed_persons",
        "status",
        "seconds",
        "unplaced",
    ]
    assert found["unplaced"][0]["reasons"] == ["route"]
