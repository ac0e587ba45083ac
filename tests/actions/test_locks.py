"""Who keeps others out, and whom not."""

import pytest
from django.db import connection, transaction

from opvang.actions.locks import lock_request, lock_shelters
from opvang.models import Proposal
from tests.faults.racing import race
from tests.models import build
from tests.models.build import saved
from tests.queries import scene


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_match_proposes_for_a_request_that_somebody_keeps_locked():
    run, row, unit = saved(build.run()), scene.request(), scene.unit()

    def propose():
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '1s'")
            saved(build.proposal(run=run, request=row, unit=unit))

    with transaction.atomic():
        lock_request(row.id)
        lock_shelters([unit.shelter_id])
        (answer,) = race([propose])

    assert answer is None
    assert Proposal.objects.count() == 1
