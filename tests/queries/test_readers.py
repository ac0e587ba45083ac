"""Who is signed in, in words."""

import pytest

from opvang.queries.readers import Reader, reader
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db


def test_a_reader_is_known_by_user_name_roles_and_organisation():
    organisation = saved(build.organisation(name="De Regio"))
    somebody = actor("AUDITOR", "COORDINATOR", organisation=organisation)

    assert reader(somebody) == Reader(
        name=somebody.username,
        roles="zorgcoördinator en auditor",
        organisation="De Regio",
    )


def test_somebody_without_a_role_has_none():
    assert reader(actor()).roles == ""
