"""A sheet says what is free; afterwards that is what is free."""

from datetime import date, timedelta

import pytest

from opvang import models
from tests.actions.sheets.place import (
    beds,
    ends,
    free,
    guest,
    known,
    load,
    mistakes,
    picture,
    unit,
)
from tests.models import build
from tests.models.build import NOW, TODAY, saved

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", range(7))
def test_as_many_beds_of_shared_rooms_are_free_as_the_sheet_says(tmp_path, number):
    home = unit("2s", "4s")

    load(tmp_path, f"De Berk;De Vlinder;6;{number};;;\n")

    assert free(home) == number


def test_guests_leave_when_the_sheet_says_that_more_is_free(tmp_path):
    home = unit("3s")
    due, staying, _ = (
        guest(bed, until=until)
        for bed, until in zip(beds(home), (date(2026, 11, 25), None, date(2027, 1, 1)), strict=True)
    )

    result = load(tmp_path, "De Berk;;3;1;;;\n")

    due.refresh_from_db()
    staying.refresh_from_db()
    assert (result.freed, result.taken) == (1, 0)
    assert due.period.upper == TODAY
    assert due.placement.state == "DEPARTED"
    assert due.placement.destination == "UNKNOWN"
    assert staying.period.upper is None


def test_a_guest_whose_agreed_end_has_passed_is_the_first_to_have_left(tmp_path):
    home = unit("2s")
    first, second = beds(home)
    guest(first)
    overdue = guest(second, until=date(2026, 11, 20))

    load(tmp_path, "De Berk;;2;1;;;\n")

    overdue.placement.refresh_from_db()
    assert overdue.placement.state == "DEPARTED"
    assert free(home) == 1


def test_a_bed_that_comes_free_needs_no_turnaround_after_tonight(tmp_path):
    home = unit("1s", turnaround_days=3)
    left = guest(beds(home)[0])

    load(tmp_path, "De Berk;;1;1;;;\n")

    left.refresh_from_db()
    assert left.period.upper == TODAY - timedelta(days=3)
    assert free(home) == 1


def test_a_guest_reported_and_taken_back_on_one_day_was_never_there(tmp_path):
    home = unit("2s")
    load(tmp_path, "De Berk;;2;0;;;\n")

    load(tmp_path, "De Berk;;2;2;;;\n")

    assert not models.Placement.objects.exists()
    assert free(home) == 2


def test_who_stays_of_a_family_still_lives_there(tmp_path):
    home = unit("2s")
    first, second = beds(home)
    mother = guest(first)
    saved(build.occupancy(bed=second, placement=mother.placement, period=mother.period))

    load(tmp_path, "De Berk;;2;1;;;\n")

    mother.placement.refresh_from_db()
    assert mother.placement.state == "ARRIVED"
    assert models.Placement.objects.filter(state="DEPARTED").count() == 1
    assert free(home) == 1


def test_whole_private_rooms_are_sought_that_make_up_the_number(tmp_path):
    home = unit(3, 2, 2)

    load(tmp_path, "De Berk;;7;4;;;\n")

    assert free(home) == 4
    assert models.Occupancy.objects.filter(bed__room__name="Kamer 1").count() == 3


def test_what_no_private_rooms_make_up_is_said_and_not_given_away(tmp_path):
    home = unit(3, 3)

    result = load(tmp_path, "De Berk;;6;4;;;\n")

    assert free(home) == 3
    assert models.Occupancy.objects.count() == 2
    (notice,) = result.notices
    assert str(notice) == (
        'Regel 2, kolom "vrij", waarde "4": Hiervan zijn er 3 te vergeven: de andere staan in een '
        "kamer die een ander voor zich alleen heeft. Meld elke kamer op een eigen regel als dat "
        "niet zo is."
    )


def test_a_bed_beside_somebody_known_in_a_private_room_is_left_alone(tmp_path):
    home = unit(2, 1)
    known(beds(home)[0])

    load(tmp_path, "De Berk;;3;1;;;\n")

    assert free(home) == 1
    assert models.Occupancy.objects.count() == 1


