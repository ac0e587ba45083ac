"""A page and an action go by one version of the policy; the next one by the newest."""

import pytest

from opvang.policy import one_policy, policy
from tests.models import build
from tests.models.build import NOW, saved

pytestmark = pytest.mark.django_db


def test_a_block_asks_once_and_what_is_approved_meanwhile_holds_for_the_next(
    django_assert_num_queries,
):
    with one_policy(), django_assert_num_queries(1):
        before = [policy().number, policy().number]

    with one_policy():
        assert policy().number == 1
        saved(build.policy_version(approved_by=saved(build.account()), approved_at=NOW))
        within = policy().number
        with one_policy():
            inner = policy().number

    assert before == [1, 1]
    assert (within, inner, policy().number) == (1, 2, 2)


def test_without_a_block_it_is_asked_each_time(django_assert_num_queries):
    with django_assert_num_queries(2):
        policy()
        policy()
