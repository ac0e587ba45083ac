"""Hand-made problems whose answer a reader can see: both oracles must give it.

Each is one woman of thirty in a unit that takes her, but for what the test says.
"""

import pytest

from tests.matching.oracles.brute_force import best_plan, best_values
from tests.matching.oracles.literal_check import violations
from tests.matching.oracles.literal_reasons import reasons
from tests.matching.oracles.room_mip import mip_values

TODAY = "2026-11-22"


def person(age=30, role="CLIENT", sex="FEMALE"):
    return {"role": role, "sex": sex, "age": age}


def request(name="R1", **facts):
    return {"id": name, "registered_on": TODAY, "persons": [person()], "routes": ["EU"]} | facts


def room(name, beds, **facts):
    return {"id": name, "beds": beds} | facts


def unit(name, *rooms, **facts):
    clients = {"sexes": ["FEMALE", "MALE"], "min_age": 0, "max_age": 120}
    ordinary = {"id": name, "routes": ["EU"], "clients": clients, "rooms": list(rooms)}
    return ordinary | {"children": {"max_age_boys": 17, "max_age_girls": 17}} | facts


def shelter(name, *units, **facts):
    place = {"municipality": "GM0363", "safety_region": "VR13", "latitude": 52.0, "longitude": 5.0}
    return {"id": name, "units": list(units)} | place | facts


def problem(requests, *shelters, objectives=("regular",)):
    return {
        "format": "opvang-problem/1",
        "today": TODAY,
        "objectives": list(objectives),
        "shelters": list(shelters),
        "requests": requests,
    }


def one_unit(requests, *rooms, objectives=("regular",), **facts):
    """Return a problem with one unit of these rooms."""
    return problem(requests, shelter("S1", unit("U1", *rooms, **facts)), objectives=objectives)


def reason(asked, name="R1"):
    """Return the reasons of one request in the brute force's best plan."""
    best = best_plan(asked)
    unplaced = [{"request": other} for other in best.unplaced]
    return reasons(asked, {"placements": best.placements, "unplaced": unplaced})[name]


WOMAN, MAN = person(), person(sex="MALE")
PRIVATE = {"private_room": True}
WOMEN_SHARE = {"shared": True, "sex": "FEMALE"}


@pytest.mark.parametrize(
    ("why", "asked", "values"),
    [
        (
            "a private room goes to one request",
            one_unit([request("R1"), request("R2")], room("A", 2)),
            [1],
        ),
        (
            "a shared room goes to as many as it has beds",
            one_unit([request("R1"), request("R2")], room("A", 2, **WOMEN_SHARE)),
            [2],
        ),
        (
            "a man does not sleep in the women's room",
            one_unit([request(persons=[WOMAN, MAN])], room("A", 2, **WOMEN_SHARE)),
            [0],
        ),
        (
            "the man gets the private room and the woman the shared one",
            one_unit([request(persons=[WOMAN, MAN])], room("A", 1, **WOMEN_SHARE), room("B", 1)),
            [2],
        ),
        (
            "who is 17 and who is 18 share with nobody",
            one_unit(
                [request(persons=[person(17), person(18)])],
                room("A", 2, **WOMEN_SHARE),
                room("B", 2, **WOMEN_SHARE, minors=True),
            ),
            [0],
        ),
        (
            "a mother with two small children gets one room, not two",
            one_unit(
                [request(persons=[WOMAN, person(3, "CHILD"), person(11, "CHILD")])],
                room("A", 2),
                room("B", 1),
            ),
            [0],
        ),
        (
            "with a child of twelve it may be two rooms",
            one_unit(
                [request(persons=[WOMAN, person(3, "CHILD"), person(12, "CHILD")])],
                room("A", 2),
                room("B", 1),
            ),
            [3],
        ),
        (
            "in a self-contained unit any number of rooms",
            one_unit(
                [request(persons=[WOMAN, person(3, "CHILD"), person(11, "CHILD")])],
                room("A", 2),
                room("B", 1),
                self_contained=True,
            ),
            [3],
        ),
        (
            "a minor of eleven on its own gets a room all the same",
            one_unit([request(persons=[person(11)])], room("A", 1)),
            [1],
        ),
        (
            "the last night is the night before the room is no longer free",
            one_unit([request(nights=10)], room("A", 1, free_until="2026-12-02")),
            [1],
        ),
        (
            "one night more does not fit",
            one_unit([request(nights=11)], room("A", 1, free_until="2026-12-02")),
            [0],
        ),
        (
            "who stays for an unknown time needs a room for ever",
            one_unit([request()], room("A", 1, free_until="2036-12-02")),
            [0],
        ),
        (
            "a crisis starts within two days by default, and each day counts for each person",
            one_unit(
                [request(urgency="CRISIS", persons=[WOMAN, WOMAN])],
                room("A", 2, free_from="2026-11-24"),
                objectives=["crisis", "crisis_waiting"],
            ),
            [2, 4],
        ),
        (
            "the third day is too late",
            one_unit(
                [request(urgency="CRISIS")],
                room("A", 1, free_from="2026-11-25"),
                objectives=["crisis", "crisis_waiting"],
            ),
            [0, 0],
        ),
        (
            "a wish for another region without a point counts 400 km",
            one_unit(
                [request(wish={"safety_regions": ["VR01"]})],
                room("A", 1),
                objectives=["regular", "distance"],
            ),
            [1, 400],
        ),
        (
            "one degree of latitude is 111.19 km, so 111",
            one_unit(
                [request(wish={"latitude": 51.0, "longitude": 5.0})],
                room("A", 1),
                objectives=["regular", "distance"],
            ),
            [1, 111],
        ),
        (
            "one skill, one adaptation and two levels too many, and one bed that stays empty",
            one_unit(
                [request(needs=["TRAUMA"])],
                room("A", 2),
                capabilities=["TRAUMA", "LVB"],
                accessibility=["LIFT"],
                security="SECRET",
                objectives=["regular", "scarcity"],
            ),
            [1, 5],
        ),
        (
            "a shared bed that stays empty costs nothing",
            one_unit([request()], room("A", 2, **WOMEN_SHARE), objectives=["regular", "scarcity"]),
            [1, 0],
        ),
        (
            "who waited longer goes first, though it stands last",
            one_unit(
                [request("R1"), request("R2", registered_on="2026-11-20")],
                room("A", 1),
                objectives=["regular", "seniority", "queue"],
            ),
            [1, 0, 1],
        ),
        (
            "equally long: who stands first",
            one_unit(
                [request("R1"), request("R2"), request("R3")],
                room("A", 1),
                objectives=["regular", "seniority", "queue"],
            ),
            [1, 0, 1],
        ),
        (
            "a last plan that cannot be kept is one change, a unit that is gone none",
            one_unit(
                [request("R1", current_unit="U1"), request("R2", current_unit="gone")],
                objectives=["regular", "changes"],
            ),
            [0, 1],
        ),
        (
            "without people among the objectives nobody is placed if that costs less",
            one_unit([request()], room("A", 1), price=3, objectives=["price"]),
            [0],
        ),
    ],
)
def test_both_oracles_find_what_a_reader_sees(why, asked, values):
    assert best_values(asked) == values, why
    assert mip_values(asked) == values, why


