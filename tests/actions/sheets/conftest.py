"""A shelter that somebody else works on at the same time."""

from uuid import uuid4

import psycopg
import pytest
from django.db import connection


@pytest.fixture
def locked_shelter(db):
    """The name of a shelter whose row another connection keeps locked."""
    organisation, shelter, name = uuid4(), uuid4(), "De Bezette Boom"
    with psycopg.connect(**connection.get_connection_params()) as other:
        other.execute(
            "INSERT INTO opvang_organisation (id, name, kind) VALUES (%s, 'Bezet', 'SHELTER')",
            [organisation],
        )
        other.execute(
            "INSERT INTO opvang_shelter (id, organisation_id, municipality_id, public_name, "
            "is_active) VALUES (%s, %s, 'GM0363', %s, true)",
            [shelter, organisation, name],
        )
        other.commit()
        other.execute("SELECT 1 FROM opvang_shelter WHERE id = %s FOR UPDATE", [shelter])
        yield name
        other.execute("DELETE FROM opvang_shelter WHERE id = %s", [shelter])
        other.execute("DELETE FROM opvang_organisation WHERE id = %s", [organisation])
