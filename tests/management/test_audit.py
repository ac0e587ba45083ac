"""Whoever runs the system checks the audit log in a terminal or by night."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from opvang import audit
from opvang.actions.sealing import seal_log
from opvang.audit import Subject
from opvang.models import AuditEntry
from opvang.models.codes import Activity, ObjectKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def sealed():
    now = timezone.now()
    audit.record(None, Activity.RUN_MATCH, Subject(kind=ObjectKind.COUNTRY), at=now)
    seal_log(now=now)
    return AuditEntry.objects.get().number


def test_a_whole_log_is_said_to_be_whole_and_that_it_was_read_is_in_it(sealed, capsys):
    call_command("audit", "verify")

    assert capsys.readouterr().out == (
        "The audit log is whole: 1 rows, 1 seals, compared with no exported seals, so a cut-off "
        "end is not seen: set AUDIT_SEALS_FILE.\n"
    )
    assert AuditEntry.objects.filter(activity="CHECK_LOG", detail="").count() == 1


def test_a_row_that_was_changed_is_named_and_the_command_fails(sealed, capsys):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE opvang_auditentry DISABLE TRIGGER USER")
        cursor.execute("UPDATE opvang_auditentry SET detail = 'OTHER'")

    with pytest.raises(CommandError, match="not whole; faults: 1"):
        call_command("audit", "verify")

    assert f"Row {sealed} was changed after seal 1 was made." in capsys.readouterr().out


def test_the_newest_seal_is_printed_to_keep_and_compared_with_later(sealed, capsys, tmp_path):
    call_command("audit", "export")
    line = capsys.readouterr().out
    kept = tmp_path / "kept"
    kept.write_text(line.replace('"value": "', '"value": "0'))

    with pytest.raises(CommandError):
        call_command("audit", "verify", seals=kept)

    assert json.loads(line)["seal"] == 1
    assert "the log was sealed anew" in capsys.readouterr().out