def test_enemies_are_apart_even_where_one_side_names_the_other():
    asked = one_unit(
        [request("R1"), request("R2", separate_from=["R1", "gone"])], room("A", 1), room("B", 1)
    )

    assert best_values(asked) == mip_values(asked) == [1]
    assert reason(asked, best_plan(asked).unplaced[0])["blocked"] == {"separation": 1}


def test_a_danger_ends_just_beyond_its_radius_and_that_of_the_shelter():
    # One degree of latitude is 111.195 km.
    danger = {"latitude": 53.0, "longitude": 5.0, "radius_km": 100}
    near = problem(
        [request(danger=[danger])], shelter("S1", unit("U1", room("A", 1)), radius_km=12)
    )
    far = problem([request(danger=[danger])], shelter("S1", unit("U1", room("A", 1)), radius_km=11))

    assert best_values(near) == mip_values(near) == [0]
    assert best_values(far) == mip_values(far) == [1]


def test_a_taken_room_counts_for_size_and_nothing_else():
    asked = one_unit([request()], room("A", 1, taken=True))

    assert reason(asked) == {"blocked": {"period": 1}, "relaxations": [], "earliest": None}


def test_a_room_too_small_is_size_and_one_that_is_free_later_is_period():
    small = one_unit([request(persons=[WOMAN, WOMAN], **PRIVATE)], room("A", 1))
    late = one_unit([request()], room("A", 1, free_from="2027-03-01"))

    assert reason(small)["blocked"] == {"size": 1}
    assert reason(late) == {"blocked": {"period": 1}, "relaxations": [], "earliest": "2027-03-01"}


def test_of_a_shared_room_the_beds_left_over_count():
    group = request("R1", persons=[WOMAN, WOMAN])
    asked = one_unit([group, request("R2", persons=[WOMAN, WOMAN])], room("A", 3, **WOMEN_SHARE))

    assert reason(asked, best_plan(asked).unplaced[0])["blocked"] == {"capacity": 1}


def test_a_unit_that_could_still_take_it_counts_under_no_code_and_leaves_nothing_to_relax():
    asked = problem(
        [request("R1", needs=["LVB"]), request("R2")],
        shelter("S1", unit("U1", room("A", 2, **WOMEN_SHARE), price=1, capabilities=["LVB"])),
        shelter("S2", unit("U2", room("B", 1))),
        objectives=["price"],
    )
    plan = {
        "placements": [
            {
                "request": "R2",
                "shelter": "S1",
                "unit": "U1",
                "start": TODAY,
                "rooms": [{"id": "A", "persons": 1}],
            }
        ],
        "unplaced": [{"request": "R1"}],
    }

    assert reasons(asked, plan)["R1"] == {
        "blocked": {"competence": 1},
        "relaxations": [],
        "earliest": TODAY,
    }


