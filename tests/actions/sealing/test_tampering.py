"""Whoever owns the tables and switches the triggers off is found out, row by row."""

from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection, transaction

from opvang.actions.sealing import exporting, seal_log, sealing
from opvang.audit.checking import faults
from opvang.models import AuditEntry, AuditSeal, UnsealedEntry
from opvang.models.codes import Activity, ObjectKind, Outcome, Verb
from tests.actions.world import NOW

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

ROWS, IN_A_SEAL = 50, 10
#: What a row says of itself, and what somebody would rather have it say.
LIES = (
    {"account": uuid4()},
    {"organisation": None},
    {"roles": ["AUDITOR"]},
    {"activity": Activity.LIST_TASKS},
    {"verb": Verb.READ},
    {"outcome": Outcome.REFUSED},
    {"object_kind": ObjectKind.UNIT},
    {"object_id": uuid4()},
    {"request": None},
    {"detail": "OTHER"},
    {"purpose": "POLICY"},
    {"channel": "API"},
    {"session": "0" * 16},
    {"network": "INSIDE"},
    {"break_glass": uuid4()},
    {"at": NOW.replace(microsecond=1)},
    {"id": uuid4()},
)


@pytest.fixture
def numbers(monkeypatch, tmp_path, settings):
    """Seal many rows, export the last seal, and switch the triggers off as the owner can."""
    settings.AUDIT_SEALS_FILE = str(tmp_path / "seals.jsonl")
    monkeypatch.setattr(sealing, "_MOST", IN_A_SEAL)
    AuditEntry.objects.bulk_create(row() for _ in range(ROWS))
    seal_log(now=NOW)
    exporting.export_seal(now=NOW)
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TABLE opvang_auditentry DISABLE TRIGGER USER;"
            "ALTER TABLE opvang_auditseal DISABLE TRIGGER USER"
        )
    return list(AuditEntry.objects.order_by("number").values_list("number", flat=True))


def row(**facts):
    return AuditEntry(
        **{
            "at": NOW,
            "account": uuid4(),
            "organisation": uuid4(),
            "roles": ["COORDINATOR"],
            "activity": Activity.READ_REQUEST,
            "verb": Verb.EXECUTE,
            "object_kind": ObjectKind.REQUEST,
            "object_id": uuid4(),
            "request": uuid4(),
            **facts,
        }
    )


def change(number, lie=LIES[0]):
    AuditEntry.objects.filter(number=number).update(**lie)
    return f"Row {number} was changed"


def remove(number):
    AuditEntry.objects.filter(number=number).delete()
    return f"Row {number} was removed"


def reorder(number):
    other = AuditEntry.objects.exclude(number=number).order_by("number").first().number
    for old, new in ((number, -1), (other, number), (-1, other)):
        AuditEntry.objects.filter(number=old).update(number=new)
    return f"Row {number} was changed"


def slip_in(number):
    copy = AuditEntry.objects.get(number=number)
    AuditEntry.objects.filter(number=number).update(number=10**9, id=uuid4())
    copy.save(force_insert=True)
    return f"Row {10**9} is in no seal"


def cut_off(number):
    """Remove all from a row on with its seals, and seal anew what came just before."""
    AuditEntry.objects.filter(number__gte=number).delete()
    broken = AuditSeal.objects.filter(entries__contains=[number]).get()
    AuditSeal.objects.filter(number__gte=broken.number).delete()
    left = [one for one in broken.entries if one < number]
    UnsealedEntry.objects.bulk_create(UnsealedEntry(number=one) for one in left)
    seal_log(now=NOW)
    return "the end of the log was cut off"


def told():
    exported = exporting.exported_seals(Path(settings.AUDIT_SEALS_FILE))
    return list(faults(exported=exported, now=NOW))


def found_after(act, *facts):
    """Return what *act* expects to be found, and what is; then undo it."""
    with transaction.atomic():
        expected, sentences = act(*facts), told()
        transaction.set_rollback(True)
    return expected, sentences


def test_each_of_a_thousand_rows_is_found(numbers):
    lies = [partial(change, lie=lie) for lie in LIES]
    whole, tried = told(), 0
    for act in (*lies, remove, reorder, slip_in, cut_off):
        for number in numbers:
            expected, sentences = found_after(act, number)
            tried += 1

            # The last seal alone is exported: who cuts within it has it made anew.
            assert any(expected in one or "sealed anew" in one for one in sentences), (act, number)
    assert (whole, tried >= 1_000) == ([], True)


@pytest.mark.parametrize(
    "lie",
    [
        {"made_at": NOW.replace(year=2025)},
        {"previous": "0" * 63 + "1"},
        {"value": "f" * 64},
        {"digests": bytes(32 * IN_A_SEAL)},
        {"entries": [1]},
        {"form": 9},
    ],
)
def test_each_seal_that_is_changed_is_found(numbers, lie):
    def forge(number):
        AuditSeal.objects.filter(number=number).update(**lie)
        return f"Seal {number}"

    for number in range(1, ROWS // IN_A_SEAL + 1):
        expected, sentences = found_after(forge, number)

        assert any(expected in one for one in sentences)


def test_each_seal_that_is_removed_is_found(numbers):
    def lose(number):
        AuditSeal.objects.filter(number=number).delete()
        return f"Seal {number}"

    for number in range(1, ROWS // IN_A_SEAL + 1):
        expected, sentences = found_after(lose, number)

        assert any(expected in one and "missing" in one for one in sentences)


def test_a_log_that_was_changed_and_sealed_anew_from_the_start_is_found(numbers):
    def forge_all(number):
        change(number)
        AuditSeal.objects.all().delete()
        UnsealedEntry.objects.bulk_create(UnsealedEntry(number=one) for one in numbers)
        seal_log(now=NOW)
        return "the log was sealed anew"

    expected, sentences = found_after(forge_all, numbers[0])

    assert [expected in one for one in sentences] == [True]
