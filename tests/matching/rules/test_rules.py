"""The list of rules: its order, its names, and what a human may waive."""

from dataclasses import replace

import pytest

from matching.codes import WAIVABLE, Security, Urgency
from matching.requests import Waiver
from matching.rules import PAIR_RULES, PLAN_RULES, failing, first_failing
from tests.matching import make


def waived(*codes, unit="U1"):
    return frozenset(Waiver(code=code, unit=unit) for code in codes)


def hostile():
    """Return a request and a shelter between which every rule of the pair fails."""
    request = make.request(
        security=Security.SECRET,
        danger=frozenset({make.danger_near()}),
        traits=frozenset({"ADDICTION"}),
        needs=frozenset({"TRAUMA"}),
        access_needs=frozenset({"STEP_FREE"}),
        night_intake=True,
        excluded_shelters=frozenset({"S1"}),
    )
    unit = make.unit(
        routes=frozenset(),
        clients=make.clients(sexes=()),
        only_for=frozenset({"LVB"}),
        reserved_for=frozenset({Urgency.CRISIS}),
        contraindications=frozenset({"ADDICTION"}),
        max_nights=1,
    )
    return request, make.shelter(units=[unit]), unit


ALL = (
    *("route", "household", "security", "danger", "purpose", "reserved", "contraindication"),
    *("competence", "accessibility", "intake", "stay", "excluded"),
)


def test_the_rules_stand_in_the_order_of_the_contract():
    assert tuple(rule.code for rule in PAIR_RULES) == ALL
    assert [rule.code for rule in PLAN_RULES] == ["together", "rooms", "period", "separation"]


@pytest.mark.parametrize("rule", [*PAIR_RULES, *PLAN_RULES], ids=lambda rule: rule.code)
def test_a_rule_a_class_and_a_file_have_one_name(rule):
    assert type(rule).__name__.lower() == rule.code
    assert type(rule).__module__ == f"matching.rules.{rule.code}"


def test_an_ordinary_request_may_go_into_an_ordinary_unit():
    assert failing(make.request(), make.shelter(), make.unit()) == ()


def test_every_failing_code_is_named_in_order():
    assert failing(*hostile()) == ALL


def test_the_first_failing_code_is_the_first_in_order_that_is_not_waived():
    request, shelter, unit = hostile()
    cautious = make.request(danger=frozenset({make.danger_near()}), night_intake=True)

    assert first_failing(request, shelter, unit) == "route"
    assert first_failing(cautious, make.shelter(), make.unit()) == "danger"
    assert first_failing(_with(cautious, waived("danger")), make.shelter(), make.unit()) == "intake"


def test_nothing_is_the_first_failing_code_of_an_ordinary_request():
    assert first_failing(make.request(), make.shelter(), make.unit()) is None


@pytest.mark.parametrize("code", WAIVABLE)
def test_what_is_waived_in_this_unit_does_not_fail(code):
    request, shelter, unit = hostile()

    found = failing(_with(request, waived(code)), shelter, unit)

    assert found == tuple(other for other in ALL if other != code)


def test_what_is_waived_in_another_unit_still_fails():
    request, shelter, unit = hostile()

    assert failing(_with(request, waived(*WAIVABLE, unit="U2")), shelter, unit) == ALL


def test_several_codes_may_be_waived_at_once():
    request, shelter, unit = hostile()

    found = failing(_with(request, waived(*WAIVABLE)), shelter, unit)

    assert set(found) == set(ALL) - set(WAIVABLE)


def _with(request, waivers):
    return replace(request, waived=waivers)
