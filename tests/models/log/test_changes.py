"""The database keeps what changed, whoever changed it, and of people no values."""

import json

import pytest
from django.db import IntegrityError, connection, transaction

from opvang import audit
from opvang.audit import Subject
from opvang.database.context import as_system
from opvang.models import AuditEntry, Change, Unit
from opvang.models.codes import Activity, ObjectKind
from tests.actions.world import NOW, new_world
from tests.models import build
from tests.models.build import saved

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_changed_yet(db):
    """Begin without changes: tests with a second connection commit some, which stay for ever."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE opvang_change")


def test_a_changed_unit_is_kept_with_what_it_was_and_became():
    unit = saved(build.unit(min_age=18, languages=["nl"]))

    Unit.objects.filter(id=unit.id).update(min_age=23, name="Secret", languages=["nl"])

    (change,) = Change.objects.all()
    assert (change.kind, change.object_id, change.is_removed) == ("unit", unit.id, False)
    assert change.columns == ["min_age", "name"]
    assert (change.before, change.after) == ({"min_age": 18}, {"min_age": 23})


def test_who_did_it_and_as_what_stands_in_the_log_under_the_same_transaction():
    world = new_world()
    unit = world.unit()

    unit.min_age = 30
    unit.save()
    audit.record(
        world.manager, Activity.CHANGE_UNIT, Subject(kind=ObjectKind.UNIT, id=unit.id), at=NOW
    )

    change = Change.objects.get()
    entry = AuditEntry.objects.get(transaction=change.transaction)
    assert (entry.account, entry.activity) == (world.manager.id, "CHANGE_UNIT")


@pytest.mark.parametrize("whose", ["request", "person", "address", "account"])
def test_of_people_and_addresses_no_value_is_kept_changed_or_removed(whose):
    row, column = {
        "request": lambda: (saved(build.request()), "registered_on"),
        "person": lambda: (saved(build.person()), "age"),
        "address": lambda: (saved(build.address()), "street"),
        "account": lambda: (saved(build.account()), "username"),
    }[whose]()
    table = row._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {column} = "
            + {"registered_on": "registered_on - 1", "age": "age + 1"}.get(column, "'S3cr3t'")
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"DELETE FROM {table}")

    changed, removed = Change.objects.order_by("number")
    assert column in changed.columns
    assert removed.is_removed
    kept = json.dumps([changed.before, changed.after, removed.before, removed.after])
    assert "S3cr3t" not in kept
    assert set(removed.before) <= {"roles", "is_active", "organisation_id"}


def test_what_stays_as_it_is_is_no_change_and_signing_in_neither():
    account = saved(build.account())

    account.last_login = NOW
    account.save()

    assert not Change.objects.exists()


def test_nobody_changes_or_removes_what_was_kept():
    unit = saved(build.unit())
    Unit.objects.filter(id=unit.id).update(min_age=33)

    for attempt in ("UPDATE opvang_change SET kind = ''", "DELETE FROM opvang_change"):
        with (
            pytest.raises(IntegrityError, match="only ever added to"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(attempt)


def test_steps_within_one_transaction_are_one():
    unit = saved(build.unit())
    for age in (33, 34):
        with transaction.atomic():
            Unit.objects.filter(id=unit.id).update(min_age=age)

    assert len(set(Change.objects.values_list("transaction", flat=True))) == 1


def test_the_application_keeps_changes_too(application_role):
    with as_system():
        unit = saved(build.unit())

        Unit.objects.filter(id=unit.id).update(min_age=33)

    assert Change.objects.count() == 1
