"""`manage.py load_sheet`: what the operator sees."""

import io

import pytest
from django.core.management import CommandError, call_command

from opvang import models
from tests.actions.sheets.place import five_hundred, picture
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def sheet(tmp_path):
    """A sheet that is right, about a shelter with one bed."""
    saved(build.bed())
    path = tmp_path / "overzicht.csv"
    path.write_text("opvang;vrij;opmerking\nDe Berk;0;\n")
    return path


def run(*arguments):
    out, err = io.StringIO(), io.StringIO()
    call_command("load_sheet", *map(str, arguments), stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_the_command_says_what_it_did_and_what_it_did_not_read(sheet):
    out, err = run(sheet)

    assert out == (
        "Overgenomen: 1 regels over 1 wooneenheden van 1 opvanglocaties, 1 bevestigd; 1 bedden "
        "erbij bezet, 0 vrijgekomen; 0 sluitingen erbij, 0 voorbij.\n"
    )
    assert err == 'Let op. Regel 1: Niet gelezen kolommen: "opmerking".\n'
    assert models.Occupancy.objects.count() == 1


def test_a_dry_run_says_that_nothing_was_taken_over(sheet):
    out, _ = run(sheet, "--dry-run")

    assert out.startswith("Proef, er is niets overgenomen: 1 regels")
    assert not models.Occupancy.objects.exists()


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_every_mistake_is_a_line_of_the_error(sheet, options):
    sheet.write_text("opvang;vrij;verwacht vrij\nDe Berk;twee;3-12\nDe Brk;1;\n")

    with pytest.raises(CommandError) as refusal:
        run(sheet, *options)

    assert str(refusal.value).splitlines() == [
        (
            'Regel 2, kolom "vrij", waarde "twee": Dit is geen heel getal. Schrijf een getal in '
            "cijfers, zoals 3."
        ),
        (
            'Regel 2, kolom "verwacht vrij", waarde "3-12": Deze datum heeft geen jaar. Schrijf '
            "dag, "
            "maand en jaar, zoals 3-12-2026, of laat de cel leeg."
        ),
        (
            'Regel 3, kolom "opvang", waarde "De Brk": Deze opvang is niet bekend. Bedoelt u '
            '"De Berk"? Schrijf de naam zoals die in Opvang staat; een nieuwe opvang voegt de '
            "beheerder toe."
        ),
    ]


def test_a_sheet_is_loaded_in_the_name_of_an_account(sheet):
    worker = saved(build.account(username="Bureau", roles=["NATIONAL_DESK"]))

    run(sheet, "--as", "bureau")

    assert models.CapacityConfirmation.objects.get().confirmed_by == worker


def test_an_account_that_loads_no_sheets_is_refused(sheet):
    saved(build.account(username="zorg", roles=["COORDINATOR"]))

    with pytest.raises(CommandError, match="Dit mag alleen wie een van deze rollen"):
        run(sheet, "--as", "zorg")


@pytest.mark.parametrize("facts", [{}, {"username": "weg", "is_active": False}])
def test_an_account_that_cannot_sign_in_is_unknown(sheet, facts):
    saved(build.account(**facts))

    with pytest.raises(CommandError, match="Deze gebruikersnaam is er niet"):
        run(sheet, "--as", "weg")


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="dit bestand is er niet"):
        run(tmp_path / "weg.csv")


@pytest.mark.slow
def test_one_bad_line_among_five_hundred_is_named_and_the_same_sheet_twice_is_harmless(tmp_path):
    _, lines = five_hundred()
    good, bad = tmp_path / "goed.csv", tmp_path / "fout.csv"
    good.write_text("\n".join(lines))
    lines[322] = lines[322].replace(";ja;", ";31-02;")
    bad.write_text("\n".join(lines))

    with pytest.raises(CommandError) as refusal:
        run(bad)
    untouched = not any(picture())
    run(good)
    after = picture()
    out, _ = run(good)

    assert str(refusal.value).startswith('Regel 323, kolom "vrij", waarde "31-02": ')
    assert "\n" not in str(refusal.value)
    assert untouched
    assert "0 bedden erbij bezet, 0 vrijgekomen; 0 sluitingen erbij, 0 voorbij" in out
    assert picture() == after
