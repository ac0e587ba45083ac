"""A row that commits late is sealed late, never skipped; who acts waits for no seal."""

from functools import partial
from threading import Event, Thread

import pytest
from django.db import connection, transaction

from opvang import audit
from opvang.actions.sealing import check_log, seal_log, sealing
from opvang.audit import Subject
from opvang.models import AuditEntry, AuditSeal, Change, Unit, UnsealedEntry
from opvang.models.codes import Activity, ObjectKind
from tests.actions.world import NOW
from tests.faults.racing import race, won
from tests.models import build
from tests.models.build import saved

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def act(times=1):
    for _ in range(times):
        audit.record(None, Activity.RUN_MATCH, Subject(kind=ObjectKind.COUNTRY), at=NOW)


def seal_around_a_late_commit():
    """Let a row get its number first and commit last, with a seal before and a seal after."""
    acted, may_commit = Event(), Event()

    def act_slowly():
        with transaction.atomic():
            act()
            acted.set()
            may_commit.wait(10)
        connection.close()

    late = Thread(target=act_slowly)
    late.start()
    acted.wait(10)
    act()
    seal_log(now=NOW)
    may_commit.set()
    late.join()
    act()
    seal_log(now=NOW)


def test_a_row_that_commits_after_later_ones_were_sealed_is_in_the_next_seal():
    seal_around_a_late_commit()

    first, second = AuditSeal.objects.order_by("number")
    late, soon, last = AuditEntry.objects.order_by("number").values_list("number", flat=True)
    assert (first.entries, second.entries) == ([soon], [late, last])
    assert check_log(now=NOW).faults == ()


def test_without_what_waits_the_late_row_would_be_lost(monkeypatch):
    def take_what_is_new():
        UnsealedEntry.objects.all().delete()
        seal = AuditSeal.objects.order_by("-number").first()
        newest = seal.entries[-1] if seal else 0
        rows = AuditEntry.objects.filter(number__gt=newest).order_by("number")
        return list(rows.values_list("number", flat=True))

    monkeypatch.setattr(sealing, "_take", take_what_is_new)

    seal_around_a_late_commit()

    assert "is in no seal and waits for none" in check_log(now=NOW).faults[0]


def test_many_who_act_and_many_who_seal_leave_every_row_in_one_seal():
    answers = race([partial(act, 25) for _ in range(6)] + [partial(seal_log, now=NOW)] * 4)
    seal_log(now=NOW)

    assert len(won(answers)) == 10
    sealed = [number for seal in AuditSeal.objects.all() for number in seal.entries]
    assert len(sealed) == len(set(sealed)) == 150
    assert check_log(now=NOW).faults == ()


def test_what_two_transactions_change_is_told_apart():
    unit = saved(build.unit())
    for age in (33, 34):
        Unit.objects.filter(id=unit.id).update(min_age=age)

    assert len(set(Change.objects.values_list("transaction", flat=True))) == 2
