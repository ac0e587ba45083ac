"""Whatever the file, the answer is a result or sentences, and never half a sheet."""

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opvang.actions.sheets import load_sheet
from opvang.errors import SheetRefused
from tests.actions.sheets.place import HEADER, beds, free, guest, known, load, picture, unit
from tests.models.build import NOW

pytestmark = pytest.mark.django_db

#: The database is not rolled back between examples, which a sheet that is refused never minds.
anything = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
WORDS = st.sampled_from(
    [
        "De Berk",
        "De Vlinder",
        "Kamer 1",
        "8",
        "3",
        "0",
        "-1",
        "1.000",
        "3-12",
        "31-02-2026",
        "3-12-2026",
        "46359",
        "ja",
        "nee",
        "onderhoud",
        "=1+1",
        "",
        "\xa0",
        "\x00",
        '"',
        "Totaal",
        "x",
    ]
)
CELLS = st.one_of(WORDS, st.text(max_size=12))


def answer(path):
    """Load a file; return the sentences of its refusal, if any."""
    try:
        load_sheet(path, actor=None, now=NOW)
    except SheetRefused as refusal:
        return [str(problem) for problem in refusal.problems]
    return []


@pytest.fixture
def home():
    """A unit that random rows may hit upon."""
    return unit(3, "2s", "3s")


@anything
@given(contents=st.binary(max_size=400))
def test_random_bytes_get_a_sentence(tmp_path, contents):
    path = tmp_path / "iets"
    path.write_bytes(contents)

    sentences = answer(path)

    assert sentences
    assert all(sentence.endswith(".") for sentence in sentences)


@anything
@given(rows=st.lists(st.lists(CELLS, max_size=9), max_size=6), separator=st.sampled_from(";,\t|"))
def test_random_rows_get_sentences_or_are_taken_over(home, tmp_path, rows, separator):
    text = HEADER.replace(";", separator) + "\n".join(separator.join(row) for row in rows)
    path = tmp_path / "overzicht.csv"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    before = picture()

    sentences = answer(path)

    assert not sentences or picture() == before
    assert all("\n" not in sentence and sentence.isprintable() for sentence in sentences)


@anything
@given(data=st.data())
def test_a_workbook_with_bytes_changed_gets_sentences_or_is_taken_over(tmp_path, data):
    book = openpyxl.Workbook()
    book.active.append(["opvang", "vrij"])
    book.active.append(["De Berk", 1])
    file = io.BytesIO()
    book.save(file)
    with zipfile.ZipFile(io.BytesIO(file.getvalue())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    at = data.draw(st.integers(0, len(parts[name])))
    parts[name] = parts[name][:at] + data.draw(st.binary(max_size=5)) + parts[name][at + 3 :]
    path = tmp_path / "overzicht.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        for part, contents in parts.items():
            package.writestr(part, contents)

    answer(path)


ALL = "opvang;organisatie;vrij;gesloten;reden;verwacht vrij\n"
WEEKS = st.tuples(
    st.integers(0, 10),
    st.integers(0, 4),
    st.sampled_from(["", "25-11-2026", "3-12-2026", "1-11-2026"]),
)


@settings(anything, max_examples=15)
@given(weeks=st.lists(WEEKS, min_size=1, max_size=4), turnaround_days=st.integers(0, 2))
def test_what_is_free_is_what_the_last_sheet_said_and_saying_it_again_changes_nothing(
    tmp_path, weeks, turnaround_days
):
    home = unit(3, "2s", "4s", turnaround_days=turnaround_days)
    name = home.shelter.organisation.name
    known(beds(home, "Kamer 2")[0])
    known(beds(home, "Kamer 3")[0], start=date(2026, 12, 10))
    guest(beds(home, "Kamer 3")[1], until=date(2026, 11, 20))
    for number, closed, expected in weeks:
        text = f"De Berk;{name};{number};{closed};anders;{expected}\n"
        try:
            load(tmp_path, text, header=ALL)
        except SheetRefused:
            assert number + closed > 8
            continue
        after = picture()
        load(tmp_path, text, header=ALL)

        assert picture() == after
        # Only the private room of three can make a difference.
        assert number - 3 < free(home) <= number
        assert home.placements.filter(request__isnull=False, state="HELD").count() == 2
