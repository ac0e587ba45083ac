"""The life of a place, by software of a coordinator, of a shelter and of the national desk.

It can be read as an example: whoever generates a client of their own writes the same.
"""

import re
from http import HTTPStatus
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.utils import timezone

from opvang.actions.matches import run_match
from opvang.models import AuditEntry, Placement, PlacementRequest
from tests.scenarios.by_api import CountryByApi
from tests.scenarios.people import NOON

pytestmark = pytest.mark.slow
_DOCS = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", _DOCS, re.DOTALL)


@pytest.fixture
def software(generated, one_connection, monkeypatch):
    """The client of each, which has the key of its program; and one free place for a woman."""
    monkeypatch.setattr(timezone, "now", lambda: NOON)
    country = CountryByApi(generated)
    country.unit("Utrecht")
    return SimpleNamespace(
        coordinator=country.software["coordinator"],
        shelter=country.software["worker"],
        desk=country.software["desk"],
    )


def twice(operation, *ids, **given):
    """Send the same again under the same key, as if its answer was lost; return what is told."""
    key = str(uuid4())
    first, again = (
        operation.sync_detailed(*ids, **given, idempotency_key=key) for _ in ("sent", "again")
    )
    assert again.headers["Idempotency-Replayed"] == "true"
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert first.status_code < HTTPStatus.BAD_REQUEST
    return first.parsed


def test_a_place_is_asked_for_held_promised_lived_in_and_left_each_once(generated, software):
    models, operation = generated.models, generated.operation

    # A coordinator asks for a place, and the desk has everybody matched.
    asked = twice(
        operation("requests.place_request"), client=software.coordinator, body=asks(models)
    )
    twice(operation("country.ask_for_match"), client=software.desk)
    run_match(now=NOON, seconds=20)

    # What is proposed, and why; and it is asked for by its key.
    told = operation("requests.explain_request").sync(asked.id, client=software.coordinator)
    proposal = told.waiting.proposal
    assert (proposal.first_night, bool(proposal.reasons)) == (NOON.date(), True)
    place = models.PlaceAsked(place=proposal.key)
    held = twice(
        operation("requests.hold_place"), asked.id, client=software.coordinator, body=place
    )

    # The shelter finds the hold and promises the place; she comes, and leaves for her own home.
    (waits,) = operation("placements.list_holds").sync(client=software.shelter).items
    promised = twice(operation("placements.confirm_hold"), waits.id, client=software.shelter)
    lived_in = twice(operation("placements.arrive"), held.id, client=software.shelter)
    goes = models.DepartureTold(destination=models.Destination.OWN_HOME, departed_on=NOON.date())
    left = twice(operation("placements.depart"), held.id, client=software.shelter, body=goes)

    states = [one.state for one in (held, promised, lived_in, left)]
    assert states == ["HELD", "CONFIRMED", "ARRIVED", "DEPARTED"]
    assert (PlacementRequest.objects.count(), Placement.objects.count()) == (1, 1)
    assert set(done().values()) == {1}


def test_the_example_of_the_documents_asks_for_a_place_once_people_agreed(generated, software):
    (example,) = (one for one in EXAMPLES if "hold_place" in one)
    asks_for = asks(generated.models)
    asks_for.persons[0].consents = []
    ask = generated.operation("requests.place_request")
    asked = ask.sync(client=software.coordinator, body=asks_for, idempotency_key=str(uuid4()))
    run_match(now=NOON, seconds=20)
    there = {
        "request": asked,
        "coordinator": software.coordinator,
        "uuid4": uuid4,
        "PlaceAsked": generated.models.PlaceAsked,
    } | {
        name: generated.operation(f"requests.{name}")
        for name in ("explain_request", "give_consent", "hold_place")
    }

    exec(example, there)

    assert there["held"].state == "HELD"


def test_what_software_was_not_made_for_is_refused_with_what_it_lacks(generated, software):
    ask = generated.operation("requests.place_request")

    refused = ask.sync_detailed(
        client=software.shelter, body=asks(generated.models), idempotency_key=str(uuid4())
    )

    assert refused.status_code == HTTPStatus.FORBIDDEN
    assert isinstance(refused.parsed, generated.models.Problem)
    assert "requests.write" in refused.parsed.detail
    assert not PlacementRequest.objects.exists()


def asks(models):
    """Return what a request asks, at its simplest."""
    agreed = models.ConsentGiven(scope=models.ConsentScope.SEEK_SHELTER, given_on=NOON.date())
    return models.AskedRequest(
        persons=[models.AskedPerson(sex=models.Sex.FEMALE, age=24, consents=[agreed])],
        routes=[models.Route.DUTCH],
        urgency=models.Urgency.URGENT,
        municipality="GM0344",
        referrer=models.Referrer.POLICE,
    )


def done():
    """Return how often each thing was done by software, of what changes something."""
    acts = AuditEntry.objects.filter(channel="API").values_list("activity", flat=True)
    writes = ("PLACE_REQUEST", "RUN_MATCH", "HOLD_PLACE", "CONFIRM_HOLD", "ARRIVE", "DEPART")
    return {name: list(acts).count(name) for name in writes}
