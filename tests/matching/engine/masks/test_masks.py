"""The masks are the pair rules for all pairs at once, and nothing else."""

import json

import numpy as np
import pytest

from matching.engine.masks import MASKS, eligible
from matching.engine.pairs import pairs_of
from matching.files import read_problem
from matching.rules import PAIR_RULES, failing
from tests.matching import make
from tests.matching.oracles.country_problems import country_problem
from tests.matching.oracles.tiny_problems import tiny_problem


def test_there_is_a_mask_for_every_pair_rule_in_the_same_order():
    assert list(MASKS) == [rule.code for rule in PAIR_RULES]


@pytest.mark.parametrize("rule", PAIR_RULES, ids=lambda rule: rule.code)
def test_a_mask_allows_exactly_the_pairs_that_its_rule_allows(rule):
    allowed_once = refused_once = False
    for seed in range(150):
        pairs = pairs_of(read_problem(json.dumps(tiny_problem(seed))))

        mask = MASKS[rule.code](pairs)

        expected = by_rule(rule, pairs)
        assert mask.tolist() == expected.tolist(), f"seed {seed}"
        allowed_once |= bool(expected.any())
        refused_once |= not expected.all()
    assert allowed_once
    assert refused_once


@pytest.mark.parametrize("rule", PAIR_RULES, ids=lambda rule: rule.code)
def test_a_mask_agrees_with_its_rule_on_a_country(rule):
    pairs = pairs_of(read_problem(json.dumps(country_problem(1, 60, 40, 1.1))))

    mask = MASKS[rule.code](pairs)

    assert mask.tolist() == by_rule(rule, pairs).tolist()


def test_what_is_waived_does_not_keep_a_request_out():
    for seed in range(150):
        problem = read_problem(json.dumps(tiny_problem(seed)))
        pairs = pairs_of(problem)

        allowed = eligible(pairs)

        assert allowed.tolist() == [
            [
                not failing(request, shelter, unit)
                for shelter, unit in zip(pairs.shelters, pairs.units, strict=True)
            ]
            for request in problem.requests
        ]


def test_on_the_edge_of_a_danger_circle_the_rule_decides():
    here, there = make.AMSTERDAM, make.MAASTRICHT
    edge = make.danger_near(there, radius_km=here.kilometres_to(there))
    problem = make.problem([make.request(danger=(edge,))])

    assert not MASKS["danger"](pairs_of(problem)).any()


def by_rule(rule, pairs):
    """Return what the rule says, pair by pair."""
    return np.array(
        [
            [
                rule.holds(request, shelter, unit)
                for shelter, unit in zip(pairs.shelters, pairs.units, strict=True)
            ]
            for request in pairs.requests
        ]
    )
