"""The objective `scarcity`: special places are kept for those who need them."""

from matching.codes import Security
from tests.matching import make

SCARCITY = make.objective("scarcity")
PAIR = (make.client(), make.child())


def counted(request=None, unit=None, empty_beds=0):
    stay = make.stay(
        make.request(persons=PAIR, **(request or {})),
        make.unit(**(unit or {})),
        empty_beds=empty_beds,
    )
    return SCARCITY.of_stay(stay)


def test_a_plain_unit_with_no_bed_to_spare_counts_for_nothing():
    assert counted() == 0


def test_each_capability_not_needed_counts_for_each_person():
    unit = {"capabilities": frozenset({"TRAUMA", "LVB", "DETOX"})}

    assert counted({"needs": frozenset({"LVB"})}, unit) == 2 * 2


def test_each_access_feature_not_needed_counts_for_each_person():
    unit = {"accessibility": frozenset({"STEP_FREE", "LIFT"})}

    assert counted({"access_needs": frozenset({"LIFT"})}, unit) == 2 * 1


def test_each_level_of_security_not_asked_counts_for_each_person():
    assert counted(unit={"security": Security.SECRET}) == 2 * 2
    assert counted({"security": Security.PROTECTED}, {"security": Security.SECRET}) == 2 * 1
    assert counted({"security": Security.SECRET}, {"security": Security.SECRET}) == 0


def test_a_unit_below_the_level_asked_earns_nothing():
    assert counted({"security": Security.SECRET}, {"security": Security.KNOWN}) == 0


def test_what_is_asked_and_not_offered_earns_nothing():
    assert counted({"needs": frozenset({"LVB"}), "access_needs": frozenset({"LIFT"})}) == 0


def test_empty_beds_count_once_not_for_each_person():
    assert counted(empty_beds=3) == 3


def test_all_of_it_adds_up():
    unit = {
        "capabilities": frozenset({"TRAUMA"}),
        "accessibility": frozenset({"LIFT"}),
        "security": Security.PROTECTED,
    }

    assert counted(unit=unit, empty_beds=1) == 2 * 3 + 1


def test_who_is_not_placed_counts_for_nothing():
    assert SCARCITY.of_absence(make.absence(make.request())) == 0


def test_less_is_better():
    assert not SCARCITY.maximise
