"""Checking the audit log for whoever runs the system; that somebody did is in the log as well."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from opvang.actions.sealing.exporting import exported_seals
from opvang.audit import Subject, record
from opvang.audit.checking import faults
from opvang.models import AuditEntry, AuditSeal
from opvang.models.codes import Activity, ObjectKind

_NOTHING_EXPORTED = (
    "{file}: there is no seal in it, or no such file. Bring back what was exported; where nothing "
    "ever was, run `manage.py audit export`."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found of the audit log."""

    faults: tuple[str, ...]  #: a sentence for each; empty: it is whole
    rows: int
    seals: int
    exported: int | None  #: seals that it was compared with; None: none were kept anywhere


def check_log(*, file: Path | None = None, now: datetime) -> Checked:
    """Return what is wrong with the audit log, and what it was compared with.

    Parameters
    ----------
    file
        Where seals were exported to; None: that of `AUDIT_SEALS_FILE`. Once there is a seal, a file
        without any is a fault: without it nobody would find that the end was cut off.

    Raises
    ------
    NotPossible
        When that file cannot be understood.
    """
    chosen = file or (Path(settings.AUDIT_SEALS_FILE) if settings.AUDIT_SEALS_FILE else None)
    exported = exported_seals(chosen) if chosen else ()
    seals, rows = AuditSeal.objects.count(), AuditEntry.objects.count()
    found = tuple(faults(exported=exported, now=now))
    if chosen and seals and not exported:
        found += (_NOTHING_EXPORTED.format(file=chosen),)
    detail = "FAULTS" if found else ""
    record(None, Activity.CHECK_LOG, Subject(kind=ObjectKind.LOG), at=now, detail=detail)
    return Checked(faults=found, rows=rows, seals=seals, exported=len(exported) if chosen else None)
