"""The people of the scenarios go all the way in the browser, and who stays behind reads why."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opvang.models import Placement, PlacementRequest
from opvang.models.codes import PlaceType, Sex
from tests.scenarios import cases
from tests.scenarios.people import CHILDREN, child, person
from tests.scenarios.whole import NIGHT, Country

_NO_PLACE = re.compile("^Er is (geen voorstel|nu geen plek)")

pytestmark = pytest.mark.slow
wide = pytest.mark.parametrize("page", [1440], indirect=True, ids=["desk"])
narrow = pytest.mark.parametrize("page", [360], indirect=True, ids=["phone"])


@pytest.fixture
def country(page, monkeypatch):
    """A country whose clock is that of the pages; it begins at noon."""
    made = Country()
    monkeypatch.setattr(timezone, "now", lambda: made.now)
    return made


def read(page, enter, country, request, *, by="coordinator"):
    enter(country.people[by], f"/aanvragen/{request.id}/")


def bring(page, enter, country, request, *, by="coordinator"):
    """Ask for the place that is proposed, promise it and write down that the people came."""
    read(page, enter, country, request, by=by)
    page.get_by_role("button", name="Vraag deze plek aan").click()
    expect(page.get_by_role("heading", name="De plek wordt vastgehouden")).to_be_visible()
    hold = Placement.objects.select_related("unit").get(request=request, state="HELD")
    if hold.awaits_consent:
        enter(country.people["inspector"], f"/houden/{hold.id}/")
        page.get_by_role("button", name="Ja, ik stem in").click()
    enter(country.who_answers(hold), f"/houden/{hold.id}/")
    page.get_by_role("button", name="Ja, zeg de plek toe").click()
    enter(country.people["worker"], f"/houden/{hold.id}/")
    page.get_by_role("button", name="Ze zijn aangekomen").click()
    expect(page.get_by_text("Aankomst opgeschreven.")).to_be_visible()
    read(page, enter, country, request, by=by)
    expect(page.get_by_role("heading", name="De mensen wonen er")).to_be_visible()
    hold.refresh_from_db()
    return hold.unit


@wide
def test_people_of_eight_scenarios_are_brought_where_they_belong(page, enter, country):
    stories = (
        cases.noor,
        cases.adaeze,
        cases.emeka,
        cases.lisa,
        cases.bianca,
        cases.marek,
    )
    placed = {story.__name__: story(country) for story in stories}
    one = country.ask(person(21), routes=("EU",))
    here = country.unit("Utrecht", routes=["EU"])
    elsewhere = country.unit("Zwolle", routes=["EU"])
    other = cases.suspected(country, one)
    woman, _ = cases.woman_from_amsterdam(country)
    country.match()

    found = {name: bring(page, enter, country, asked) for name, (asked, _) in placed.items()}
    apart = [bring(page, enter, country, asked) for asked in (one, other)]

    assert found == {name: unit for name, (_, unit) in placed.items()}
    assert set(apart) == {here, elsewhere}
    safe = bring(page, enter, country, woman).shelter
    assert safe.municipality.name not in ("Amsterdam", "Zaanstad", "Haarlem")


@narrow
def test_who_has_no_place_reads_what_stands_in_the_way_and_what_would_help(
    page, enter, country, accessible, picture
):
    mother, girl, woman, group, marek, neighbour = _left_behind(country)
    country.match()

    def says(request, *sentences, by="coordinator"):
        read(page, enter, country, request, by=by)
        expect(
            page.get_by_role("heading", name=re.compile("^Er is (geen voorstel|nu geen plek)"))
        ).to_be_visible()
        for sentence in sentences:
            expect(page.get_by_text(sentence).first).to_be_visible()

    says(mother, "zijn de kamers te klein voor deze mensen samen")
    says(girl, "Geen enkele kleine verandering")
    says(
        woman, "Veiligheid: 1 tot 4 wooneenheden passen niet.", "Vraag de politie", "nooit kleiner"
    )
    accessible(page)
    says(group, "de kamers te klein", "Tijdelijke groepslocatie voor 14 personen samen")
    says(marek, "Een ruil: op een toegankelijke plek die past")
    expect(page.get_by_text(neighbour.reference)).to_have_count(0)
    picture(page, "scenario-swap")
    says(marek, "Een ruil", neighbour.reference, by="desk")


@narrow
def test_at_night_the_police_find_a_bed_and_the_next_place_is_asked_for_by_itself(
    page, enter, country, accessible, picture
):
    country.now = NIGHT
    asked, bed = cases.brought_in(country)
    country.match()

    assert bring(page, enter, country, asked, by="police") == bed

    follow_up = PlacementRequest.objects.get(moves_from__request=asked)
    read(page, enter, country, follow_up, by="police")
    expect(page.get_by_text("Het noodbed houdt op:")).to_be_visible()
    expect(page.get_by_text("Deze aanvraag is vanzelf geopend")).to_be_visible()
    picture(page, "scenario-night")
    accessible(page)


@narrow
def test_at_night_without_a_bed_the_way_out_ends_in_a_hotel_with_a_guard(
    page, enter, country, accessible, picture
):
    country.now = NIGHT
    asked, bed = cases.brought_in(country)
    country.stop(bed)
    country.match()

    read(page, enter, country, asked, by="police")
    page.get_by_role("link", name="Leg vast : Hotel met bewaking").click()
    accessible(page)
    page.get_by_role("main").get_by_role("button").click()

    expect(page.get_by_text("Hotel, met bewaking")).to_be_visible()
    expect(page.get_by_text("Opnieuw kijken vóór")).to_be_visible()
    picture(page, "scenario-hotel")


@wide
def test_who_moves_on_keeps_the_old_bed_until_arrival(page, enter, country, accessible, picture):
    cosm = country.unit("Rotterdam", PlaceType.COSM, **cases.REFLECTION)
    stay = country.bring(country.ask(person(31), **cases.REFLECTION_ASKS), cosm)
    country.later(days=85)
    near = country.unit("Utrecht", routes=["B8_REFLECTION"])

    read(page, enter, country, stay.request)
    page.get_by_role("link", name="Overplaatsing aanvragen").click()
    page.get_by_label("einde van de verblijfsduur").check()
    page.get_by_role("group", name="Uitkomst").get_by_label("groen").check()
    accessible(page)
    page.get_by_role("button", name="Vraag de overplaatsing aan").click()
    asked = PlacementRequest.objects.get(moves_from=stay)
    country.match()
    expect(page.get_by_text("Hun bed blijft van hen tot zij")).to_be_visible()
    picture(page, "scenario-transfer")

    assert bring(page, enter, country, asked) == near
    stay.refresh_from_db()
    assert (stay.state, stay.departed_on) == ("DEPARTED", country.tonight)


def _left_behind(country):
    """Let people ask for whom there is no place, each as in a scenario."""
    country.unit("Zaanstad", PlaceType.COSM, rooms=(1, 1), **cases.REFLECTION, **CHILDREN)
    mother = country.ask(person(29), child(7, Sex.MALE), child(2), **cases.REFLECTION_ASKS)
    country.unit("Eindhoven", PlaceType.YOUTH, **cases.GIRLS)
    girl = cases.lisa_asks(country)
    woman, away = cases.woman_from_amsterdam(country)
    country.stop(away)
    group = country.ask(*(person(20 + n, Sex.MALE) for n in range(14)), **cases.WORKER_ASKS)
    accessible = country.unit(
        "Amsterdam", PlaceType.LABOUR, accessibility=cases.WHEELS, **cases.WORKERS
    )
    neighbour = country.ask(person(30, Sex.MALE), **cases.WORKER_ASKS)
    country.bring(neighbour, accessible)
    return mother, girl, woman, group, cases.marek_asks(country), neighbour
