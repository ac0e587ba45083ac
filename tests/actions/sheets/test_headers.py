"""The header row is found wherever it is and however it is spelt; a doubtful one is refused."""

from pathlib import Path

import pytest

from tests.actions.sheets.place import ends, free, load, mistakes, unit

pytestmark = pytest.mark.django_db
TEMPLATE = Path(__file__).resolve().parents[3] / "docs/sheets/template.csv"


@pytest.mark.parametrize(
    "text",
    [
        "opvang,vrij\nDe Berk,1\n",
        "opvang;Vrije  bedden\nde BERK;1\n",
        "opvang\tvrij\t\nDe\u00a0Berk\t 1,0\n",
        'opvang;"Aantal\nvrij"\n"De Berk";1\n',
        "opvang;vrij;opmerking\nDe Berk;1;rustig\n;;\nTotaal;1;\n",
        "opvang | vrij\nDe Berk | 1\n",
    ],
)
def test_sheets_differ_and_say_the_same(tmp_path, text):
    home = unit("2s")

    load(tmp_path, text, header="")

    assert free(home) == 1


def test_a_title_above_and_english_headers_in_another_order_are_fine(tmp_path):
    home = unit("2s")
    text = "Free places\n\nFree,Expected free date,Shelter,Beds\n0,2026-12-03,De Berk,2\n"

    load(tmp_path, text, header="")

    assert free(home) == 0
    assert [end for end in ends()["Kamer 1"] if end]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "opvang;gesloten\nDe Berk;ja\n",
            ['Regel 1: De kolom "vrij" ontbreekt. Zet die kop erbij, zoals in het sjabloon.'],
        ),
        (
            "opvang;vrij;locatie\nDe Berk;1;De Berk\n",
            ['Regel 1: De kolom "locatie" is er twee keer, als "opvang". Laat er een weg.'],
        ),
        (
            "opvang;vrij;gelsoten\nDe Berk;1;ja\n",
            [
                (
                    'Regel 1: De kolom "gelsoten" lijkt op "gesloten". Verbeter de kop, of geef de '
                    "kolom een heel andere naam als die niet gelezen hoeft te worden."
                )
            ],
        ),
        (
            "opvang;vrij;kamers of bedden;bedden\nDe Berk;1;2;2\n",
            [
                (
                    'Regel 1: De kolommen "kamers of bedden" en "aantal bedden" zeggen hetzelfde. '
                    "Laat "
                    "er een weg."
                )
            ],
        ),
        (
            "opvang;vrij\nDe Berk;1;;extra\n",
            [
                (
                    "Regel 2: Er staan meer cellen op deze regel dan in de kopregel. Haal weg wat "
                    "buiten de tabel staat, of zet aanhalingstekens om een tekst met een "
                    "scheidingsteken erin."
                )
            ],
        ),
        (
            f"opvang;vrij;reden\nDe Berk;1;{'x' * 251}\n",
            [
                (
                    f'Regel 2, kolom "reden", waarde "{"x" * 57}...": Dit is langer dan 250 '
                    "tekens. "
                    "Maak het korter."
                )
            ],
        ),
    ],
)
def test_a_table_that_can_be_misread_is_refused(tmp_path, text, sentences):
    unit("2s")

    assert mistakes(tmp_path, text, header="") == sentences


@pytest.mark.parametrize("text", ["opvang\n", "opvangen\n1;2;3\n"])
def test_a_file_without_header_is_refused(tmp_path, text):
    assert mistakes(tmp_path, text, header="") == [
        (
            "Er is geen kopregel met regels eronder gevonden. Gebruik de koppen van het sjabloon: "
            'minstens "opvang" en "vrij".'
        )
    ]


@pytest.mark.parametrize("below", ["", "\n;;\n", "Totaal;5\n"])
def test_headers_without_lines_are_found_and_said_to_be_empty(tmp_path, below):
    headers = TEMPLATE.read_text(encoding="utf-8-sig").strip()

    for text in (f"opvang;vrij\n{below}", f"{headers}\n{below}"):
        assert mistakes(tmp_path, text, header="") == [
            (
                "De koppen zijn er, maar er staan geen regels onder. Vul voor elke wooneenheid "
                'een regel in, met minstens "opvang" en "vrij".'
            )
        ]


def test_columns_that_are_not_read_are_named(tmp_path):
    unit("1s")

    result = load(tmp_path, "opvang;vrij;opmerking;\x1b[31m\nDe Berk;1;;\n", header="")

    assert [str(notice) for notice in result.notices] == [
        'Regel 1: Niet gelezen kolommen: "opmerking", "\\x1b[31m".'
    ]
