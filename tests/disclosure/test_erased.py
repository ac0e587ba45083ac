"""Who was erased is in no dump that is stolen afterwards."""

import pytest

from opvang.actions.retention import erase_expired
from opvang.models import RiskScreening
from tests.actions.retention.ended import everything, somebody
from tests.disclosure.canaries import canary, leaked
from tests.disclosure.dumps import stolen_dump
from tests.models.build import NOW

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def test_a_dump_has_somebody_before_and_nothing_of_them_after():
    written = []
    request, person = somebody()
    everything(request, person, lambda: written.append(canary()) or written[-1])
    cipher = bytes(RiskScreening.objects.get().__dict__["explanation"]).hex()
    # In the clear: spoken codes, the mark, the instrument and the question of a run.
    known = {request.reference, person.code, person.group.code, cipher}

    before = leaked([stolen_dump()], known | set(written))
    erase_expired(now=NOW)
    after = leaked([stolen_dump()], known | set(written))

    assert known <= before
    assert len(before) == len(known) + 3
    assert after == set()
