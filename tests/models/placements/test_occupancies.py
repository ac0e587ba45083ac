from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import ProtectedError

from opvang.database.context import as_system
from opvang.models import Occupancy
from tests.models import build
from tests.models.build import TODAY, saved

pytestmark = pytest.mark.django_db

NEXT_WEEK = TODAY + timedelta(days=7)


def test_a_bed_is_free_again_the_night_after_a_stay():
    stay = saved(build.occupancy(period=DateRange(TODAY, NEXT_WEEK)))

    saved(build.occupancy(bed=stay.bed, period=DateRange(NEXT_WEEK, None)))

    assert stay.bed.occupancies.count() == 2


def test_a_stay_without_a_known_end_keeps_the_bed_for_ever():
    stay = saved(build.occupancy(period=DateRange(TODAY, None)))
    century = DateRange(TODAY + timedelta(days=36500), None)

    with pytest.raises(IntegrityError, match="occupancy_bed_once_at_a_time"):
        saved(build.occupancy(bed=stay.bed, period=century))


def test_two_beds_of_a_room_may_be_taken_the_same_night():
    stay = saved(build.occupancy())
    other = saved(build.bed(room=stay.bed.room, name="Bed 2"))

    saved(build.occupancy(bed=other, placement=stay.placement))

    assert stay.placement.occupancies.count() == 2


@pytest.mark.parametrize("until", [None, NEXT_WEEK])
def test_a_guest_whom_only_the_shelter_knows_takes_a_bed(until):
    bed = saved(build.bed())
    guest = saved(build.guest(unit=bed.room.unit, until=until))

    stay = saved(build.occupancy(bed=bed, placement=guest, period=DateRange(TODAY, until)))

    assert stay.placement.request is None
    assert Occupancy.objects.get().period == DateRange(TODAY, until)


def test_an_empty_period_takes_no_bed_and_is_refused():
    stay = build.occupancy(period=DateRange(TODAY, TODAY))

    with pytest.raises(IntegrityError, match="occupancy_has_a_first_night"):
        stay.save()


def test_a_bed_that_is_lived_in_cannot_be_removed():
    stay = saved(build.occupancy())

    with pytest.raises(ProtectedError):
        stay.bed.delete()


def test_the_applications_role_needs_no_more_than_rows(application_role_later):
    stay = saved(build.occupancy())
    application_role_later()
    stay.period = DateRange(TODAY, NEXT_WEEK)
    with as_system():
        stay.save()

        stay.delete()

        assert not Occupancy.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("opvang_app",)
