"""Files as the programs of shelters write them, and files that are no sheets at all."""

import io
import zipfile
from datetime import date, datetime
from itertools import pairwise

import openpyxl
import pytest

from opvang.actions.sheets.reading import limits
from opvang.actions.sheets.reading.files import read_tables
from opvang.errors import SheetRefused

CSV = "opvang;vrij;reden\nDe Één;3;\n"
CELLS = [("opvang", "vrij", "reden"), ("De Één", "3")]


def tables(tmp_path, contents):
    path = tmp_path / "overzicht"
    path.write_bytes(contents)
    return [[row.cells for row in table.rows] for table in read_tables(path)]


def refusal(tmp_path, contents):
    with pytest.raises(SheetRefused) as refused:
        tables(tmp_path, contents)
    return str(refused.value)


XML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(*sheets):
    """Return the bytes of a workbook; each sheet is a list of rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Blad {number}")
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(contents, **parts):
    """Return a workbook with some of its parts replaced."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(contents)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name.rsplit("/", 1)[-1].split(".")[0], old.read(name)))
    return file.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_text_is_read_in_every_usual_encoding(tmp_path, encoding):
    assert tables(tmp_path, CSV.encode(encoding)) == [CELLS]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_separator_and_the_end_of_lines_may_be_any(tmp_path, separator, end):
    text = CSV.replace(";", separator).replace("\n", end)

    assert tables(tmp_path, text.encode()) == [CELLS]


def test_the_line_with_which_excel_names_its_separator_is_no_row(tmp_path):
    path = tmp_path / "overzicht.csv"
    path.write_text("sep=,\nopvang,vrij\n")

    (table,) = read_tables(path)

    assert [(row.number, row.cells) for row in table.rows] == [(2, ("opvang", "vrij"))]


