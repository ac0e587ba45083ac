"""What will go is announced in every answer and in the description, half a year before."""

from datetime import date

import pytest
from django.test import Client

from api import api, deprecations
from api.deprecations import Deprecation

GOING = Deprecation(
    since=date(2027, 1, 1), sunset=date(2027, 9, 1), link="https://opvang.example/api/health"
)


@pytest.fixture
def _going(monkeypatch):
    monkeypatch.setattr(deprecations, "DEPRECATED", {"GET /health": GOING})


@pytest.mark.usefixtures("_going")
@pytest.mark.django_db
def test_what_will_go_is_announced_with_the_day_and_what_to_read():
    answer = Client().get("/api/v1/health")
    refused = Client().get("/api/v1/units")

    assert answer["Deprecation"] == "@1798761600"
    assert answer["Sunset"] == "Wed, 01 Sep 2027 00:00:00 GMT"
    assert answer["Link"].startswith('<https://opvang.example/api/health>; rel="deprecation"')
    assert "Deprecation" not in refused


@pytest.mark.usefixtures("_going")
def test_the_description_marks_it():
    paths = api.get_openapi_schema()["paths"]

    described = paths["/health"]["get"]
    assert described["deprecated"] is True
    assert {"Deprecation", "Sunset", "Link"} <= set(described["responses"]["200"]["headers"])
    assert "deprecated" not in paths["/units"]["get"]


def test_nothing_goes_within_half_a_year():
    with pytest.raises(ValueError, match="half a year"):
        Deprecation(since=date(2027, 1, 1), sunset=date(2027, 6, 30), link="")
