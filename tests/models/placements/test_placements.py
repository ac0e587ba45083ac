import pytest

from opvang.models import Placement
from tests.models import build
from tests.models.build import TODAY, saved

pytestmark = pytest.mark.django_db


def test_a_request_may_hold_again_after_a_hold_lapsed():
    lapsed = saved(build.hold(state="LAPSED"))

    saved(build.hold(request=lapsed.request))

    assert Placement.objects.filter(request=lapsed.request).count() == 2


def test_a_unit_may_have_many_guests_whom_only_the_shelter_knows():
    first = saved(build.guest())

    saved(build.guest(unit=first.unit))

    assert Placement.objects.filter(request=None).count() == 2


def test_a_departure_to_an_unknown_destination_is_complete():
    guest = build.guest(state="DEPARTED", departed_on=TODAY, destination="UNKNOWN")

    guest.full_clean()
