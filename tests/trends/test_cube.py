"""Facts become one table for each indicator, with what each organisation adds to each cell."""

from datetime import date, timedelta

import pytest

from opvang.models import DailyFact
from opvang.models.codes import PLACE_GROUP, Indicator, PlaceGroup, PlaceType
from opvang.trends.cube import Cell, month_tables
from tests.models import build
from tests.models.build import saved
from tests.trends import make

OCTOBER = date(2026, 10, 1)


@pytest.fixture
def party(db):
    return saved(build.organisation())


def fact(party, *, night=0, **measures):
    where = {"province_id": "PV26", "group": "ADULTS"} | {
        name: measures.pop(name) for name in ("province_id", "group") if name in measures
    }
    return saved(
        DailyFact(day=OCTOBER + timedelta(days=night), organisation=party, **where, **measures)
    )


def tables():
    return {table.indicator: table for table in month_tables(OCTOBER)}


def test_every_kind_of_place_has_a_group():
    assert set(PLACE_GROUP) == set(PlaceType)
    assert set(PLACE_GROUP.values()) == set(PlaceGroup)


def test_a_cell_is_part_of_its_margins():
    assert Cell("P1", "G1").lines == (Cell("P1", "G1"), Cell("P1"), Cell(group="G1"), Cell())
    assert Cell("P1").lines == (Cell("P1"), Cell())
    assert Cell().lines == (Cell(),)


def test_margins_add_up():
    table = make.table({("P1", "G1"): {"a": 1, "b": 2}, ("P1", "G2"): {"a": 4}})

    assert table.parts[Cell("P1")] == {"a": 5, "b": 2}
    assert table.totals[Cell()] == 7


def test_nights_are_added_up_and_count_for_so_many_nights(party):
    fact(party, night=0, beds_available=3)
    fact(party, night=30, beds_available=4)

    found = tables()[Indicator.AVAILABLE]

    assert found.unit == 31
    assert found.parts[Cell("PV26", "ADULTS")] == {str(party.id): 7}


def test_what_happens_is_a_number_and_no_mean(party):
    fact(party, beds_available=1, arrivals=2)

    assert tables()[Indicator.ARRIVALS].unit == 1


def test_nights_of_other_months_do_not_count(party):
    fact(party, night=-1, beds_available=3)
    fact(party, night=31, beds_available=3)

    assert all(table.parts == {} for table in tables().values())


def test_who_has_beds_contributes_to_arrivals_without_any(party):
    fact(party, beds_available=3)

    assert tables()[Indicator.ARRIVALS].parts[Cell("PV26", "ADULTS")] == {str(party.id): 0}


def test_who_has_closed_beds_only_contributes(party):
    fact(party, beds_closed=3)

    assert tables()[Indicator.OCCUPIED].parts[Cell()] == {str(party.id): 0}


def test_who_asks_for_places_has_no_part_in_beds(party):
    fact(party, unplaced=2)

    found = tables()

    assert found[Indicator.UNPLACED].parts[Cell()] == {str(party.id): 2}
    assert found[Indicator.OCCUPIED].parts == {}


def test_who_has_beds_and_asks_for_none_has_no_part_in_unplaced(party):
    fact(party, beds_available=2)

    assert tables()[Indicator.UNPLACED].parts == {}
