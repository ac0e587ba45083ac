"""Who asks for a place: shares with wide bounds, and facts that agree with one another."""

from collections import Counter

import pytest

from opvang.models import (
    Consent,
    DangerArea,
    ExcludedShelter,
    PersonConflict,
    PlacementRequest,
    Registration,
    RequestPerson,
    RiskScreening,
    Waiver,
)
from tests.actions.country.drafts import draft, people, waiting

#: Enough people for shares to mean something.
LARGE = draft(requests=400, shelters=120)


def share(rows, holds):
    return sum(1 for one in rows if holds(one)) / len(rows)


def roles(role):
    return [one for one in LARGE.rows(RequestPerson) if one.role == role]


def test_most_clients_are_women():
    assert 0.6 <= share(roles("CLIENT"), lambda one: one.person.sex == "FEMALE") <= 0.85


def test_one_in_ten_or_more_clients_is_a_minor():
    assert 0.05 <= share(roles("CLIENT"), lambda one: one.person.age < 18) <= 0.25


def test_children_come_along_and_are_minors():
    assert all(one.person.age < 18 for one in roles("CHILD"))
    assert 0.1 <= len(roles("CHILD")) / len(roles("CLIENT")) <= 0.5


def test_the_large_forms_of_exploitation_are_sex_and_labour():
    forms = Counter(one.exploitation_types[0] for one in LARGE.rows(Registration))

    largest = {form for form, _ in forms.most_common(3)}
    assert largest == {"SexualExploitation", "ForcedLabour", "ForcedCriminality"}
    assert len(forms) >= 6


def test_citizenship_agrees_with_the_route():
    persons = {one.person_id: one.request for one in roles("CLIENT")}
    for one in LARGE.rows(Registration):
        is_dutch = one.citizenships == ["NL"]
        routes = persons[one.person_id].routes if one.person_id in persons else []
        assert is_dutch == (routes == ["DUTCH"]), routes


def test_every_kind_of_route_occurs():
    routes = {route for one in LARGE.rows(PlacementRequest) for route in one.routes}

    assert routes >= {
        "DUTCH",
        "EU",
        "B8_REFLECTION",
        "B8_PERMIT",
        "ASYLUM",
        "UNACCOMPANIED_MINOR",
        "UNDOCUMENTED",
        "UNKNOWN",
    }


def test_every_urgency_occurs_and_most_can_wait():
    urgencies = Counter(one.urgency for one in waiting(LARGE))

    assert urgencies["REGULAR"] > urgencies["URGENT"] > urgencies["CRISIS"] > 0


def test_people_in_the_reflection_period_stay_ninety_nights():
    nights = {
        one.nights
        for one in waiting(LARGE)
        if one.routes == ["B8_REFLECTION"] and "ADDICTION" not in one.needs
    }

    assert 90 in nights


@pytest.mark.parametrize(
    ("least", "most", "holds"),
    [
        (0.2, 0.5, lambda one: bool(one.wish_reason)),
        (0.005, 0.1, lambda one: bool(one.access_needs)),
        (0.05, 0.3, lambda one: one.private_room),
        (0.02, 0.3, lambda one: bool(one.traits)),
        (0.005, 0.1, lambda one: "PET" in one.traits),
        (0.4, 0.9, lambda one: bool(one.needs)),
        (0.01, 0.2, lambda one: one.night_intake),
        (0.15, 0.6, lambda one: len(people(LARGE, one)) > 1),
    ],
)
def test_what_people_ask_is_not_rare_and_not_everywhere(least, most, holds):
    assert least <= share(waiting(LARGE), holds) <= most


def test_screenings_come_in_three_colours_with_red_the_rarest():
    outcomes = Counter(one.outcome for one in LARGE.rows(RiskScreening))

    assert outcomes["RED"] < min(outcomes["GREEN"], outcomes["ORANGE"])
    assert all(not one.explanation for one in LARGE.rows(RiskScreening))


def test_dangers_are_municipalities_regions_and_circles_from_every_source():
    dangers = LARGE.rows(DangerArea)

    assert any(one.municipality_id and not one.buffer_km for one in dangers)
    assert any(one.municipality_id and one.buffer_km for one in dangers)
    assert any(one.safety_region_id for one in dangers)
    assert any(one.radius_km for one in dangers)
    assert len({one.source for one in dangers}) == 4


def test_some_dangers_have_expired():
    expired = share(
        LARGE.rows(DangerArea), lambda one: one.expires_on and one.expires_on <= LARGE.tonight
    )

    assert 0.05 <= expired <= 0.25


def test_somebody_must_not_meet_somebody_who_lives_in_a_shelter():
    lives = {one.person_id for one in LARGE.rows(RequestPerson) if one.request.status == "PLACED"}

    assert any(
        {one.first_person_id, one.second_person_id} & lives for one in LARGE.rows(PersonConflict)
    )


def test_everybody_gave_consent_to_seek_shelter():
    gave = {one.person_id for one in LARGE.rows(Consent) if one.scope == "SEEK_SHELTER"}

    assert {one.person_id for one in roles("CLIENT")} <= gave


def test_a_few_shelters_are_left_out_and_a_few_rules_set_aside():
    assert 0 < len(LARGE.rows(ExcludedShelter)) < 60
    assert 0 < len(LARGE.rows(Waiver)) < 40
    assert any(
        one.expires_on and one.expires_on <= LARGE.tonight for one in LARGE.rows(ExcludedShelter)
    )


def test_some_turned_out_to_be_no_victims():
    ended = [one for one in LARGE.rows(PlacementRequest) if one.status == "NOT_A_VICTIM"]
    decided = {
        one.person_id
        for one in LARGE.rows(Registration)
        if one.trafficking_status == "NotAVictimOfTrafficking"
    }

    assert ended
    assert {
        one.person_id for one in roles("CLIENT") if one.request.status == "NOT_A_VICTIM"
    } == decided
