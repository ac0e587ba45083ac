"""A row says by which way somebody came, without anything to find them or their session by."""

import pytest

from opvang import audit
from opvang.audit import Subject
from opvang.audit.origins import coming_from, from_network, network_of
from opvang.models import AuditEntry
from opvang.models.codes import Activity, ObjectKind
from tests.actions.world import NOW


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("127.0.0.1", "MACHINE"),
        ("::1", "MACHINE"),
        ("10.1.2.3", "INSIDE"),
        ("fd00::1", "INSIDE"),
        ("8.8.8.8", "OUTSIDE"),
        ("", "NONE"),
        (None, "NONE"),
        ("nonsense", "NONE"),
    ],
)
def test_an_address_is_kept_as_its_class(address, network):
    found = network_of(address)

    assert found == network


@pytest.mark.django_db
def test_what_is_done_inside_comes_from_there_and_what_follows_from_the_system():
    origin = from_network("8.8.8.8", session="secret-key", is_program=False)
    country = Subject(kind=ObjectKind.COUNTRY)

    with coming_from(lambda: origin):
        audit.record(None, Activity.RUN_MATCH, country, at=NOW)
    audit.record(None, Activity.RUN_MATCH, country, at=NOW)

    inside, after = AuditEntry.objects.order_by("number")
    assert (inside.channel, inside.network, len(inside.session)) == ("PAGE", "OUTSIDE", 16)
    assert "secret" not in inside.session
    assert (after.channel, after.network, after.session) == ("SYSTEM", "NONE", "")
    assert {inside.purpose, after.purpose} == {"STEERING"}
