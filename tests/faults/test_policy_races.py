"""Two who approve, withdraw or propose at the same moment: one does, the other is told."""

from functools import partial

import pytest

from opvang.actions.policy import approve_policy, propose_policy, withdraw_policy
from opvang.errors import NotPossible
from opvang.models import AuditEntry, PolicyVersion
from opvang.policy import policy
from tests.actions.world import NOW, account, new_world
from tests.faults.racing import race, won

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def desk():
    return new_world().desk


def propose(actor, hours):
    values = policy().in_full() | {"CAPACITY_FRESH_HOURS": hours}
    seen = policy().number
    return propose_policy(actor, values=values, reason="Vaker", seen=seen, now=NOW)


def test_of_two_approvals_and_two_withdrawals_at_once_one_counts(desk):
    colleagues = [account("NATIONAL_DESK", desk.organisation) for _ in range(2)]
    for hours in range(1, 11):
        version = propose(desk, hours)
        acts = [
            partial(act, one, version=version, now=NOW)
            for one in colleagues
            for act in (approve_policy, withdraw_policy)
        ]

        answers = race(acts)

        assert len(won(answers)) == 1, answers
        assert all(isinstance(one, NotPossible) for one in answers if one not in won(answers))
        assert AuditEntry.objects.filter(object_id=version).count() == 2


def test_of_eight_proposals_at_once_one_stands(desk):
    answers = race([partial(propose, desk, hours) for hours in range(1, 9)])

    assert len(won(answers)) == 1
    assert all(isinstance(one, NotPossible) for one in answers if one not in won(answers))
    assert PolicyVersion.objects.count() == 1
