"""Each request is in one group of each division."""

import pytest

from opvang.fairness.groups import GROUPS, groups_of
from opvang.models.codes import Division, ExploitationType, Gender, Route


def group(division, **facts):
    alone = {"genders": [], "ages": [30], "forms": [], "routes": ["EU"], "persons": 1}
    return groups_of(**alone | facts)[division]


@pytest.mark.parametrize(
    ("genders", "name"),
    [
        (["Feminine"], "WOMEN"),
        (["Feminine", "Feminine"], "WOMEN"),
        (["Feminine", "Masculine"], "SEVERAL"),
        (["TransgenderFeminine"], "TRANS_OR_NON_BINARY"),
        (["Feminine", "NonSpecifiedUnknown"], "WOMEN"),
        (["NonSpecifiedUnknown"], "UNKNOWN"),
        ([], "UNKNOWN"),
    ],
)
def test_gender_is_as_the_clients_state_it(genders, name):
    assert group(Division.GENDER, genders=genders) == name


@pytest.mark.parametrize(
    ("ages", "name"),
    [
        ([0], "UNDER_18"),
        ([17], "UNDER_18"),
        ([18], "18_24"),
        ([24], "18_24"),
        ([25], "25_34"),
        ([35], "35_49"),
        ([50], "FROM_50"),
        ([17, 41], "35_49"),
    ],
)
def test_age_is_that_of_the_oldest_client(ages, name):
    assert group(Division.AGE, ages=ages) == name


@pytest.mark.parametrize(
    ("forms", "name"),
    [
        (["SexualExploitation"], "SEXUAL"),
        (["ForcedLabour", "Servitude"], "LABOUR"),
        (["SexualExploitation", "ForcedLabour"], "SEVERAL"),
        (["OrganRemoval"], "OTHER"),
        ([], "UNKNOWN"),
    ],
)
def test_forms_of_exploitation_that_are_rare_stand_together(forms, name):
    assert group(Division.EXPLOITATION, forms=forms) == name


@pytest.mark.parametrize(
    ("routes", "name"),
    [(["EU"], "EU"), (["EU", "B8_REFLECTION"], "SEVERAL"), (["UNKNOWN"], "UNKNOWN")],
)
def test_whoever_has_two_routes_is_in_neither(routes, name):
    assert group(Division.ROUTE, routes=routes) == name


@pytest.mark.parametrize(("persons", "name"), [(1, "1"), (3, "3"), (4, "FROM_4"), (14, "FROM_4")])
def test_children_who_come_along_count_for_the_household(persons, name):
    assert group(Division.HOUSEHOLD, persons=persons) == name


def test_every_group_that_there_can_be_has_a_name():
    found = [
        *(groups_of(genders=[one], ages=[9], forms=[], routes=["EU"], persons=1) for one in Gender),
        *(
            groups_of(genders=[], ages=[30], forms=[form], routes=[route], persons=1)
            for form in ExploitationType
            for route in Route
        ),
    ]

    assert all(one[division] in GROUPS[division] for one in found for division in Division)
