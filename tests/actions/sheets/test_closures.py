"""What a sheet closes and opens, and what that leaves for people to live in."""

from datetime import date

import pytest

from opvang import models
from tests.actions.sheets.place import beds, ends, free, guest, known, load, unit
from tests.models import build
from tests.models.build import TODAY, saved

pytestmark = pytest.mark.django_db


def closures(**facts):
    return models.Closure.objects.filter(reopened_on=None, **facts)


def test_everything_on_the_line_is_closed_until_the_expected_date(tmp_path):
    home = unit("2s", 2)
    manager = saved(build.account(roles=["NATIONAL_DESK"]))

    load(tmp_path, "De Berk;;4;;14-12-2026;ja;lekkage: de badkamer\n", actor=manager)

    closure = closures().get()
    assert (closure.unit, closure.reason) == (home, "MAINTENANCE")
    assert closure.explanation == "de badkamer"
    assert (closure.closed_from, closure.expected_until) == (TODAY, date(2026, 12, 14))
    assert closure.recorded_by == manager
    assert free(home) == 0


def test_who_lives_in_a_unit_that_closes_may_stay(tmp_path):
    home = unit("2s")
    guest(beds(home)[0])
    known(beds(home)[1], date(2026, 11, 1), state="ARRIVED", held_until=None)

    load(tmp_path, "De Berk;;2;0;;ja;personeel\n")

    assert ends() == {"Kamer 1": [None, None]}


def test_a_number_of_beds_is_closed_where_nobody_sleeps(tmp_path):
    home = unit("4s")
    guest(beds(home)[0])
    known(beds(home)[1])

    load(tmp_path, "De Berk;;4;1;;1;personeel\n")

    assert closures().get().bed == beds(home)[2]
    assert free(home) == 1
    assert models.Occupancy.objects.count() == 2


def test_a_room_that_closes_is_one_closure(tmp_path):
    home = unit("2s", 2)

    load(tmp_path, "De Berk;;Kamer 1;2;;;\nDe Berk;;Kamer 2;0;;dicht;onderhoud\n")

    assert closures().get().room.name == "Kamer 2"
    assert free(home) == 2


def test_rooms_can_be_closed_by_number(tmp_path):
    home = unit(2, 3)

    load(tmp_path, "De Berk;;2 kamers;1;;1;onderhoud\n")

    assert closures().get().room.name == "Kamer 1"
    assert free(home) == 3


def test_what_the_sheet_calls_open_opens_again(tmp_path):
    home = unit("2s", 2)
    closed = saved(build.closure(unit=home, closed_from=date(2026, 11, 1)))

    load(tmp_path, "De Berk;;4;4;;;\n")

    closed.refresh_from_db()
    assert closed.reopened_on == TODAY
    assert free(home) == 4


def test_a_sheet_without_the_column_leaves_closures_as_they_are(tmp_path):
    home = unit("3s")
    saved(build.closure(bed=beds(home)[0]))

    load(tmp_path, "De Berk;1\n", header="opvang;vrij\n")

    assert closures().get().bed == beds(home)[0]
    assert free(home) == 1
    assert models.Occupancy.objects.count() == 1


def test_guests_of_a_closed_unit_stay_when_the_sheet_does_not_speak_of_closing(tmp_path):
    home = unit("2s")
    saved(build.closure(unit=home))
    guest(beds(home)[0])

    load(tmp_path, "De Berk;0\n", header="opvang;vrij\n")

    assert ends() == {"Kamer 1": [None]}


def test_opening_one_room_leaves_the_rest_of_a_closed_unit_closed_since_then(tmp_path):
    home = unit("2s", 2)
    saved(build.closure(unit=home, closed_from=date(2026, 11, 1), reason="STAFF"))

    load(tmp_path, "De Berk;;Kamer 1;2;;;\n")

    closure = closures().get()
    assert (closure.room.name, closure.reason) == ("Kamer 2", "STAFF")
    assert closure.closed_from == date(2026, 11, 1)
    assert free(home) == 2


def test_beds_that_were_closed_already_are_the_ones_that_are(tmp_path):
    home = unit("3s")
    saved(build.closure(bed=beds(home)[2], expected_until=date(2026, 12, 24)))

    result = load(tmp_path, "De Berk;;3;2;;1;onderhoud\n")

    assert closures().get().bed == beds(home)[2]
    assert (result.closures_made, result.closures_ended) == (0, 0)


def test_what_is_closed_as_the_sheet_says_is_not_closed_in_another_way(tmp_path):
    home = unit("1s", "1s")
    for room in home.rooms.all():
        saved(build.closure(room=room))

    load(tmp_path, "De Berk;;2;;;ja;onderhoud\n")

    assert closures(room__isnull=False).count() == models.Closure.objects.count() == 2


def test_another_reason_is_another_closure_from_the_same_day(tmp_path):
    home = unit("1s")
    saved(build.closure(unit=home, closed_from=date(2026, 11, 1)))

    load(tmp_path, "De Berk;;1;;;ja;personeel\n")

    closure = closures().get()
    assert (closure.reason, closure.closed_from) == ("STAFF", date(2026, 11, 1))


def test_the_last_word_of_a_day_is_kept_and_the_one_before_left_no_night(tmp_path):
    home = unit("1s")
    load(tmp_path, "De Berk;;1;;;ja;personeel\n")

    load(tmp_path, "De Berk;;1;1;;;\n")

    assert models.Closure.objects.get().reopened_on == TODAY
    assert free(home) == 1


def test_a_closing_date_that_has_passed_counts_as_unknown_and_is_said(tmp_path):
    unit("1s")

    result = load(tmp_path, "De Berk;;1;;1-11-2026;ja;personeel\n")

    assert closures().get().expected_until is None
    assert [notice.line for notice in result.notices] == [2]


def test_a_reason_for_what_is_not_closed_is_not_kept_and_that_is_said(tmp_path):
    unit("1s")

    result = load(tmp_path, "De Berk;;1;0;;;wacht op een woning\n")

    assert not models.Closure.objects.exists()
    assert [notice.sentence for notice in result.notices] == [
        "De reden is niet overgenomen: die hoort bij een sluiting, en hier is niets gesloten."
    ]