def test_rooms_can_be_counted_instead_of_beds(tmp_path):
    home = unit(3, 2, "2s")

    load(tmp_path, "De Berk;;3 kamers;2;;;\n")

    taken = models.Occupancy.objects.values_list("bed__room__name", flat=True)
    assert set(taken) == {"Kamer 3"}
    assert free(home) == 5


def test_a_line_for_each_room_says_exactly_which_are_free(tmp_path):
    home = unit(2, 3, "2s")

    load(tmp_path, "De Berk;;Kamer 1;ja;;;\nDe Berk;;kamer 2;vol;;;\nDe Berk;;KAMER 3;1;;;\n")

    taken = models.Occupancy.objects.values_list("bed__room__name", flat=True)
    assert sorted(taken) == ["Kamer 2", "Kamer 2", "Kamer 2", "Kamer 3"]
    assert free(home) == 3


def test_the_expected_date_is_that_of_the_next_bed_to_come_free(tmp_path):
    unit("3s")

    load(tmp_path, "De Berk;;3;0;3-12-2026;;\n")

    assert ends() == {"Kamer 1": [date(2026, 12, 3), None, None]}
    assert models.Placement.objects.filter(until=date(2026, 12, 3)).count() == 1


def test_a_private_room_comes_free_as_a_whole(tmp_path):
    unit(3, 2)

    load(tmp_path, "De Berk;;5;0;3-12-2026;;\n")

    assert ends() == {"Kamer 1": [date(2026, 12, 3)] * 3, "Kamer 2": [None] * 2}


def test_a_later_date_pushes_back_who_was_expected_to_leave_sooner(tmp_path):
    home = unit("2s")
    for bed in beds(home):
        guest(bed, until=date(2026, 11, 28))

    load(tmp_path, "De Berk;;2;0;3-12-2026;;\n")

    assert ends() == {"Kamer 1": [date(2026, 12, 3), None]}


def test_without_a_date_what_was_known_of_guests_stays(tmp_path):
    home = unit("1s")
    stay = guest(beds(home)[0], until=date(2026, 11, 28))

    load(tmp_path, "De Berk;;1;0;;;\n")

    stay.refresh_from_db()
    assert stay.period.upper == date(2026, 11, 28)


def test_an_overstay_keeps_its_agreed_end_until_the_sheet_has_another(tmp_path):
    home = unit("2s")
    first, second = beds(home)
    guest(first)
    overdue = guest(second, until=date(2026, 11, 20))

    load(tmp_path, "De Berk;;2;0;;;\n")
    overdue.refresh_from_db()
    assert overdue.period.upper == date(2026, 11, 20)

    load(tmp_path, "De Berk;;2;0;3-12-2026;;\n")
    overdue.refresh_from_db()
    assert overdue.period.upper == date(2026, 12, 3)


def test_nobody_is_thought_up_beside_a_guest_in_a_private_room(tmp_path):
    home = unit(3, 2)
    guest(beds(home)[0])

    load(tmp_path, "De Berk;;5;0;;;\n")

    assert {room: len(found) for room, found in ends().items()} == {"Kamer 1": 1, "Kamer 2": 2}
    assert free(home) == 0


def test_a_date_that_has_passed_counts_as_unknown_and_is_said(tmp_path):
    unit("1s")

    result = load(tmp_path, "De Berk;;1;0;20-11-2026;;\n")

    assert models.Occupancy.objects.get().period.upper is None
    assert [notice.sentence for notice in result.notices] == [
        "Deze datum is al voorbij en geldt als onbekend."
    ]


def test_a_guest_stays_until_the_bed_is_promised_to_a_known_request(tmp_path):
    home = unit("2s")
    known(beds(home)[0], start=date(2026, 12, 1))

    load(tmp_path, "De Berk;;2;1;;;\n")

    stay = models.Occupancy.objects.get(placement__request=None)
    assert stay.bed == beds(home)[0]
    assert stay.period.upper == date(2026, 12, 1)