def test_the_smallest_waivers_stand_first_and_none_holds_another():
    asked = problem(
        [request(needs=["LVB"], traits=["ADDICTION"], access_needs=["LIFT"])],
        shelter("S1", unit("U1", room("A", 1), capabilities=["LVB"])),
        shelter("S2", unit("U2", room("B", 1), accessibility=["LIFT"])),
        shelter(
            "S3",
            unit(
                "U3",
                room("C", 1),
                accessibility=["LIFT"],
                capabilities=["LVB"],
                contraindications=["ADDICTION"],
            ),
        ),
        shelter("S4", unit("U4", room("D", 1), contraindications=["ADDICTION"])),
    )

    assert reason(asked)["relaxations"] == [["contraindication"], ["competence"], ["accessibility"]]
    assert reason(asked)["blocked"] == {"contraindication": 2, "competence": 1, "accessibility": 1}


def test_two_waivers_are_told_in_the_order_of_the_table_and_three_are_not_told():
    asked = problem(
        [request(needs=["LVB"], traits=["ADDICTION"], access_needs=["LIFT"])],
        shelter("S1", unit("U1", room("A", 1), contraindications=["ADDICTION"])),
        shelter("S2", unit("U2", room("B", 1))),
    )

    assert reason(asked)["relaxations"] == [["competence", "accessibility"]]


def test_a_pinned_request_is_explained_by_its_unit_only():
    asked = problem(
        [request(pinned_unit="U1", needs=["LVB"])],
        shelter("S1", unit("U1", room("A", 1))),
        shelter("S2", unit("U2", room("B", 1), capabilities=["LVB"])),
    )

    assert reason(asked) == {
        "blocked": {"competence": 1},
        "relaxations": [["competence"]],
        "earliest": None,
    }


def test_a_waived_code_holds_in_that_unit_only():
    waived = [{"code": "competence", "unit": "U2"}]
    asked = problem(
        [request(needs=["LVB"], waived=waived)],
        shelter("S1", unit("U1", room("A", 1))),
        shelter("S2", unit("U2", room("B", 1))),
    )

    assert [placement["unit"] for placement in best_plan(asked).placements] == ["U2"]


def placed(**facts):
    """Return a plan that puts R1 into U1 of S1, or what *facts* say."""
    ordinary = {"request": "R1", "shelter": "S1", "unit": "U1", "start": TODAY}
    return {
        "status": "OPTIMAL",
        "objectives": [{"name": "regular", "value": 1, "bound": 1, "proved": True}],
        "placements": [ordinary | {"rooms": [{"id": "A", "persons": 1}]} | facts],
        "unplaced": [],
    }


@pytest.mark.parametrize(
    ("code", "asked", "plan"),
    [
        ("route", request(routes=["ASYLUM"]), placed()),
        ("rooms", request(), placed(rooms=[{"id": "A", "persons": 0}])),
        ("rooms", request(), placed(rooms=[{"id": "A", "persons": 3}])),
        ("rooms", request(), placed(rooms=[{"id": "A", "persons": 1}] * 2)),
        ("rooms", request(persons=[MAN]), placed(rooms=[{"id": "B", "persons": 1}])),
        ("rooms", request(**PRIVATE), placed(rooms=[{"id": "B", "persons": 1}])),
        ("rooms", request(), placed(rooms=[{"id": "T", "persons": 1}])),
        ("rooms", request(), placed(rooms=[{"id": "gone", "persons": 1}])),
        ("period", request(), placed(start="2026-11-23")),
        ("period", request(start_from="2026-11-23"), placed()),
        ("period", request(start_by=TODAY), placed(rooms=[{"id": "L", "persons": 1}])),
        ("together", request(), placed(unit="gone")),
        ("unplaced", request(), placed(request="gone")),
        ("unplaced", request(), placed() | {"unplaced": [{"request": "R1"}]}),
        ("objectives", request(urgency="CRISIS"), placed()),
        ("status", request(), placed() | {"status": "FEASIBLE"}),
    ],
)
def test_a_broken_plan_is_called_by_its_code(code, asked, plan):
    rooms = [
        room("A", 2),
        room("B", 2, **WOMEN_SHARE),
        room("T", 1, taken=True),
        room("L", 1, free_from="2026-11-24"),
    ]

    found = violations(one_unit([asked], *rooms), plan)

    assert code in [fault.split(":")[0] for fault in found]


def test_a_lawful_plan_breaks_nothing():
    assert violations(one_unit([request()], room("A", 1)), placed()) == []
