"""A manager closes a bed, opens it again, changes the rules of a unit and adds beds."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.calendar import tonight
from opvang.models import Bed, Closure
from tests.journeys.shelter import house

pytestmark = pytest.mark.slow


def test_a_manager_closes_a_bed_in_two_taps_and_opens_it_again(page, enter, accessible, picture):
    made = house()
    enter(made.manager, "/opvang/")

    page.get_by_role("link", name="Sluit Kamer 4 Bed 2").click()
    picture(page, "close")
    accessible(page)
    page.get_by_role("button", name="Onderhoud of schade").click()
    expect(page.get_by_text("Gesloten. Het telt niet meer mee")).to_be_visible()
    picture(page, "board-closed")
    accessible(page)

    page.get_by_role("button", name="Heropen Kamer 4, Bed 2").click()
    expect(page.get_by_text("Weer open.")).to_be_visible()
    closure = Closure.objects.get(reason="MAINTENANCE")
    assert closure.bed.name == "Bed 2"
    assert closure.reopened_on == tonight(timezone.now())


def test_a_unit_that_is_lived_in_is_closed_only_when_somebody_insists(
    page, enter, accessible, picture
):
    made = house()
    enter(made.manager, f"/opvang/wooneenheden/{made.women.id}/sluiten/")

    until = (timezone.now() + timedelta(days=9)).date().isoformat()
    page.get_by_label("Eerste nacht weer open").fill(until)
    page.get_by_role("button", name="Te weinig personeel").click()
    expect(page.get_by_role("alert")).to_contain_text("bezet of toegezegd")
    expect(page.get_by_label("Eerste nacht weer open")).to_have_value(until)
    picture(page, "close-taken")
    accessible(page)
    page.get_by_label("Sluit toch").check()
    page.get_by_role("button", name="Te weinig personeel").click()

    expect(page.get_by_text("Overboekt").first).to_be_visible()
    picture(page, "board-overbooked")
    accessible(page)


def test_a_manager_changes_the_rules_and_the_beds(page, enter, accessible, picture):
    made = house()
    enter(made.manager, "/opvang/")

    page.get_by_role("link", name="Regels, kalender en bedden Vrouwen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vrouwen, eerste verdieping")
    picture(page, "unit")
    accessible(page)
    page.get_by_role("link", name="Wijzig de regels").click()
    picture(page, "rules")
    accessible(page)
    page.get_by_label("Laagste leeftijd").fill("12")
    page.get_by_role("button", name="Sla de regels op").click()
    expect(page.get_by_role("alert")).to_contain_text("18")
    picture(page, "rules-refused")
    accessible(page)
    page.get_by_label("Laagste leeftijd").fill("35")
    page.get_by_role("button", name="Sla de regels op").click()
    expect(page.get_by_text("Opgeslagen.")).to_be_visible()
    expect(page.get_by_text("passen niet meer bij de nieuwe regels")).to_be_visible()

    page.get_by_text("Bedden toevoegen").click()
    page.get_by_label("Kamer", exact=True).select_option("Kamer 3")
    page.get_by_label("Namen van de bedden").fill("Bed 2, Bed 3")
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_text("Toegevoegd.")).to_be_visible()
    page.get_by_role("link", name="Haal weg Kamer 4 Bed 3").click()
    picture(page, "remove")
    accessible(page)
    page.get_by_role("button", name="Haal het bed weg").click()
    expect(page.get_by_text("Weggehaald.")).to_be_visible()
    picture(page, "unit-changed")
    assert Bed.objects.filter(room__unit=made.women).count() == 8 + 2 - 1
