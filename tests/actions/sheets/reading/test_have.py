"""Each thing in a document that cannot be used is named: the element, its value, what to do."""

import pytest

from tests.actions.sheets.have import (
    about,
    beds,
    facility,
    mistakes,
    period,
    service,
    status,
    worker_of,
)
from tests.actions.sheets.place import picture, unit

pytestmark = pytest.mark.django_db
WHOLE = "Dit is geen heel getal. Stuur een getal in cijfers, zoals 3."
LESS = "Dit is minder dan nul. Stuur 0 of meer."
MANY = "Zoveel bedden heeft geen opvang. Stuur hoeveel er nu zijn."
MOMENT = "Dit is geen tijdstip. Stuur dag, tijd en tijdzone, zoals 2026-12-03T14:30:00+01:00."
TWICE = "Dit staat er meer dan een keer. Stuur er een."
LONG = "x" * 251

COUNTS = [
    ("", WHOLE),
    ("drie", WHOLE),
    ("3.5", WHOLE),
    ("1e3", WHOLE),
    ("0x3", WHOLE),
    ("NaN", WHOLE),
    ("INF", WHOLE),
    ("1 000", WHOLE),
    ("٣", WHOLE),
    ("\uff13", WHOLE),
    ("\u200b3", WHOLE),
    ("-1", LESS),
    ("-99999999", MANY),
    ("9223372036854775808", MANY),
    ("9" * 200, MANY),
]
MOMENTS = [
    "",
    "gisteren",
    "2026-11-22",
    "2026-11-22T13:00:00",
    "2026-02-30T13:00:00+01:00",
    "2026-11-22T25:00:00+01:00",
    "0001-01-01T00:00:00+01:00",
    "9999-12-31T23:59:59-01:00",
    "0000-00-00T00:00:00Z",
    "12026-11-22T13:00:00Z",
    "-2026-11-22T13:00:00Z",
    "2026-11-22T13:00:00+99:99",
]


@pytest.fixture
def home():
    return unit("2s")


@pytest.mark.parametrize(("text", "sentence"), COUNTS)
@pytest.mark.parametrize("column", ["availableCount", "baselineCount"])
def test_a_number_of_beds_that_is_none_is_named(home, column, text, sentence):
    counts = beds(text, 2) if column == "availableCount" else beds(0, text)

    found = mistakes(worker_of(home), about(home, counts))

    shown = text.replace("\u200b", "\\u200b")
    shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
    assert found == [(1, column, shown, sentence)]
    assert not any(picture())


@pytest.mark.parametrize("text", MOMENTS)
def test_a_moment_that_is_none_is_named(home, text):
    when = period(text, "2026-11-22T13:00:00+01:00")

    found = mistakes(worker_of(home), about(home, beds(2), when=when))

    assert found == [(1, "fromDateTime", text, MOMENT)]


@pytest.mark.parametrize("text", [" +002 ", "-0", "2<!-- van de twee -->"])
def test_a_number_may_be_written_as_xml_lets_it(home, text):
    assert mistakes(worker_of(home), about(home, beds(text))) == []


@pytest.mark.parametrize(
    ("parts", "column", "value", "sentence"),
    [
        ((beds(None, 2),), "availableCount", "",
         "Dit ontbreekt. Stuur hoeveel bedden er nu vrij zijn; 0 als dat er geen is."),
        ((beds(1, 3),), "baselineCount", "3",
         "Hier zijn 2 bedden bekend, niet 3. Schrijf 2, of laat ze bijwerken."),
        ((beds(1, 2, "open"),), "availability", "open",
         "Deze toestand is er niet. Stuur Open, Full, Exceeded, Inactive."),
        ((beds(1, 2, "Full"),), "availability", "Full",
         "Dit zegt dat er niets vrij is, en availableCount 1. Stuur Open, of 0."),
        ((status("misschien"), beds(1)), "isAvailable", "misschien",
         "Dit is geen ja of nee. Stuur true of false."),
        ((status("false"), beds(1)), "availableCount", "1",
         "Dit is dicht, en dan is er niets vrij. Stuur 0, of isAvailable true."),
        ((status("true"), beds(0, 2, "Inactive")), "availability", "Inactive",
         "isAvailable zegt dat dit open is. Stuur isAvailable false, of Open."),
        ((status("false"), beds(0, 2, "Open")), "availability", "Open",
         "isAvailable zegt dat dit dicht is. Stuur Inactive, of isAvailable true."),
        ((beds("1</availableCount><availableCount>2"),), "availableCount", "2", TWICE),
    ],
)  # fmt: skip
def test_what_contradicts_itself_or_is_missing_is_named(home, parts, column, value, sentence):
    found = mistakes(worker_of(home), about(home, *parts))

    assert found == [(1, column, value, sentence)]
    assert not any(picture())


@pytest.mark.parametrize("comment", ["lekage", "anders: bel 123456782", LONG])
def test_why_it_is_closed_is_a_reason_of_the_list_and_about_nobody(home, comment):
    found = mistakes(worker_of(home), about(home, status("false", comment)))

    assert [one[:2] for one in found] == [(1, "comment")]


def test_two_services_with_beds_are_two_units(home):
    told = facility(service(beds(1)), service(beds(1)), key=f"unit-{home.id}")

    assert [one[:2] for one in mistakes(worker_of(home), told)] == [(1, "serviceBedCapacity")]


@pytest.mark.parametrize(
    "name",
    ["D\u0435 Berk", "De Be\u200brk", "<b>De Berk</b>", "'; DROP TABLE", LONG, ""],
)
def test_a_name_that_only_looks_right_is_not_taken_for_it(home, name):
    told = facility(service(beds(1)), name=f"<![CDATA[{name}]]>")

    found = mistakes(worker_of(home), told)

    assert found
    assert all(one[1] in ("facilityName", "facilityID") for one in found)
    assert all(one[2].isprintable() for one in found)


def test_more_facilities_than_anybody_has_are_refused_in_one_sentence(home):
    ((*_, sentence),) = mistakes(worker_of(home), about(home, beds(1)) * 1_001)

    assert "hoogstens 1000" in sentence


def test_what_of_the_standard_says_nothing_of_free_beds_is_passed_over(home):
    extra = (
        "<facilityGeoLocation><where>52.37 4.89</where></facilityGeoLocation>"
        "<activityInPeriod><deaths>een</deaths></activityInPeriod>"
    )
    told = about(home, beds(2)).replace("</facility>", f"{extra}</facility>")

    assert mistakes(worker_of(home), told) == []
