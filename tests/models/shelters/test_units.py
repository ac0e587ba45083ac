import pytest

from opvang.models.codes import PLACING_AUTHORITY, PlaceType, PlacingAuthority
from tests.models import build
from tests.models.build import saved


def test_every_place_type_has_somebody_who_answers():
    assert set(PLACING_AUTHORITY) == set(PlaceType)


@pytest.mark.django_db
def test_the_place_type_says_who_answers():
    unit = build.unit(place_type="COSM")

    assert unit.placing_authority is PlacingAuthority.NATIONAL_DESK


@pytest.mark.django_db
def test_a_unit_can_have_somebody_else_answer():
    unit = build.unit(place_type="COSM", authority_override="SHELTER")

    assert unit.placing_authority is PlacingAuthority.SHELTER


@pytest.mark.django_db
@pytest.mark.parametrize("place_type", ["YOUTH", "PROTECTED_RECEPTION", "EMERGENCY"])
def test_minors_may_live_where_the_law_has_them(place_type):
    unit = saved(build.unit(place_type=place_type, min_age=12, max_age=17))

    unit.full_clean()


@pytest.mark.django_db
def test_a_unit_with_every_code_filled_in_is_accepted():
    unit = build.unit(
        routes=["EU", "B8_REFLECTION"],
        sexes=["FEMALE", "OTHER"],
        max_age_boys=-1,
        max_age_girls=17,
        only_for=["LVB"],
        reserved_for=["CRISIS"],
        capabilities=["TRAUMA", "A1_B2"],
        contraindications=["ADDICTION"],
        accessibility=["STEP_FREE"],
        languages=["nl", "tir"],
        max_nights=90,
    )

    unit.full_clean()
    saved(unit)
