"""Bad luck: a mother who is a minor herself, and a pregnant woman who will not leave her dog."""

from matching.codes import Route
from matching.places import Children
from tests.matching import make
from tests.scenarios.towns import GIRLS, answer, house, womens

MINOR_MOTHER = make.request(
    "mother",
    persons=(make.client(16), make.child(0, make.Sex.FEMALE)),
    routes=frozenset({Route.DUTCH}),
)
WITH_DOG = make.request(
    "with dog",
    persons=(make.client(28),),
    routes=frozenset({Route.DUTCH}),
    needs=frozenset({"PREGNANCY"}),
    traits=frozenset({"PET"}),
)


def group(name, *, children, beds):
    return make.unit(
        name,
        [make.room(f"{name}-1", beds=beds)],
        clients=GIRLS,
        routes=frozenset({Route.DUTCH}),
        children=children,
    )


def test_a_girl_and_her_baby_go_to_the_group_for_young_mothers():
    babies = Children(max_age_boys=3, max_age_girls=3)

    found = answer(
        [MINOR_MOTHER],
        [
            house("Assen", group("girls", children=None, beds=2)),
            house("Apeldoorn", group("young mothers", children=babies, beds=2)),
        ],
    )

    assert found.beds == {"mother": {"young mothers-1": 2}}


def test_a_girl_and_her_baby_are_not_parted_and_not_among_grown_ups():
    found = answer(
        [MINOR_MOTHER],
        [
            house("Assen", group("girls", children=None, beds=2)),
            house("Utrecht", womens("women", rooms=[make.room(beds=2)])),
        ],
    )

    assert found.unplaced["mother"].blocked == {"household": 2}


def test_a_dog_is_refused_in_so_many_words_and_a_human_may_decide_otherwise():
    refusing = womens(
        "no pets",
        capabilities=frozenset({"PREGNANCY"}),
        contraindications=frozenset({"PET"}),
    )

    found = answer([WITH_DOG], [house("Utrecht", refusing)])

    assert found.unplaced["with dog"].blocked == {"contraindication": 1}
    assert found.unplaced["with dog"].relaxations == (("contraindication",),)


def test_the_one_shelter_that_takes_dogs_takes_her_however_far():
    welcoming = womens("dogs welcome", capabilities=frozenset({"PREGNANCY"}))
    refusing = womens(
        "no pets",
        capabilities=frozenset({"PREGNANCY"}),
        contraindications=frozenset({"PET"}),
    )

    found = answer([WITH_DOG], [house("Utrecht", refusing), house("Vlissingen", welcoming)])

    assert found.unit == {"with dog": "dogs welcome"}
