"""Is the audit log whole? What somebody changed, removed or slipped in is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from opvang.audit.form import DIGEST_BYTES, FIELDS_BY_FORM, NO_SEAL, digest, seal_value
from opvang.models import AuditEntry, AuditSeal, UnsealedEntry

#: How long a row may wait for its seal before somebody has to look at the worker.
_LATE = timedelta(hours=1)
#: How many seals are read at once.
_AT_ONCE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedSeal:
    """A seal as it was written down outside the database."""

    number: int
    value: str
    exported_at: str  #: as it was written


def faults(*, exported: Sequence[ExportedSeal] = (), now: datetime) -> Iterator[str]:
    """Yield a sentence for each thing that is wrong, those of the oldest seals first.

    Nothing to yield means: every row is as it was when it was sealed, none is missing, none was
    put in between, and every exported seal is still there.
    """
    yield from _broken_seals()
    yield from _not_as_exported(exported)
    yield from _without_a_seal()
    yield from _late(now)


def _broken_seals() -> Iterator[str]:
    expected, previous = 1, NO_SEAL
    for seal in AuditSeal.objects.order_by("number").iterator(chunk_size=_AT_ONCE):
        if seal.number != expected:
            yield f"Seal {expected} is missing: seals were removed."
        elif seal.previous != previous:
            yield f"Seal {seal.number} does not follow on seal {seal.number - 1}: one was replaced."
        if seal.value != _value_of(seal):
            yield f"Seal {seal.number} was changed: its value is not that of what it says."
        yield from _changed_rows(seal)
        expected, previous = seal.number + 1, seal.value


def _value_of(seal: AuditSeal) -> str:
    return seal_value(
        form=seal.form,
        number=seal.number,
        made_at=seal.made_at,
        previous=seal.previous,
        entries=seal.entries,
        digests=bytes(seal.digests),
    )


def _changed_rows(seal: AuditSeal) -> Iterator[str]:
    fields = FIELDS_BY_FORM.get(seal.form)
    if fields is None:
        yield f"Seal {seal.number} has form {seal.form}, which this version does not know."
        return
    rows = AuditEntry.objects.filter(number__in=seal.entries).order_by("number")
    found: dict[int, list[bytes]] = {}
    for row in rows.values_list(*fields):
        found.setdefault(row[0], []).append(digest(row))
    digests = bytes(seal.digests)
    for place, number in enumerate(seal.entries):
        sealed = digests[place * DIGEST_BYTES : (place + 1) * DIGEST_BYTES]
        if number not in found:
            yield f"Row {number} was removed: seal {seal.number} has it."
        elif found[number] != [sealed]:
            yield f"Row {number} was changed after seal {seal.number} was made."


def _not_as_exported(exported: Sequence[ExportedSeal]) -> Iterator[str]:
    numbers = [one.number for one in exported]
    values = dict(AuditSeal.objects.filter(number__in=numbers).values_list("number", "value"))
    for one in exported:
        if one.number not in values:
            yield (
                f"Seal {one.number} is missing, which was exported at {one.exported_at}: "
                f"the end of the log was cut off."
            )
        elif values[one.number] != one.value:
            yield (
                f"Seal {one.number} is another one than was exported at {one.exported_at}: "
                f"the log was sealed anew."
            )


# One statement each: it sees rows, seals and what waits as they are at one moment.
_HIDDEN = """
SELECT number FROM opvang_auditentry
EXCEPT SELECT unnest(entries) FROM opvang_auditseal
EXCEPT SELECT number FROM opvang_unsealedentry
ORDER BY number
"""
_GONE = """
SELECT number FROM opvang_unsealedentry
EXCEPT SELECT number FROM opvang_auditentry
ORDER BY number
"""


def _without_a_seal() -> Iterator[str]:
    for number in _numbers(_HIDDEN):
        yield f"Row {number} is in no seal and waits for none: it was slipped in or kept out."
    for number in _numbers(_GONE):
        yield f"Row {number} was removed before it was sealed."


def _late(now: datetime) -> Iterator[str]:
    waiting = AuditEntry.objects.filter(number__in=UnsealedEntry.objects.values("number"))
    oldest = waiting.order_by("at").first()
    if oldest is not None and oldest.at < now - _LATE:
        yield (
            f"Row {oldest.number} waits for its seal since {oldest.at:%Y-%m-%d %H:%M} UTC: "
            f"start the worker (manage.py work)."
        )


def _numbers(sql: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return [number for (number,) in cursor.fetchall()]
