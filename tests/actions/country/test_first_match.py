"""The first national match: the country as it is by default, matched and proved."""

import json
from datetime import UTC, datetime

import pytest

from matching.files import read_plan
from opvang.actions.country import build_country
from opvang.actions.matches import run_match
from tests.matching.oracles.room_mip import mip_values

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def run():
    """The first run in the country that `make demo` builds."""
    build_country(seed=1, shelters=60, requests=80, now=NOW, progress=lambda sentence: None)
    return run_match(now=NOW, seconds=60)


@pytest.mark.slow
def test_every_objective_of_the_first_match_equals_an_independent_programme(run):
    plan = read_plan(run.plan)

    values = mip_values(json.loads(run.problem), seconds=600)

    assert [one.value for one in plan.objectives] == values
    assert all(one.proved for one in plan.objectives)