def test_quoted_line_ends_and_hard_spaces_are_single_spaces(tmp_path):
    text = 'opvang;vrij\n"De\r\nBerk,\u00a0 Oost";" 3 "\n'

    assert tables(tmp_path, text.encode())[0][1] == ("De Berk, Oost", "3")


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        (b"", "Het bestand is leeg. Bewaar het overzicht opnieuw en probeer het weer."),
        (b"\r\n  \n", "Het bestand is leeg. Bewaar het overzicht opnieuw en probeer het weer."),
        (
            b"opvang;vrij\nDe\0Berk;3\n",
            (
                "In tekstregel 2 staat een NUL-teken, dat in een overzicht niet hoort. Bewaar het "
                "bestand opnieuw, als CSV UTF-8 of als .xlsx."
            ),
        ),
        (
            b"opvang;vrij\n\x81\x8d;3\n",
            "De tekens van dit bestand zijn niet te lezen. Bewaar het als CSV UTF-8 of als .xlsx.",
        ),
        (
            b"\xff\xfea\0b",
            "De tekens van dit bestand zijn niet te lezen. Bewaar het als CSV UTF-8 of als .xlsx.",
        ),
        (
            b'opvang;vrij\nDe Berk;"3\nDe Eik;2\n',
            (
                "Regel 2 is niet te lezen: een aanhalingsteken sluit niet, of een cel is te lang. "
                "Zet "
                'om een cel met een aanhalingsteken erin " en verdubbel dat aanhalingsteken: "zo '
                '""dus""".'
            ),
        ),
        (
            b"opvang;vrij\n" + b"x" * 200_000,
            (
                "Regel 2 is niet te lezen: een aanhalingsteken sluit niet, of een cel is te lang. "
                "Zet "
                'om een cel met een aanhalingsteken erin " en verdubbel dat aanhalingsteken: "zo '
                '""dus""".'
            ),
        ),
        (
            b"opvang;vrij" + b";" * 1_000_000,
            (
                "Regel 1 heeft 1000002 kolommen; meer dan 100 kan niet. Laat alleen de kolommen "
                "van "
                "het overzicht staan."
            ),
        ),
        (
            b"opvang;vrij\n" + b"\n" * 5_000,
            (
                "Het bestand heeft meer dan 5000 regels. Laat alleen het overzicht van deze week "
                "erin "
                "staan."
            ),
        ),
        (
            b"x" * (limits.MAX_BYTES + 1),
            (
                "Het bestand is groter dan 2000000 bytes. Laat alleen het overzicht van deze week "
                "erin "
                "staan."
            ),
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            (
                "Dit is een oud Excel-bestand (.xls) of een met een wachtwoord. Bewaar het als "
                ".xlsx "
                "zonder wachtwoord, of als CSV."
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(tmp_path, contents, sentence):
    assert refusal(tmp_path, contents) == sentence


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "weg.csv", tmp_path):
        with pytest.raises(SheetRefused, match="dit bestand is er niet"):
            read_tables(path)


def test_cells_of_a_workbook_become_the_text_that_a_csv_file_would_have(tmp_path):
    # A cell has no time zone.
    moment = datetime(2026, 12, 3, 9, 30)  # noqa: DTZ001
    cells = [3, 3.0, 2.5, "3", True, None, date(2026, 12, 3), moment]

    found = tables(tmp_path, workbook([cells]))

    assert found == [[("3", "3", "2.5", "3", "ja", "", "2026-12-03", "2026-12-03T09:30:00")]]


def test_every_visible_worksheet_is_a_table_and_rows_keep_their_numbers(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Week 48"
    book.active["A3"] = "opvang"
    book.create_sheet("Lijsten")["A1"] = "verborgen"
    book["Lijsten"].sheet_state = "hidden"
    path = tmp_path / "overzicht.xlsx"
    book.save(path)

    (table,) = read_tables(path)

    assert table.name == "Week 48"
    assert [(row.number, row.cells[0]) for row in table.rows] == [(3, "opvang")]


def test_a_formula_counts_as_its_outcome_and_shows_itself_without_one(tmp_path):
    without = workbook([["=1+2"]])
    with_outcome = repacked(
        without,
        sheet1=f'<worksheet xmlns="{XML}"><sheetData><row r="1"><c r="A1"><f>1+2</f><v>3</v></c>'
        "</row></sheetData></worksheet>",
    )

    assert tables(tmp_path, with_outcome) == [[("3",)]]
    assert tables(tmp_path, without) == [[("=1+2",)]]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b"0" * (limits.MAX_UNPACKED_BYTES + 1))

    assert refusal(tmp_path, file.getvalue()) == (
        "Dit Excel-bestand is uitgepakt groter dan 10000000 bytes of heeft meer dan 1000 "
        "onderdelen. Kopieer alleen het overzicht naar een nieuw bestand."
    )


BROKEN = (
    "Dit Excel-bestand is beschadigd of geen Excel-bestand. Open het in Excel, bewaar het opnieuw "
    "als .xlsx en probeer het weer."
)


def test_entities_within_entities_do_not_grow(tmp_path):
    entities = "".join(
        f'<!ENTITY {name} "{f"&{inner};" * 100}">' for inner, name in pairwise("abcdefg")
    )
    sheet = (
        f'<!DOCTYPE x [<!ENTITY a "{"z" * 1000}">{entities}]>'
        f'<worksheet xmlns="{XML}"><sheetData><row><c t="str"><v>&g;</v></c></row></sheetData>'
        "</worksheet>"
    )

    assert refusal(tmp_path, repacked(workbook([["x"]]), sheet1=sheet)) == BROKEN


@pytest.mark.parametrize(
    "contents", [b"PK\x03\x04 and nothing more", repacked(workbook([["x"]]), sheet1="<worksheet")]
)
def test_a_damaged_workbook_is_refused(tmp_path, contents):
    assert refusal(tmp_path, contents) == BROKEN


@pytest.mark.parametrize(
    "cell",
    ['<row r="5001"><c r="A5001"><v>1</v></c></row>', '<row><c r="CW1"><v>1</v></c></row>'],
)
def test_a_worksheet_that_is_too_long_or_too_wide_is_refused(tmp_path, cell):
    sheet = f'<worksheet xmlns="{XML}"><sheetData>{cell}</sheetData></worksheet>'

    assert refusal(tmp_path, repacked(workbook([["x"]]), sheet1=sheet)) == (
        'Blad "Blad 1" heeft meer dan 5000 regels of 100 kolommen. Laat alleen het overzicht van '
        "deze week erop staan."
    )


def test_a_row_that_claims_to_be_very_far_down_costs_nothing(tmp_path):
    sheet = (
        f'<worksheet xmlns="{XML}"><dimension ref="A1:XFD1048576"/><sheetData>'
        '<row r="1"><c r="A1"><v>7</v></c></row>'
        '<row r="999999999999"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>'
    )

    assert tables(tmp_path, repacked(workbook([["x"]]), sheet1=sheet)) == [[("7",)]]


def test_too_many_worksheets_are_refused(tmp_path):
    many = workbook(*[[["x"]]] * (limits.MAX_WORKSHEETS + 1))

    assert refusal(tmp_path, many) == (
        "Het bestand heeft meer dan 50 bladen. Laat alleen de bladen met het overzicht staan."
    )
