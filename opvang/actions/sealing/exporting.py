"""The newest seal, written down outside the database: who cuts off the log cannot cut that off."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django import app

from opvang.audit.checking import ExportedSeal
from opvang.errors import NotPossible
from opvang.models import AuditSeal


@app.periodic(cron="43 3 * * *")
@app.task(queue="sealing", queueing_lock="export-seal")
def export_job(timestamp: int) -> None:  # noqa: ARG001  # a periodic job is told its time
    """Export the newest seal once a day."""
    export_seal(now=timezone.now())


def export_seal(*, now: datetime) -> str:
    """Return the newest seal as a line of JSON, and add it to the file of `AUDIT_SEALS_FILE`.

    Empty: there is no seal yet. A seal that is the last line of the file is not added again.

    Raises
    ------
    NotPossible
        When the file cannot be read or added to, or its folder is not there.
    """
    seal = AuditSeal.objects.order_by("-number").first()
    if seal is None:
        return ""
    line = json.dumps(
        {"seal": seal.number, "value": seal.value, "exported_at": now.isoformat(timespec="seconds")}
    )
    if settings.AUDIT_SEALS_FILE:
        _add(Path(settings.AUDIT_SEALS_FILE), line, seal=seal)
    return line


def exported_seals(file: Path) -> tuple[ExportedSeal, ...]:
    """Return the seals in a file, in its order; none where there is no file.

    Raises
    ------
    NotPossible
        When it cannot be read, or a line is no seal.
    """
    try:
        lines = file.read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise NotPossible(f"{file}: this cannot be read ({error.strerror}).") from error
    return tuple(_read(line, file=file, at=number) for number, line in enumerate(lines, 1))


def _read(line: str, *, file: Path, at: int) -> ExportedSeal:
    try:
        found = json.loads(line)
        return ExportedSeal(
            number=int(found["seal"]),
            value=str(found["value"]),
            exported_at=str(found["exported_at"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise NotPossible(
            f"{file}: line {at} is no seal. Bring back the file as it was; it is only added to."
        ) from error


def _add(file: Path, line: str, *, seal: AuditSeal) -> None:
    known = exported_seals(file)
    if known and (known[-1].number, known[-1].value) == (seal.number, seal.value):
        return
    try:
        # A folder that is not there is a mistake, or a disk that is not mounted: it is not made.
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError as error:
        raise NotPossible(
            f"{file}: no seal can be added ({error.strerror}). Make its folder, or mend "
            f"AUDIT_SEALS_FILE."
        ) from error
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(line + "\n")
        opened.flush()
        os.fsync(opened.fileno())
