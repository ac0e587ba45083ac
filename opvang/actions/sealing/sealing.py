"""Each minute the rows of the audit log that wait get a seal; nobody who acts waits for that."""

from __future__ import annotations

from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from opvang.audit.form import FIELDS_BY_FORM, FORM, NO_SEAL, digest, seal_value
from opvang.models import AuditEntry, AuditSeal

_LOCK = 7_204_119  # any number that no other advisory lock of this database has
#: How many rows one seal has at most.
_MOST = 5_000

# Whatever committed by now is here, however long its transaction lasted; what did not is here at
# the next seal. So no row is skipped, and rows stand in seals in the order of their commits.
_TAKE = """
DELETE FROM opvang_unsealedentry
WHERE number IN (SELECT number FROM opvang_unsealedentry ORDER BY number LIMIT %s)
RETURNING number
"""


@app.periodic(cron="* * * * *")
@app.task(queue="sealing", lock="sealing", queueing_lock="sealing")
def seal_job(timestamp: int) -> None:  # noqa: ARG001  # a periodic job is told its time
    """Seal all that waits."""
    seal_log(now=timezone.now())


def seal_log(*, now: datetime) -> int:
    """Seal all rows that wait; return how many seals that took."""
    made = 0
    while _seal_some(now=now):
        made += 1
    return made


@transaction.atomic
def _seal_some(*, now: datetime) -> bool:
    numbers = _take()
    if not numbers:
        return False
    last = AuditSeal.objects.order_by("-number").first()
    rows = AuditEntry.objects.filter(number__in=numbers).order_by("number")
    digests = {row[0]: digest(row) for row in rows.values_list(*FIELDS_BY_FORM[FORM])}
    # A row that was removed while it waited keeps its place, empty: the check says so.
    joined = b"".join(digests.get(number, bytes(32)) for number in numbers)
    seal = AuditSeal(
        form=FORM,
        number=last.number + 1 if last else 1,
        made_at=now,
        previous=last.value if last else NO_SEAL,
        entries=numbers,
        digests=joined,
    )
    seal.value = seal_value(
        form=seal.form,
        number=seal.number,
        made_at=now,
        previous=seal.previous,
        entries=numbers,
        digests=joined,
    )
    seal.save(force_insert=True)
    return True


def _take() -> list[int]:
    """Return numbers of rows that wait no more; until the transaction ends nobody else seals."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        cursor.execute(_TAKE, [_MOST])
        return sorted(number for (number,) in cursor.fetchall())
