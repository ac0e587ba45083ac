"""Readers get what was published, by what they may choose, and one sentence about it."""

from datetime import timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from opvang.errors import NotAllowed
from opvang.models import PublishedFigure
from opvang.models.codes import Role
from opvang.trends.choices import SUBJECTS, Choice, choice_of
from opvang.trends.errors import FigureUnknown, NoRegion
from opvang.trends.files import COLUMNS, figure_rows
from opvang.trends.reach import seen_choice, seen_provinces
from opvang.trends.sentences import sentence
from opvang.trends.series import Row, trend
from tests.models import build
from tests.models.build import NOW, TODAY, saved
from tests.queries.scene import UTRECHT, actor
from tests.trends.figures import LAST, MONTHS, publish_two_years

pytestmark = pytest.mark.django_db
READERS = {
    "MINISTRY_ANALYST",
    "NATIONAL_DESK",
    "CHAIN_DIRECTOR",
    "FOCAL_OFFICER",
    "ADMINISTRATOR",
    "AUDITOR",
}


def shown(**asked):
    reader = actor("MINISTRY_ANALYST")
    return trend(reader, seen_choice(reader, asked, now=NOW), now=NOW)


def director(municipality=UTRECHT, **facts):
    """Save the chain director of a municipality, or of none."""
    where = build.municipality(municipality) if municipality else None
    kind = {"kind": "MUNICIPALITY", "municipality": where} | facts
    return actor("CHAIN_DIRECTOR", organisation=saved(build.organisation(**kind)))


def publish(month, value, *, indicator="UNPLACED", **where):
    PublishedFigure.objects.create(month=month, indicator=indicator, value=value, **where)


@pytest.mark.parametrize("role", Role.values)
def test_only_those_roles_get_figures(role):
    publish(LAST, 40, province_id="PV26")
    where = build.municipality(UTRECHT)
    reader = actor(role, organisation=saved(build.organisation(municipality=where)))
    asked = [
        lambda: trend(reader, seen_choice(reader, {}, now=NOW), now=NOW),
        lambda: figure_rows(reader, None, now=NOW),
    ]

    for ask in asked:
        if role in READERS:
            assert ask()
        else:
            with pytest.raises(NotAllowed):
                ask()


def test_a_trend_has_every_month_that_was_published():
    publish_two_years()

    found = shown()

    assert [row.month for row in found.rows] == MONTHS
    assert all(len(row.values) == 2 for row in found.rows)


def test_no_more_than_two_years_are_shown():
    publish_two_years()
    publish(MONTHS[0].replace(month=10), 5)

    assert [row.month for row in shown().rows] == MONTHS


def test_a_figure_that_was_left_out_of_a_month_is_missing_from_its_row():
    publish(MONTHS[-2], 40)
    publish(LAST, 45, province_id="PV26")

    assert [row.values for row in shown(onderwerp="zonder-plek").rows] == [(40,), (None,)]


def test_the_cells_to_choose_show_the_last_month():
    publish(LAST, 60)
    publish(LAST, 20, group="MINORS")
    publish(LAST, 15, province_id="PV26")

    found = shown(onderwerp="zonder-plek", provincie="PV26")

    assert {one.name: one.latest for one in found.provinces}["Utrecht"] == 15
    assert {one.name: one.latest for one in found.provinces}["heel Nederland"] == 60
    # Of minors in Utrecht nothing was published, so nothing is shown.
    assert {one.name: one.latest for one in found.groups}["opvang voor minderjarigen"] is None
    assert [one.name for one in found.provinces if one.is_chosen] == ["Utrecht"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("provincie", "PV99"), ("provincie", "GM0363"), ("groep", "COSM"), ("onderwerp", "dag")],
)
def test_what_is_not_in_the_cube_is_refused_with_what_is(name, value):
    with pytest.raises(FigureUnknown, match=f"{name}: “{value}” bestaat niet. Kies uit: "):
        choice_of({name: value}, provinces=["PV26"])


def test_other_parameters_filter_nothing():
    publish(LAST, 40)

    assert shown(onderwerp="zonder-plek", maand="2026-10", organisatie="x").rows == (
        Row(month=LAST, values=(40,)),
    )


@pytest.mark.parametrize(
    ("values", "percentage"),
    [((90, 100), 90), ((105, 100), 100), ((90, 95), None), ((None, 100), None), ((40,), None)],
)
def test_a_percentage_comes_from_published_figures_of_enough_beds(values, percentage):
    assert Row(month=LAST, values=values).percentage == percentage


def test_the_sentence_tells_the_last_month_and_the_year_before():
    publish(MONTHS[-13], 45)
    for month in MONTHS[-12:]:
        publish(month, 60)

    assert sentence(shown(onderwerp="zonder-plek")) == (
        "In oktober 2026 waren er in heel Nederland gemiddeld ongeveer 60 mensen per nacht zonder "
        "plek; een jaar eerder waren het er ongeveer 45."
    )


