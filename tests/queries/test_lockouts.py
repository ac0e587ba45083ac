"""Until when nobody gets in under a name from an address."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt

from opvang.queries.lockouts import locked_until
from tests.models.build import NOW

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def fail(*, at=NOW, agent="een browser", **facts):
    row = AccessAttempt.objects.create(
        **{
            "username": "x",
            "ip_address": "192.0.2.1",
            "user_agent": agent,
            "failures_since_start": 1,
        }
        | facts
    )
    # Its time is when it was saved, unless it is changed afterwards.
    AccessAttempt.objects.filter(pk=row.pk).update(attempt_time=at)


def test_it_ends_a_while_after_the_last_failure_in_any_browser():
    fail(at=NOW - HOUR)
    fail(at=NOW, agent="een andere")

    assert locked_until("x", "192.0.2.1", lasting=HOUR) == NOW + HOUR


@pytest.mark.parametrize("where", [{"username": "y"}, {"ip_address": "192.0.2.2"}])
def test_other_names_and_addresses_do_not_count(where):
    fail(**where)

    assert locked_until("x", "192.0.2.1", lasting=HOUR) is None
