"""Checking the audit log for whoever runs the system; that somebody did is in the log as well."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from django.conf import settings

from opvang.actions.sealing.exporting import exported_seals
from opvang.audit import Subject, record
from opvang.audit.checking import faults
from opvang.models.codes import Activity, ObjectKind


def check_log(*, file: Path | None = None, now: datetime) -> Sequence[str]:
    """Return a sentence for each thing that is wrong with the audit log; none: it is whole.

    Parameters
    ----------
    file
        Where seals were exported to; None: that of `AUDIT_SEALS_FILE`.

    Raises
    ------
    NotPossible
        When that file cannot be understood.
    """
    chosen = file or (Path(settings.AUDIT_SEALS_FILE) if settings.AUDIT_SEALS_FILE else None)
    found = tuple(faults(exported=exported_seals(chosen) if chosen else (), now=now))
    detail = "FAULTS" if found else ""
    record(None, Activity.CHECK_LOG, Subject(kind=ObjectKind.LOG), at=now, detail=detail)
    return found