def test_a_difference_that_may_be_rounding_is_no_difference():
    publish(MONTHS[-13], 55)
    for month in MONTHS[-12:]:
        publish(month, 60)

    assert "een jaar eerder was dat ongeveer evenveel." in sentence(shown(onderwerp="zonder-plek"))


def test_the_sentence_names_the_province_and_the_percentage():
    publish(LAST, 180, indicator="OCCUPIED", province_id="PV26")
    publish(LAST, 200, indicator="AVAILABLE", province_id="PV26")

    assert sentence(shown(provincie="PV26")) == (
        "In oktober 2026 waren in Utrecht gemiddeld ongeveer 180 van de ongeveer 200 beschikbare "
        "bedden per nacht bezet (90%)."
    )


def test_the_sentence_names_the_group_and_what_rounds_to_nothing():
    publish(LAST, 0, province_id="PV26", group="MINORS")

    told = sentence(shown(onderwerp="zonder-plek", provincie="PV26", groep="MINORS"))

    assert told == (
        "In oktober 2026 waren er in Utrecht (opvang voor minderjarigen) gemiddeld minder dan 5 "
        "mensen per nacht zonder plek."
    )


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.code)
def test_every_subject_has_a_sentence(subject):
    publish_two_years()

    told = sentence(shown(onderwerp=subject.code))

    assert told.startswith("In oktober 2026 ")
    assert "een jaar eerder" in told
    assert "None" not in told
    assert told.endswith(".")


def test_what_is_left_out_is_told_without_a_figure():
    publish(LAST, 60)

    told = sentence(shown(onderwerp="zonder-plek", provincie="PV29"))

    assert told == (
        "Over oktober 2026 is hier niets gepubliceerd: er dragen te weinig organisaties aan bij."
    )


def test_before_the_first_release_it_says_when():
    assert "nog geen maand gepubliceerd" in sentence(shown())


def test_a_file_without_a_choice_has_all_that_was_published():
    publish_two_years()

    rows = list(figure_rows(actor("AUDITOR"), None, now=NOW))

    assert len(rows) == PublishedFigure.objects.count()
    assert all(len(row) == len(COLUMNS) for row in rows)


def test_a_file_of_a_choice_has_its_figures_only():
    publish(LAST, 180, indicator="OCCUPIED", province_id="PV26", group="ADULTS")
    publish(LAST, 180, indicator="OCCUPIED")
    publish(LAST, 15, indicator="ARRIVALS", province_id="PV26", group="ADULTS")

    choice = Choice(province="PV26", group="ADULTS")
    rows = list(figure_rows(actor("AUDITOR"), choice, now=NOW))

    assert rows == [
        (
            "2026-10",
            "OCCUPIED",
            "bezette bedden",
            "PV26",
            "Utrecht",
            "ADULTS",
            "vrouwen- en mannenopvang",
            "180",
            "gemiddeld per nacht",
        )
    ]


def test_who_sees_a_region_gets_of_what_is_published_the_rows_of_its_province_only():
    publish_two_years()
    reader = director()

    found = trend(reader, seen_choice(reader, {}, now=NOW), now=NOW)
    rows = figure_rows(reader, None, now=NOW)

    assert (found.province, found.is_national) == ("Utrecht", False)
    assert [one.name for one in found.provinces] == ["Utrecht"]
    of_country = figure_rows(actor("AUDITOR"), None, now=NOW)
    assert rows == tuple(row for row in of_country if row[3] == "PV26")
    assert rows
    assert found.rows == shown(provincie="PV26").rows


@pytest.mark.parametrize("province", ["PV27", ""])
def test_another_region_and_the_country_are_as_if_there_were_no_such_figures(province):
    publish_two_years()
    reader = director()

    assert figure_rows(reader, Choice(province=province), now=NOW) == ()
    with pytest.raises(FigureUnknown):
        trend(reader, Choice(province=province), now=NOW)


def test_another_region_is_refused_like_what_is_in_no_cube():
    with pytest.raises(FigureUnknown, match=r"“PV27” bestaat niet. Kies uit: PV26\."):
        seen_choice(director(), {"provincie": "PV27"}, now=NOW)


def test_who_coordinates_care_sees_the_provinces_of_its_region_as_it_is_now():
    reader = director(municipality=None, kind="CARE_COORDINATION")
    region = saved(build.care_region(organisation=reader.organisation))
    saved(build.care_area(region=region, municipality=build.municipality("GM0106")))
    over = DateRange(TODAY - timedelta(days=9), TODAY)
    where = build.municipality(UTRECHT)
    saved(build.care_area(region=region, municipality=where, period=over))

    assert seen_provinces(reader, now=NOW) == {"PV22": "Drenthe"}


def test_an_organisation_without_a_region_sees_nothing_and_reads_why():
    publish_two_years()
    reader = director(municipality=None)

    assert figure_rows(reader, None, now=NOW) == ()
    with pytest.raises(NoRegion, match="heeft geen eigen regio"):
        seen_choice(reader, {}, now=NOW)
