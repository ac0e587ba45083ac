"""The page that takes over a sheet: it shows first what that does, and every line that is wrong."""

import io
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from opvang import models
from opvang.models.codes import Role
from tests.actions.sheets.place import HEADER, five_hundred, picture, unit
from tests.actions.sheets.test_headers import TEMPLATE
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def enter(client, home, role="SHELTER_WORKER"):
    client.force_login(saved(build.account(organisation=home.shelter.organisation, roles=[role])))


def upload(client, contents):
    contents = contents if isinstance(contents, bytes) else contents.encode()
    return client.post(reverse("sheet"), {"file": SimpleUploadedFile("overzicht.csv", contents)})


def take_over(client, answer):
    kept = re.search(r'name="kept" value="([^"]*)"', answer.content.decode())[1]
    return client.post(reverse("sheet"), {"kept": kept, "neem-over": "1"})


def test_the_page_gives_the_template_of_the_documentation_and_asks_for_a_file(client):
    enter(client, unit("1s"))

    shown = client.get(reverse("sheet")).content.decode()
    given = client.get(reverse("sheet-template"))
    refused = client.post(reverse("sheet"), {"kept": ""}).content.decode()

    assert reverse("sheet-template") in shown
    assert "(mag leeg)" not in shown
    assert given.content.decode("utf-8-sig").split() == TEMPLATE.read_text("utf-8-sig").split()
    assert "Kies het bestand met uw overzicht." in refused


@pytest.mark.slow
def test_one_bad_line_among_five_hundred_is_named_and_five_hundred_good_ones_are_taken_over(client):
    home, lines = five_hundred()
    enter(client, home)
    bad = [*lines]
    bad[322] = bad[322].replace(";ja;", ";31-02;")

    wrong = upload(client, "\n".join(bad)).content.decode()
    untouched = not any(picture())
    shown = upload(client, "\n".join(lines))
    still_untouched = not any(picture())
    first = take_over(client, shown)
    after = picture()
    take_over(client, upload(client, "\n".join(lines)))

    assert "Regel 323, kolom &quot;vrij&quot;, waarde &quot;31-02&quot;" in wrong
    assert "neem-over" not in wrong
    assert untouched
    assert still_untouched
    assert "500 regels gelezen" in shown.content.decode()
    assert first.url == reverse("board")
    assert picture() == after
    assert models.Occupancy.objects.count() == 45
    assert models.CapacityConfirmation.objects.filter(method="SHEET").count() == 2


@pytest.mark.parametrize("role", Role.values)
def test_the_page_is_there_for_who_confirms_capacity(client, role):
    enter(client, unit("1s"), role)
    confirms = {"SHELTER_WORKER", "SHELTER_MANAGER", "NATIONAL_DESK", "ADMINISTRATOR"}

    answer = client.get(reverse("sheet"))

    assert answer.status_code == (200 if role in confirms else 403)


def test_a_shelter_of_another_answers_exactly_like_one_that_is_not_there(client):
    foreign = unit("1s")
    enter(client, unit("1s", shelter=saved(build.shelter(public_name="De Beuk"))))
    found = upload(client, f"{HEADER}De Berk;;1;0;;;\n").content.decode()
    models.Shelter.objects.filter(pk=foreign.shelter.pk).delete()

    absent = upload(client, f"{HEADER}De Berk;;1;0;;;\n").content.decode()

    assert "Deze opvang is niet bekend." in found
    token = re.compile(r'csrfmiddlewaretoken" value="[^"]*"')
    assert token.sub("", found) == token.sub("", absent)


def test_a_workbook_that_unpacks_to_too_much_is_refused_in_a_sentence(client):
    enter(client, unit("1s"))
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b"0" * 20_000_000)

    answer = upload(client, bomb.getvalue())

    assert "uitgepakt groter dan" in answer.content.decode()


@pytest.mark.parametrize(
    ("sent", "told"),
    [({}, "Kies het bestand"), ({"kept": "é"}, "onderweg beschadigd"), ({"kept": "a"}, "onderweg")],
)
def test_without_a_file_it_asks_for_one(client, sent, told):
    enter(client, unit("1s"))

    answer = client.post(reverse("sheet"), sent | {"neem-over": "1"})

    assert told in answer.content.decode()
    assert not any(picture())
