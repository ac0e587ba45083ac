"""Each row of the audit log gets one seal, and every seal follows on the one before."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from opvang import audit
from opvang.actions.sealing import check_log, seal_log, sealing
from opvang.audit import Subject
from opvang.audit.form import NO_SEAL
from opvang.models import AuditEntry, AuditSeal, UnsealedEntry
from opvang.models.codes import Activity, ObjectKind
from tests.actions.world import NOW
from tests.database import EMPTYING

pytestmark = pytest.mark.django_db


def act(times=1):
    for _ in range(times):
        audit.record(None, Activity.RUN_MATCH, Subject(kind=ObjectKind.COUNTRY), at=NOW)


def test_what_was_done_is_sealed_once_and_each_seal_follows_on_the_last():
    act(3)
    seal_log(now=NOW)
    act(2)
    seal_log(now=NOW)
    nothing_new = seal_log(now=NOW)

    first, second = AuditSeal.objects.order_by("number")
    numbers = list(AuditEntry.objects.order_by("number").values_list("number", flat=True))
    assert (first.number, first.previous, first.entries) == (1, NO_SEAL, numbers[:3])
    assert (second.number, second.previous, second.entries) == (2, first.value, numbers[3:])
    assert (nothing_new, UnsealedEntry.objects.count()) == (0, 0)
    assert check_log(now=NOW).faults == ()


def test_many_rows_take_more_than_one_seal(monkeypatch):
    monkeypatch.setattr(sealing, "_MOST", 2)
    act(5)

    made = seal_log(now=NOW)

    assert made == 3
    assert check_log(now=NOW).faults == ()


def test_rows_that_nobody_seals_are_reported_after_an_hour():
    act()

    soon, later = (check_log(now=NOW + timedelta(minutes=wait)).faults for wait in (59, 61))

    assert soon == ()
    assert "waits for its seal since 2026-11-23 12:00 UTC" in later[0]


def test_the_owner_cannot_change_remove_or_empty_the_log_or_its_seals():
    act()
    seal_log(now=NOW)
    for table, trigger in EMPTYING:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {trigger}")

        for attempt in (
            f"UPDATE {table} SET number = number",
            f"DELETE FROM {table}",
            f"TRUNCATE {table}",
        ):
            with (
                pytest.raises(IntegrityError, match="only ever added to"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(attempt)


def test_the_application_may_add_and_seal_but_not_even_try_to_change(application_role):
    act()
    seal_log(now=NOW)

    for table, _ in EMPTYING:
        for attempt in (
            f"UPDATE {table} SET number = number",
            f"DELETE FROM {table}",
            f"TRUNCATE {table}",
        ):
            with (
                pytest.raises(ProgrammingError, match="permission denied"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(attempt)

    assert check_log(now=NOW).faults == ()
