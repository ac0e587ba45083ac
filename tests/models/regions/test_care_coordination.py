from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from opvang.models import CareCoordinationArea
from tests.models import build
from tests.models.build import TODAY, saved

pytestmark = pytest.mark.django_db


def test_two_regions_may_share_a_municipality_by_age():
    saved(build.care_area(ages=NumericRange(0, 23)))

    saved(build.care_area(ages=NumericRange(23, 121)))

    assert CareCoordinationArea.objects.filter(municipality="GM0363").count() == 2


def test_a_municipality_may_move_to_another_region_on_a_day():
    saved(build.care_area(period=DateRange(date(2020, 1, 1), TODAY)))

    saved(build.care_area(period=DateRange(TODAY, None)))

    area = CareCoordinationArea.objects.get(period__contains=TODAY)
    assert area.period.upper is None
