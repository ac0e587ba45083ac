"""What no place knows is asked by nobody: a slip of the pen would fit nowhere, or hide a danger."""

import pytest

from opvang.errors import FormRefused
from tests.actions.requests.forms import change, place
from tests.actions.world import new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return new_world()


def refused(world, **facts):
    with pytest.raises(FormRefused) as found:
        place(world.coordinator, **facts)
    return [(one.field, one.sentence) for one in found.value.remarks]


@pytest.mark.parametrize(
    ("field", "slip", "meant"),
    [
        ("needs", "TRUAMA", "TRAUMA"),
        ("traits", "AGRESSION", "AGGRESSION"),
        ("access_needs", "WHEELCHAIRS", "WHEELCHAIR"),
    ],
)
def test_a_misspelt_code_is_refused_with_the_one_that_was_meant(world, field, slip, meant):
    sentence = f"{slip} staat in geen lijst en bij geen plek. Bedoelt u {meant}?"
    assert refused(world, **{field: (slip,)}) == [(field, sentence)]


def test_a_code_like_no_other_is_refused_with_what_to_do(world):
    (found,) = refused(world, needs=("XYZ",))
    assert found[1].endswith("Kijk de spelling na, of laat het weg.")


def test_a_code_that_only_some_unit_has_can_be_asked(world):
    world.unit(capabilities=["EQUINE_THERAPY"])
    assert place(world.coordinator, needs=("EQUINE_THERAPY",)).needs == ["EQUINE_THERAPY"]


def test_what_was_asked_before_can_stay_when_the_last_unit_no_longer_has_it(world):
    unit = world.unit(contraindications=["FIRE_DANCING"])
    request = place(world.coordinator, traits=("FIRE_DANCING",))
    unit.contraindications = []
    unit.save()
    assert change(world.coordinator, request, nights=7).traits == ["FIRE_DANCING"]
