"""The register of coverage is for everybody who works with Opvang, and for nobody who did."""

import pytest

from opvang.errors import NotAllowed
from opvang.models.codes import Role
from opvang.queries.coverage.municipality import municipality_coverage
from opvang.queries.coverage.register import covered
from tests.models.build import NOW
from tests.queries.scene import NORTH_HOLLAND, actor

pytestmark = pytest.mark.django_db


def test_who_has_left_reads_neither_the_register_nor_a_municipality():
    reader = actor(Role.COORDINATOR)
    assert covered(reader, now=NOW)
    assert municipality_coverage(reader, NORTH_HOLLAND, now=NOW)

    reader.is_active = False

    with pytest.raises(NotAllowed):
        covered(reader, now=NOW)
    with pytest.raises(NotAllowed):
        municipality_coverage(reader, NORTH_HOLLAND, now=NOW)
