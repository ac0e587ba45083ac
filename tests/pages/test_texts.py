"""All that people read is there in English as well."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import RequestFactory
from django.urls import reverse
from django.utils.translation import deactivate, override
from django.views.defaults import page_not_found, server_error

from opvang.errors import Busy
from opvang.models.codes import Role
from tests.pages.catalogue import compiled, written
from tests.queries.scene import actor, request, run, unit, unplaced_entry

CATALOGUE = Path("en", "LC_MESSAGES", "django.po")
ENGLISH = settings.LOCALE_PATHS[0] / CATALOGUE
TEXTS, FUZZY = written(ENGLISH)
PLACEHOLDER = re.compile(r"%\(\w+\)[sdg]|\{\w*\}|%%")


@pytest.fixture(autouse=True)
def _speaks_dutch_afterwards():
    """A page leaves its language behind in the thread, and the next test would read it."""
    yield
    deactivate()


def placeholders(text):
    return sorted(PLACEHOLDER.findall(text))


def dutch_in(page):
    """Return the Dutch texts that stand in a page, short words apart."""
    shown = unescape(page)
    return {
        text
        for key, translations in TEXTS.items()
        for text, english in zip(key, translations, strict=False)
        if len(text) > 12 and text != english and not placeholders(text) and text in shown
    }


def test_every_text_has_a_translation_that_somebody_looked_at():
    missing = [key for key, translations in TEXTS.items() if not all(translations)]

    assert missing == []
    assert not FUZZY


def test_a_translation_has_the_placeholders_of_its_text():
    differing = [
        key
        for key, translations in TEXTS.items()
        if key != ("",)
        for text, english in zip(key, translations, strict=True)
        if placeholders(text) != placeholders(english)
    ]

    assert differing == []


def test_what_was_compiled_is_what_was_written():
    assert compiled(ENGLISH.with_suffix(".mo")) == TEXTS


@pytest.mark.skipif(not shutil.which("xgettext"), reason="gettext is not installed")
def test_every_text_of_the_code_is_in_the_catalogue(tmp_path, monkeypatch, settings):
    kept_out = shutil.ignore_patterns("locale", "static", "__pycache__")
    for name in ("opvang", "notifications", "api"):
        shutil.copytree(settings.BASE_DIR / name, tmp_path / name, ignore=kept_out)
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    monkeypatch.chdir(tmp_path)

    call_command("texts", verbosity=0)

    found = set(written(tmp_path / "locale" / CATALOGUE)[0])
    assert found == set(TEXTS), "run `make texts`, and translate what it added"


@pytest.mark.django_db
def test_the_country_in_english_has_no_dutch(client):
    unit(beds=3)
    run(unplaced_entry(request()))
    client.force_login(actor(Role.NATIONAL_DESK))
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"

    page = client.get(reverse("country")).content.decode()

    assert "Occupancy by kind of place" in page
    assert '<html lang="en">' in page
    assert dutch_in(page) == set()


@pytest.mark.django_db
def test_asking_for_a_place_in_english_has_no_dutch(client):
    unit(beds=3, languages=["en"], capabilities=["TRAUMA"])
    wanted = request(languages=["en"], needs=["TRAUMA"])
    wanted.wish_safety_regions.add("VR13")
    run(unplaced_entry(wanted, relaxations=[["danger"], ["competence"]]))
    client.force_login(actor(Role.NATIONAL_DESK))
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"

    pages = [
        client.get(reverse(name, args=args)).content.decode()
        for name, args in (
            ("requests", []),
            ("request", [wanted.id]),
            ("change-request", [wanted.id]),
            ("new-request", []),
        )
    ]

    assert "What is asked for" in pages[1]
    assert [dutch_in(page) for page in pages] == [set()] * 4


@pytest.mark.django_db
def test_signing_in_in_english_has_no_dutch(client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"

    page = client.get(reverse("account_login")).content.decode()

    assert "User name" in page
    assert dutch_in(page) == set()


def test_what_goes_wrong_is_told_in_english_without_dutch():
    asked = RequestFactory().get("/bestaat-niet/")

    with override("en"):
        pages = [
            page_not_found(asked, Exception()).content.decode(),
            server_error(asked).content.decode(),
            str(Busy()),
        ]

    assert [dutch_in(page) for page in pages] == [set(), set(), set()]
    assert "Page not found" in pages[0]
    assert "Somebody else is working" in pages[2]
