"""The newest seal is kept outside the database, so that nobody cuts off the end of the log."""

import json

import pytest

from opvang import audit
from opvang.actions.sealing import check_log, export_seal, seal_log
from opvang.audit import Subject
from opvang.errors import NotPossible
from opvang.models import AuditSeal
from opvang.models.codes import Activity, ObjectKind
from tests.actions.world import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path, settings):
    kept = tmp_path / "kept" / "seals.jsonl"
    kept.parent.mkdir()
    settings.AUDIT_SEALS_FILE = str(kept)
    return kept


def seal():
    audit.record(None, Activity.RUN_MATCH, Subject(kind=ObjectKind.COUNTRY), at=NOW)
    seal_log(now=NOW)


def test_the_newest_seal_is_a_line_in_a_file_that_only_its_owner_reads(file):
    seal()
    export_seal(now=NOW)
    seal()
    line = export_seal(now=NOW)
    export_seal(now=NOW)

    newest = AuditSeal.objects.get(number=2)
    told = {"seal": 2, "value": newest.value, "exported_at": "2026-11-23T12:00:00+00:00"}
    assert json.loads(line) == told
    assert [json.loads(one)["seal"] for one in file.read_text().splitlines()] == [1, 2]
    assert file.stat().st_mode & 0o777 == 0o600
    assert check_log(now=NOW).faults == ()


def test_nothing_is_exported_before_there_is_a_seal(file):
    line = export_seal(now=NOW)

    assert (line, file.exists()) == ("", False)


def test_a_file_with_something_else_is_refused_with_its_line(file):
    seal()
    export_seal(now=NOW)
    with file.open("a") as opened:
        opened.write("{}\n")

    with pytest.raises(NotPossible, match="line 2 is no seal"):
        check_log(now=NOW)


@pytest.mark.parametrize("lose", [lambda file: file.unlink(), lambda file: file.write_text("")])
def test_a_file_that_lost_its_seals_is_a_fault_for_nobody_could_see_a_cut_off_end(file, lose):
    assert check_log(now=NOW).faults == ()
    seal()
    export_seal(now=NOW)
    lose(file)

    (fault,) = check_log(now=NOW).faults

    assert fault.startswith(f"{file}: there is no seal in it, or no such file.")


def test_a_folder_that_is_not_there_is_not_made_for_its_disk_may_be_gone(file):
    seal()
    file.parent.rmdir()

    with pytest.raises(NotPossible, match="no seal can be added"):
        export_seal(now=NOW)

    assert not file.parent.exists()