def test_loading_confirms_the_units_named_and_no_other(tmp_path):
    named = unit("2s")
    unit("2s", shelter=named.shelter, name="De Bij")
    worker = saved(build.account(roles=["NATIONAL_DESK"]))

    result = load(tmp_path, "De Berk;De Vlinder;2;1;;;\n", actor=worker)

    confirmation = models.CapacityConfirmation.objects.get()
    assert result.confirmed == 1
    assert (confirmation.unit, confirmation.method) == (named, "SHEET")
    assert (confirmation.confirmed_by, confirmation.confirmed_at) == (worker, NOW)


def test_a_unit_of_which_a_room_is_missing_is_not_confirmed_and_that_is_said(tmp_path):
    unit(2, 1)

    result = load(tmp_path, "De Berk;;Kamer 1;2;;;\n")

    assert not models.CapacityConfirmation.objects.exists()
    (notice,) = result.notices
    assert notice.sentence == (
        'Van wooneenheid "De Vlinder" ontbreken kamers: "Kamer 2". Wat er stond is overgenomen, '
        "maar de wooneenheid geldt niet als bevestigd."
    )


def test_the_log_and_the_timeline_tell_who_spoke_of_which_unit(tmp_path):
    home = unit(2, 1)
    desk = saved(build.account(roles=["NATIONAL_DESK"]))

    load(tmp_path, "De Berk;;3;3;;;\n", actor=desk)
    load(tmp_path, "De Berk;;Kamer 1;2;;;\n", actor=desk)

    told = models.AuditEntry.objects.order_by("detail")
    assert [(one.activity, one.object_id, one.account) for one in told] == [
        ("CONFIRM_CAPACITY", home.pk, desk.pk)
    ] * 2
    assert [one.detail for one in told] == ["SHEET", "SHEET_PART"]
    events = models.Event.objects.filter(kind="CONFIRM_CAPACITY")
    audiences = set(events.values_list("audience", flat=True))
    assert audiences == {f"organisation:{home.shelter.organisation_id}", "role:NATIONAL_DESK"}


def test_the_same_file_twice_changes_nothing_the_second_time(tmp_path):
    home = unit(3, 2, "4s", turnaround_days=1)
    known(beds(home)[1])
    guest(beds(home, "Kamer 3")[2], until=date(2026, 11, 25))
    sheet = "De Berk;;9;3;3-12-2026;1;onderhoud\n"
    load(tmp_path, sheet)
    before = picture()

    result = load(tmp_path, sheet)

    assert picture() == before
    assert (result.taken, result.freed, result.closures_made, result.closures_ended) == (0,) * 4


def test_a_dry_run_counts_the_same_and_changes_nothing(tmp_path):
    unit("4s")
    sheet = "De Berk;;4;1;;1;personeel\n"

    dry = load(tmp_path, sheet, dry_run=True)

    assert not any(picture())
    assert not models.CapacityConfirmation.objects.exists()
    real = load(tmp_path, sheet)
    assert (dry.taken, dry.closures_made, dry.is_applied) == (2, 1, False)
    assert (real.taken, real.closures_made, real.is_applied) == (2, 1, True)


def test_one_bad_line_among_five_hundred_changes_nothing(tmp_path):
    home = unit(*["1s"] * 500)
    lines = [f"De Berk;;Kamer {number};0;;;\n" for number in range(1, 501)]
    lines[320] = "De Berk;;Kamer 321;nul;;;\n"

    found = mistakes(tmp_path, "".join(lines))

    assert found == [
        (
            'Regel 322, kolom "vrij", waarde "nul": Dit is geen heel getal. Schrijf een getal in '
            "cijfers, zoals 3."
        )
    ]
    assert not any(picture())
    assert free(home) == 500


def test_a_match_is_asked_for_after_a_sheet_and_not_after_a_dry_run(tmp_path):
    from procrastinate.contrib.django.models import ProcrastinateJob

    unit("1s")
    load(tmp_path, "De Berk;;1;0;;;\n", dry_run=True)
    assert not ProcrastinateJob.objects.exists()

    load(tmp_path, "De Berk;;1;0;;;\n")

    assert ProcrastinateJob.objects.count() == 1
