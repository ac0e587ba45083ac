"""A file opens in a spreadsheet as it is: nothing in it is computed."""

import csv
from io import StringIO

import pytest

from opvang.pages.spreadsheets import csv_of, harmless


@pytest.mark.parametrize("cell", ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_what_a_spreadsheet_would_compute_is_text(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Noord-Holland", "2026-10", "a=b", "5"])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == cell


def test_a_file_reads_back_as_it_was():
    made = csv_of(("naam", "waarde"), [('Fryslân; "hier"', "5"), ("=HYPERLINK()", "0")])

    assert made.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows == [["naam", "waarde"], ['Fryslân; "hier"', "5"], ["'=HYPERLINK()", "0"]]
