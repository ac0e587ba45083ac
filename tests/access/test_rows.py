"""The database shows no row of people or of where somebody is, but for somebody who may see it."""

import pytest
from django.apps import apps
from django.db import connection, transaction

from opvang.access import ROW_RULES, context_of
from opvang.access.rows import RowRule
from opvang.database.context import as_system, asked_for, with_address
from opvang.models import Person, ShelterAddress
from opvang.models.codes import Role
from opvang.snapshot import take_snapshot
from tests.access.world import NOON, world

pytestmark = pytest.mark.django_db

_TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND {} ORDER BY relname"
#: Tables of ours in which nothing is of people or of where a shelter is.
OPEN = {
    *("account", "invitation", "organisation", "municipality", "province", "safetyregion"),
    *("safetyregion_neighbours", "carecoordinationregion", "carecoordinationarea"),
    *("unit", "room", "bed", "closure", "capacityconfirmation", "ruledefault"),
    *("policyversion", "crisismode", "dailyfact", "fairnessfigure", "publishedfigure", "cache"),
    # Who did what to which id, which the log's own page shows to few.
    *("auditentry", "auditseal", "unsealedentry", "event", "session"),
    # Which columns changed; of people and addresses without values.
    "change",
}


def tables(where):
    """Return our tables of which *where* is true, without what they all begin with."""
    with connection.cursor() as cursor:
        cursor.execute(_TABLES.format(where))
        names = [name for (name,) in cursor.fetchall()]
    return {name.removeprefix("opvang_") for name in names if name.startswith("opvang_")}


def guarded():
    """Return the tables that the table of row rules names, with those between them."""
    models = {one.__name__: one for one in apps.get_models(include_auto_created=True)}
    found = {models[name]._meta.db_table for name in ROW_RULES}
    return {name.removeprefix("opvang_") for name in found}


def counted(names):
    """Return how many rows of each table there are to see."""
    with connection.cursor() as cursor:
        found = {}
        for name in sorted(names):
            cursor.execute(f"SELECT count(*) FROM opvang_{name}")
            (found[name],) = cursor.fetchone()
    return found


def test_every_table_has_a_rule_or_is_known_to_be_open():
    there, with_policy = tables("true"), tables("relrowsecurity")

    assert with_policy == guarded()
    assert there - with_policy - OPEN == set(), "a table without a rule in opvang/access/rows.py"


def test_nobody_sees_a_row_of_any_of_them(application_role_later):
    world()
    full = counted(guarded())

    application_role_later()

    assert counted(guarded()) == dict.fromkeys(full, 0)
    with as_system():
        assert counted(guarded()) == full


def test_one_address_is_seen_where_it_is_asked_for(application_role_later):
    made = world()
    application_role_later()

    for role in Role:
        with asked_for(context_of(made.readers[role])):
            assert ShelterAddress.objects.count() == 0
            with with_address(made.foreign.shelter):
                assert ShelterAddress.objects.get().shelter_id == made.foreign.shelter


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.SHELTER_WORKER, Role.AUDITOR])
def test_a_person_is_seen_by_whom_the_table_of_acts_lets_see_them(role, application_role_later):
    made = world()
    theirs = {
        Role.COORDINATOR: {made.own.request, made.own.kept_request, made.own.living},
        Role.SHELTER_WORKER: set(),
        Role.AUDITOR: set(),
    }[role]
    application_role_later()

    with asked_for(context_of(made.readers[role])):
        people = Person.objects.all()
        seen = set(people.values_list("request_persons__request", flat=True))

    assert theirs <= seen
    assert not seen & {made.foreign.request, made.foreign.kept_request, made.foreign.living}
    assert bool(seen) is (role is not Role.AUDITOR)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_transaction_says_first_how_it_reads_and_is_told_before_it_begins():
    reader = world().readers[Role.COORDINATOR]

    with asked_for(context_of(reader)):
        assert Person.objects.exists()
        assert take_snapshot(now=NOON).requests
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('opvang.account')")
            assert cursor.fetchone() == (str(reader.id),)
            transaction.set_rollback(True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('opvang.account')")
        assert cursor.fetchone() == ("",)


def test_every_rule_is_used():
    assert set(ROW_RULES.values()) == set(RowRule) - {RowRule.OPEN}
