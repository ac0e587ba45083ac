"""Whoever reads English finds no Dutch label on a form, though others opened it in Dutch before."""

import re
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import translation

import opvang.pages
from tests.models import build
from tests.models.build import NOW, saved
from tests.pages.catalogue import written
from tests.queries.scene import actor, beds_of, request, stay, unit

pytestmark = pytest.mark.django_db
CATALOGUE = Path(opvang.pages.__file__).parent / "locale/en/LC_MESSAGES/django.po"
#: A button with the language it is in; then what is no text that anybody reads.
_OTHERWISE = re.compile(r'<button[^>]* lang="nl">.*?</button>|<(script|style).*?</\1>', re.DOTALL)
#: What nobody reads, and what we are called, which is a Dutch word for something else as well.
_NO_LABELS = {"", "Opvang"}
_TAG = re.compile(r"<[^>]+>")


def dutch_words():
    """Return the words that are others in English."""
    translations, _ = written(CATALOGUE)
    return {
        texts[0] for texts, into in translations.items() if len(texts) == 1 and into[0] != texts[0]
    }


def labels(page):
    """Return each piece of text of a page between two tags."""
    text = _OTHERWISE.sub("", page.content.decode())
    return {unescape(" ".join(piece.split())) for piece in _TAG.split(text)} - _NO_LABELS


@pytest.fixture(autouse=True)
def _dutch_again():
    """A request leaves its language behind; the tests after these read Dutch."""
    with translation.override("nl"):
        yield


@pytest.fixture
def place():
    made = unit(beds=2, shared=True)
    stay(beds_of(made)[0])
    return made


def shelter_pages(place):
    one, two = beds_of(place)
    yield "unit", place.id
    yield "change-unit", place.id
    yield "close-unit", place.id
    yield "close-bed", place.id, two.id
    yield "remove-bed", place.id, one.id
    for state in ("HELD", "CONFIRMED", "ARRIVED"):
        until = NOW + timedelta(hours=1)
        facts = {"state": state} | ({"held_until": until} if state == "HELD" else {})
        yield "placement", saved(build.hold(unit=place, request=request(), **facts)).id


def coordinator_pages(organisation):
    asked = request(organisation=organisation)
    ended = request(organisation=organisation, status="WITHDRAWN", ended_on=NOW.date())
    yield ("requests",)
    yield ("new-request",)
    yield "change-request", asked.id
    yield "request", asked.id
    yield "request", ended.id


def dutch_on(client, names):
    """Return the Dutch words on pages in English, by page; each is opened in Dutch first."""
    found = {}
    for name, *ids in names:
        where = reverse(name, args=ids)
        client.get(where, headers={"Accept-Language": "nl"})
        page = client.get(where, headers={"Accept-Language": "en"})
        assert (page.status_code, page.headers["Content-Language"]) == (200, "en")
        found[name] = sorted(labels(page) & dutch_words())
    return {name: words for name, words in found.items() if words}


def test_a_shelter_fills_in_english_forms(client, place):
    client.force_login(actor("SHELTER_MANAGER", organisation=place.shelter.organisation))

    assert dutch_on(client, shelter_pages(place)) == {}


def test_a_coordinator_fills_in_english_forms(client):
    reader = actor("COORDINATOR")
    client.force_login(reader)

    assert dutch_on(client, coordinator_pages(reader.organisation)) == {}


def test_the_desk_fills_in_english_forms(client, place):
    client.force_login(actor("NATIONAL_DESK"))

    pages = (("desk",), ("what-ifs",), ("what-if-rules", place.id))
    assert dutch_on(client, pages) == {}
