"""Workbooks with more than one worksheet, and the examples that shelters start from."""

from datetime import date
from itertools import chain
from pathlib import Path

import openpyxl
import pytest

from opvang import models
from opvang.actions.sheets import load_sheet
from opvang.errors import SheetRefused
from tests.actions.sheets.place import ends, free, picture, unit
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).resolve().parents[3] / "docs/sheets"
HEADERS = ("opvang", "vrij", "verwacht vrij")


def workbook(path, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def shelter(name):
    return saved(build.shelter(public_name=name))


def all_ends():
    return set(chain.from_iterable(ends().values()))


def test_every_worksheet_with_a_header_is_read_and_the_others_are_named(tmp_path):
    berk = unit("2s")
    beuk = unit("2s", shelter=saved(build.shelter(public_name="De Beuk")))
    path = workbook(
        tmp_path / "overzicht.xlsx",
        Uitleg=[["Elke maandag voor tienen"]],
        Leeg=[],
        Noord=[HEADERS, ["De Berk", 0, date(2026, 12, 3)]],
        Zuid=[HEADERS, ["De Beuk", 1, None]],
    )

    result = load_sheet(path, actor=None, now=NOW)

    assert (free(berk), free(beuk)) == (0, 1)
    assert ends()["Kamer 1"].count(date(2026, 12, 3)) == 1
    assert [str(notice) for notice in result.notices] == [
        'Blad "Uitleg": Dit blad heeft geen kopregel en is overgeslagen.'
    ]


def test_mistakes_name_their_worksheet_in_the_order_of_the_workbook(tmp_path):
    unit("2s")
    path = workbook(
        tmp_path / "overzicht.xlsx",
        Zuid=[HEADERS, ["De Berk", 1], ["De Berk", "=A1"]],
        Noord=[HEADERS, ["De Berk", 3], [None, 1]],
    )

    with pytest.raises(SheetRefused) as refusal:
        load_sheet(path, actor=None, now=NOW)

    assert [str(problem).split(": ")[0] for problem in refusal.value.problems] == [
        'Blad "Zuid", regel 3, kolom "vrij", waarde "=A1"',
        'Blad "Zuid", regel 3',
        'Blad "Noord", regel 2',
        'Blad "Noord", regel 2, kolom "vrij", waarde "3"',
        'Blad "Noord", regel 3, kolom "opvang", waarde ""',
    ]
    assert not any(picture())


def test_the_example_with_a_line_for_each_room_loads():
    floor = unit(1, 1, shelter=shelter("De Gaarde"), name="Begane grond")
    families = unit(3, 2, 3, shelter=shelter("Huize Duin"), name="Gezinnen")
    men = unit(1, 1, 1, shelter=shelter("De Maan"), name="Mannen")

    result = load_sheet(EXAMPLES / "example-1.csv", actor=None, now=NOW)

    assert (result.lines, result.units, result.confirmed) == (8, 3, 3)
    assert (free(floor), free(families), free(men)) == (1, 3, 1)
    closure = models.Closure.objects.get(room__isnull=False, reason="MAINTENANCE")
    assert (closure.room.name, closure.explanation) == ("Kamer 3", "lekkage in de badkamer")
    assert models.Closure.objects.exclude(pk=closure.pk).get().reason == "STAFF"
    assert date(2026, 12, 3) in all_ends()


def test_the_example_with_a_line_for_each_unit_loads():
    zwaluw, merel = shelter("De Zwaluw"), shelter("De Merel")
    men = unit(1, 1, 1, 1, 2, shelter=zwaluw, name="Mannen")
    women = unit(1, 1, 1, 1, 1, 1, 2, 2, shelter=zwaluw, name="Vrouwen")
    emergency = unit(2, 1, 3, 1, shelter=merel, name="Noodbedden", place_type="EMERGENCY")
    families = unit(3, 2, 3, shelter=shelter("Huize Poort"), name="Gezinnen")

    result = load_sheet(EXAMPLES / "example-2.xlsx", actor=None, now=NOW)

    assert (result.lines, result.units, result.confirmed) == (4, 4, 4)
    assert (free(men), free(women), free(emergency)) == (4, 0, 0)
    assert free(families) in {2, 3}
    assert models.Closure.objects.get(unit=emergency).reason == "STAFF"
    assert models.Closure.objects.get(room__unit=families).explanation == "nieuwe keuken"
    assert {date(2026, 12, 3), date(2027, 1, 15), date(2027, 1, 5)} < all_ends()


@pytest.mark.parametrize("example", ["example-1.csv", "example-2.xlsx", "template.csv"])
def test_the_examples_have_no_mistakes_but_that_their_shelters_are_not_here(example):
    with pytest.raises(SheetRefused) as refusal:
        load_sheet(EXAMPLES / example, actor=None, now=NOW)

    assert all(
        one.sentence.startswith(("Deze opvang is niet bekend.", "De koppen zijn er"))
        for one in refusal.value.problems
    )
