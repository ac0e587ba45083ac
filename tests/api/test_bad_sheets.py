"""Whatever comes as a sheet is refused in a sentence with its place, and nothing is taken over."""

import gzip

import pytest
from django.utils import timezone

from opvang import models
from tests.actions.sheets.have import worker_of
from tests.actions.sheets.place import HEADER, picture, unit
from tests.actions.sheets.reading.test_files import XML, repacked, workbook
from tests.api.asking import API, client_of
from tests.models.build import NOW

pytestmark = pytest.mark.django_db
UPDATES = f"{API}/capacity-updates"
CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
COLUMNS = HEADER.strip().split(";")
WHOLE = "geen heel getal"


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    """It is always the same noon."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def home():
    return unit("2s")


def refused(home, sent, *, kind=CSV, status=400, **headers):
    """Send what is no sheet, and return the refusal."""
    client = client_of(worker_of(home))
    answer = client.generic("POST", UPDATES, sent, content_type=kind, headers=headers)

    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert not any(picture())
    assert not models.CapacityConfirmation.objects.exists()
    return answer.json()


def row(**cells):
    """Return a sheet of one good line, but for these cells."""
    good = dict(zip(COLUMNS, ("De Berk", "De Vlinder", "2", "1", "", "", ""), strict=True))
    told = good | {name.replace("_", " "): text for name, text in cells.items()}
    return HEADER + ";".join(told.values()) + "\n"


def cells(inside):
    """Return a worksheet with one row of cells."""
    return f'<worksheet xmlns="{XML}"><sheetData><row>{inside}</row></sheetData></worksheet>'


@pytest.mark.parametrize(
    ("column", "text", "told"),
    [
        ("vrij", "NaN", WHOLE),
        ("vrij", "Infinity", WHOLE),
        ("vrij", "1e400", WHOLE),
        ("vrij", "0x2", WHOLE),
        ("vrij", "\uff11", WHOLE),
        ("vrij", "-0", "minder dan nul"),
        ("vrij", "-9223372036854775809", "minder dan nul"),
        ("vrij", "9223372036854775808", WHOLE),
        ("vrij", "9" * 200, WHOLE),
        ("vrij", "999999999", "hoogstens 2"),
        ("gesloten", "999999999", "reden"),
        ("verwacht_vrij", "1-1-0001", "Schrijf dag, maand en jaar"),
        ("verwacht_vrij", "31-12-9999", "meer dan vijf jaar"),
        ("verwacht_vrij", "0-0-0000", "bestaat niet"),
        ("verwacht_vrij", "1-1-10000", "geen datum"),
        ("opvang", "D\u0435 Berk", "niet bekend"),
        ("opvang", "De B\u200berk", "niet bekend"),
        ("opvang", "<svg onload=alert(1)>", "niet bekend"),
        ("opvang", "\U0001f333", "niet bekend"),
        ("opvang", "x" * 251, "langer dan 250 tekens"),
        ("wooneenheid", "De\u202e Rednilv", "niet bekend"),
        ("wooneenheid", "'; DROP TABLE opvang_unit; --"[:25], "Kies uit"),
    ],
)
def test_a_cell_that_cannot_be_true_is_named_with_its_value_and_what_to_do(
    home, column, text, told
):
    errors = refused(home, row(**{column: text}).encode())["errors"]

    assert {one["line"] for one in errors} == {2}
    assert any(told in one["sentence"] for one in errors)
    assert all(one.get("value", "").isprintable() for one in errors)


def test_the_same_unit_twice_and_the_same_column_twice_are_named(home):
    twice = refused(home, (row() + row().splitlines()[1]).encode())
    columns = refused(home, row().replace("reden", "vrij", 1).encode())

    assert "ook al" in twice["errors"][0]["sentence"]
    assert columns["errors"][0]["line"] == 1


@pytest.mark.parametrize(
    "sent",
    [
        b"opvang;vrij\nDe Berk\xed\xa0\x80;1\n",
        b"opvang;vrij\nDe Berk;" + b"1" * 1_000_000 + b"\n",
        b"opvang;vrij\n" + b"x" * 1_000_000 + b";1\n",
        b'opvang;vrij\n"' * 100_000,
        b"<html>" * 100_000,
        b"[" * 1_000_000,
        b"\xff\xfe" + "opvang;vrij\n\ud800;1\n".encode("utf-16-le", "surrogatepass"),
        gzip.compress(b"opvang;vrij\nDe Berk;1\n", mtime=0),
    ],
)
def test_bytes_that_are_no_sheet_are_refused_and_not_said_back_in_full(home, sent):
    told = refused(home, sent)

    assert told["errors"][0]["sentence"].endswith((".", "?"))
    assert len(str(told)) < 2_000


def test_what_is_packed_or_too_large_is_refused_unread(home):
    packed = gzip.compress(b"x" * 10_000_000, mtime=0)

    by_name = refused(home, packed, status=415, **{"Content-Encoding": "gzip"})
    large = refused(home, b"x" * 2_000_001, status=413)

    assert by_name["errors"][0]["name"] == "Content-Encoding"
    assert "groter dan 2000000 bytes" in large["errors"][0]["sentence"]


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1:9/x.dtd"> %e;]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
)
@pytest.mark.parametrize("part", ["sheet1", "workbook", "styles"])
def test_nothing_that_a_workbook_names_is_fetched(home, before, part):
    inside = before + cells('<c t="str"><v>&e;</v></c>')

    told = refused(home, repacked(workbook([["x"]]), **{part: inside}), kind=XLSX)

    assert "root:" not in str(told)


@pytest.mark.parametrize(
    "inside",
    [
        cells("<c><v>1</v></c>").replace(XML, "urn:x"),
        cells("<x>" * 100_000 + "</x>" * 100_000),
        cells("<c><v>1e999</v></c>"),
        cells('<c t="n"><v>NaN</v></c>'),
        cells('<c t="s"><v>99</v></c>'),
        cells('<c t="d"><v>0001-13-99</v></c>'),
    ],
)
def test_a_worksheet_that_is_made_to_hurt_is_refused(home, inside):
    told = refused(home, repacked(workbook([["x"]]), sheet1=inside), kind=XLSX)

    assert told["errors"][0]["sentence"]
