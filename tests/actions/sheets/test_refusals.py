"""A bad sheet is refused with a sentence for each mistake: where, what stands there, what to do."""

from datetime import date, timedelta

import pytest

from opvang import models
from tests.actions.sheets.place import HEADER, beds, guest, known, mistakes, picture, unit
from tests.models import build
from tests.models.build import TODAY, saved

pytestmark = pytest.mark.django_db

DATE = "Schrijf dag, maand en jaar, zoals 3-12-2026, of laat de cel leeg."
REASONS = (
    "onderhoud of schade; schoonmaak, ongedierte of besmetting; te weinig personeel; veiligheid; "
    "geen financiering; samenstelling van de groep; anders"
)
KNOWN = (
    "voor aanvragen die Opvang kent: bezet, vastgehouden, toegezegd of in de wisseltijd. "
    "Schrijf hoogstens {}, of meld in Opvang eerst dat iemand vertrokken is."
)

#: A cell of the line "De Berk;De Vlinder;8;3;;;", what it becomes, and the sentence about it.
CELLS = [
    ("opvang", "", ("Hier staat niets. Schrijf de naam van de opvang op elke regel, en splits "
     "samengevoegde cellen.")),
    ("opvang", "De Brek", ('Deze opvang is niet bekend. Bedoelt u "De Berk"? Schrijf de naam zoals '
     "die in Opvang staat; een nieuwe opvang voegt de beheerder toe.")),
    ("opvang", "=cmd|' /C calc'!A0", ("Deze opvang is niet bekend. Schrijf de naam zoals die in "
     "Opvang staat; een nieuwe opvang voegt de beheerder toe.")),
    ("wooneenheid", "Vlinders", ("Deze wooneenheid is in deze opvang niet bekend of niet in "
     'gebruik. Bedoelt u "De Vlinder"? Kies uit: "De Bij", "De Vlinder".')),
    ("wooneenheid", "", ("Deze opvang heeft meer dan een wooneenheid. Schrijf welke: "
     '"De Bij", "De Vlinder".')),
    ("kamers of bedden", "9", ("Hier zijn 8 bedden bekend, niet 9. Schrijf 8, of laat ze "
     "bijwerken.")),
    ("kamers of bedden", "2 kamers", ("Hier zijn 3 kamers bekend, niet 2. Schrijf 3, of laat ze "
     "bijwerken.")),
    ("kamers of bedden", "Kamer 4", ("Deze kamer is in deze wooneenheid niet bekend. Bedoelt u "
     '"Kamer 3"? Schrijf de naam van een kamer, of het aantal bedden van de hele wooneenheid, '
     "zoals 8.")),
    ("kamers of bedden", "-8", ("Deze kamer is in deze wooneenheid niet bekend. Schrijf de naam "
     "van een kamer, of het aantal bedden van de hele wooneenheid, zoals 8.")),
    ("vrij", "", "Hier staat niets. Schrijf hoeveel er nu vrij zijn; 0 als dat er geen is."),
    ("vrij", "9", "Hier zijn maar 8 bedden. Schrijf hoogstens 8."),
    ("vrij", "1.000", "Hier zijn maar 8 bedden. Schrijf hoogstens 8."),
    ("vrij", "-1", "Dit is minder dan nul. Schrijf 0 of meer."),
    ("vrij", "\u22121", "Dit is minder dan nul. Schrijf 0 of meer."),
    ("vrij", "2,5", "Dit is geen heel getal. Schrijf een getal in cijfers, zoals 3."),
    ("vrij", "drie", "Dit is geen heel getal. Schrijf een getal in cijfers, zoals 3."),
    ("vrij", "٣", "Dit is geen heel getal. Schrijf een getal in cijfers, zoals 3."),
    ("vrij", "3 kamers", "Dit is geen heel getal. Schrijf een getal in cijfers, zoals 3."),
    ("vrij", "ja", "Dit zegt niet hoeveel er vrij zijn. Schrijf een getal in cijfers."),
    ("vrij", "=1+1", "Dit is een formule zonder uitkomst. Schrijf het getal zelf."),
    ("verwacht vrij", "31-02-2026", f"Deze dag bestaat niet. {DATE}"),
    ("verwacht vrij", "12/31/2026", f"Deze dag bestaat niet. {DATE}"),
    ("verwacht vrij", "3-12", f"Deze datum heeft geen jaar. {DATE}"),
    ("verwacht vrij", "do 3 december", f"Deze datum heeft geen jaar. {DATE}"),
    ("verwacht vrij", "3 fevruari 2027", f'"fevruari" is geen maand. {DATE}'),
    ("verwacht vrij", "volgende week", f"Dit is geen datum. {DATE}"),
    ("verwacht vrij", "99999999", f"Dit is geen datum. {DATE}"),
    ("verwacht vrij", "3-12-2062",
     f"Deze datum is meer dan vijf jaar van nu. Kijk het jaar na. {DATE}"),
    ("gesloten", "misschien", ("Dit is geen ja, nee of getal. Schrijf ja als alles op deze regel "
     "dicht is, nee of niets als alles open is, of het aantal dat dicht is.")),
    ("gesloten", "-2", ("Dit is geen ja, nee of getal. Schrijf ja als alles op deze regel "
     "dicht is, nee of niets als alles open is, of het aantal dat dicht is.")),
]  # fmt: skip


