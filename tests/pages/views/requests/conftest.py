"""A coordinator with a request, a secret shelter that fits, and words that no page may hold."""

import re
from dataclasses import dataclass

import pytest
from django.utils import timezone

from opvang import models
from tests.models import build
from tests.models.build import NOW, saved
from tests.queries.scene import LIMBURG, actor, request, unit

#: Words of an address, a name and a place that a coordinator may not read.
CANARIES = (
    "Kanariestraat",
    "9999ZZ",
    "Kanariedorp",
    "0612345678",
    "De Vleermuis",
    "Maastricht",
    "Limburg",
)


@dataclass
class Case:
    """Who asks, for whom, and where they could go."""

    coordinator: models.Account
    worker: models.Account
    request: models.PlacementRequest
    secret: models.Unit


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def case():
    secret = unit(security="SECRET", municipality=LIMBURG, name="De Vleermuis", beds=3)
    saved(
        build.address(
            shelter=secret.shelter,
            street="Kanariestraat",
            postal_code="9999ZZ",
            town="Kanariedorp",
            phone="0612345678",
        )
    )
    coordinator = actor("COORDINATOR")
    return Case(
        coordinator=coordinator,
        worker=actor("SHELTER_WORKER", organisation=secret.shelter.organisation),
        request=request(organisation=coordinator.organisation, urgency="CRISIS"),
        secret=secret,
    )


def leaks(case, text):
    """Return what a page tells that a coordinator may not know."""
    ids = (case.secret.id, case.secret.shelter_id)
    return [word for word in (*CANARIES, *map(str, ids)) if word in text]


def without_tokens(body):
    """Return a page without what differs each time it is made, and its own address."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", body.decode())
    return re.sub(r'name="next" value="[^"]+"', "", text)