@pytest.mark.parametrize(("column", "value", "sentence"), CELLS)
def test_a_cell_that_cannot_be_used_is_named_with_its_value_and_remedy(
    tmp_path, column, value, sentence
):
    home = unit("4s", "2s", "2s")
    unit("2s", shelter=home.shelter, name="De Bij")
    columns = HEADER.strip().split(";")
    cells = ["De Berk", "De Vlinder", "8", "3", "", "", ""]
    cells[columns.index(column)] = value

    found = mistakes(tmp_path, ";".join(cells))

    assert found == [f'Regel 2, kolom "{column}", waarde "{value}": {sentence}']
    assert not any(picture())


@pytest.mark.parametrize(
    ("closed", "reason", "where", "sentence"),
    [
        ("1", "", 'kolom "reden", waarde ""',
         f"Wat dicht is heeft een reden. Schrijf een van: {REASONS}."),
        ("1", "lekage", 'kolom "reden", waarde "lekage"',
         ('Deze reden staat niet in de lijst. Bedoelt u "lekkage"? Schrijf een '
         f"van: {REASONS}; met een toelichting erachter als dat helpt, zoals "
         '"anders: geen warm water".')),
        ("1", "anders: =HYPERLINK(1)", 'kolom "reden", waarde "anders: =HYPERLINK(1)"',
         ("De toelichting begint als een formule of heeft onzichtbare tekens. Schrijf gewone "
         "tekst.")),
        ("1", "anders: \u202eabc", 'kolom "reden", waarde "anders: \\u202eabc"',
         ("De toelichting begint als een formule of heeft onzichtbare tekens. Schrijf gewone "
         "tekst.")),
        ("1", "anders: bel 123456782", 'kolom "reden", waarde "anders: bel 123456782"',
         ("De toelichting lijkt een nummer of adres van iemand te bevatten. Schrijf alleen over "
         "het gebouw of de bezetting.")),
        ("9", "personeel", 'kolom "gesloten", waarde "9"',
         "Hier zijn maar 8 bedden. Schrijf hoogstens 8."),
        ("6", "personeel", 'kolom "vrij", waarde "3"',
         "Van de 8 bedden hier zijn er 6 volgens dit overzicht gesloten. Schrijf hoogstens 2."),
        ("ja", "personeel", 'kolom "vrij", waarde "3"',
         "Van de 8 bedden hier zijn er 8 volgens dit overzicht gesloten. Schrijf hoogstens 0."),
    ],
)  # fmt: skip
def test_a_closure_that_cannot_be_is_refused(tmp_path, closed, reason, where, sentence):
    unit("4s", "2s", "2s")

    found = mistakes(tmp_path, f"De Berk;;8;3;;{closed};{reason}")

    assert found == [f"Regel 2, {where}: {sentence}"]


def test_more_free_than_people_known_here_leave_is_a_conflict(tmp_path):
    home = unit("5s")
    for bed in beds(home)[:2]:
        known(bed)
    guest(beds(home)[2])

    found = mistakes(tmp_path, "De Berk;;5;5;;;\n")

    assert found == [
        'Regel 2, kolom "vrij", waarde "5": Van de 5 bedden hier zijn er 2 ' + KNOWN.format(3)
    ]
    assert models.Occupancy.objects.count() == 3


def test_a_stay_known_here_that_should_have_ended_still_has_its_bed(tmp_path):
    home = unit("2s")
    known(beds(home)[0], date(2026, 11, 1), date(2026, 11, 20), state="ARRIVED", held_until=None)

    found = mistakes(tmp_path, "De Berk;;2;2;;;\n")

    assert found == [
        'Regel 2, kolom "vrij", waarde "2": Van de 2 bedden hier zijn er 1 ' + KNOWN.format(1)
    ]


def test_a_bed_that_is_made_ready_after_somebody_known_is_not_free_yet(tmp_path):
    home = unit("2s", turnaround_days=2)
    known(
        beds(home)[0],
        date(2026, 11, 1),
        TODAY - timedelta(days=1),
        state="DEPARTED",
        held_until=None,
        departed_on=TODAY - timedelta(days=1),
        destination="FAMILY",
    )

    found = mistakes(tmp_path, "De Berk;;2;2;;;\n")

    assert found == [
        'Regel 2, kolom "vrij", waarde "2": Van de 2 bedden hier zijn er 1 ' + KNOWN.format(1)
    ]


def test_a_room_with_somebody_known_in_it_cannot_count_as_free(tmp_path):
    home = unit(2, 1)
    known(beds(home)[0])

    found = mistakes(tmp_path, "De Berk;;2 kamers;2;;;\n")

    assert found == [
        'Regel 2, kolom "vrij", waarde "2": Van de 2 kamers hier zijn er 1 ' + KNOWN.format(1)
    ]


def test_a_place_that_is_held_must_be_answered_before_everything_closes(tmp_path):
    home = unit("2s")
    known(beds(home)[0], start=date(2026, 12, 1))

    found = mistakes(tmp_path, "De Berk;;2;;;ja;personeel\n")

    assert found == [
        (
            'Regel 2, kolom "gesloten", waarde "ja": Hiervan zijn er 1 vastgehouden of toegezegd '
            "voor "
            "aanvragen die Opvang kent. Geef die eerst vrij of weiger ze in Opvang, en laad dan "
            "opnieuw."
        )
    ]


def test_beds_of_people_known_here_cannot_be_closed_by_number(tmp_path):
    home = unit("3s")
    for bed in beds(home)[:2]:
        known(bed)

    found = mistakes(tmp_path, "De Berk;;3;0;;2;personeel\n")

    assert found == [
        'Regel 2, kolom "gesloten", waarde "2": Van de 3 bedden hier zijn er 2 ' + KNOWN.format(1)
    ]


def test_nobody_stays_beyond_the_night_from_which_a_known_request_has_the_bed(tmp_path):
    home = unit("1s")
    known(beds(home)[0], start=date(2026, 12, 1))

    found = mistakes(tmp_path, "De Berk;;1;0;3-12-2026;;\n")

    assert found == [
        (
            'Regel 2, kolom "verwacht vrij", waarde "3-12-2026": Hier is al vanaf 01-12-2026 een '
            "volgende bewoner vastgelegd. Schrijf die datum of een eerdere, of overleg eerst met "
            "wie "
            "de plek kreeg."
        )
    ]


def test_without_a_column_for_it_closed_beds_stay_closed(tmp_path):
    home = unit("3s")
    saved(build.closure(unit=home))

    found = mistakes(tmp_path, "De Berk,2\n", header="opvang,vrij\n")

    assert found == [
        (
            'Regel 2, kolom "vrij", waarde "2": Van de 3 bedden hier zijn er 3 volgens Opvang '
            'gesloten. Schrijf hoogstens 0, of zet in een kolom "gesloten" wat er weer open is.'
        )
    ]


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ("8", "8", 'Over wooneenheid "De Vlinder" gaat regel 2 ook al.'),
        ("Kamer 1", "kamer  1", 'Over kamer "Kamer 1" gaat regel 2 ook al.'),
        ("8", "Kamer 1", 'Over wooneenheid "De Vlinder" gaat regel 2 ook al.'),
        ("Kamer 1", "8", 'Over kamer "Kamer 1" gaat regel 2 ook al.'),
    ],
)
def test_nothing_stands_in_a_sheet_twice(tmp_path, first, second, sentence):
    unit("4s", "2s", "2s")

    found = mistakes(tmp_path, f"De Berk;;{first};0;;;\nDe Berk;;{second};0;;;\n")

    assert found == [
        (
            f"Regel 3: {sentence} Laat een van de twee weg: noem een wooneenheid een keer, of elk "
            "van "
            "haar kamers een keer."
        )
    ]


def test_every_mistake_is_named_in_the_order_of_the_sheet(tmp_path):
    unit("4s")

    found = mistakes(
        tmp_path,
        "De Brek;;4;x;3-12;;\n\nDe Berk;;5;1;;;\nDe Berk;;4;1;;1;\n",
    )

    assert [one.split(":")[0] for one in found] == [
        'Regel 2, kolom "vrij", waarde "x"',
        'Regel 2, kolom "verwacht vrij", waarde "3-12"',
        'Regel 2, kolom "opvang", waarde "De Brek"',
        'Regel 4, kolom "kamers of bedden", waarde "5"',
        'Regel 5, kolom "reden", waarde ""',
        "Regel 5",
    ]


def test_a_shelter_or_unit_out_of_use_is_refused(tmp_path):
    home = unit("2s", is_active=False)
    unit("2s", shelter=home.shelter, name="De Bij")
    saved(build.shelter(public_name="De Eik", is_active=False))

    found = mistakes(tmp_path, "De Berk;De Vlinder;2;1;;;\nDe Eik;;2;1;;;\n")

    assert found == [
        (
            'Regel 2, kolom "wooneenheid", waarde "De Vlinder": Deze wooneenheid is in deze opvang '
            'niet bekend of niet in gebruik. Kies uit: "De Bij".'
        ),
        (
            'Regel 3, kolom "opvang", waarde "De Eik": Deze opvang is niet in gebruik. Haal de '
            "regel "
            "weg, of laat de opvang weer in gebruik nemen."
        ),
    ]
