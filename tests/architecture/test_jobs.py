"""A worker knows every job there is, or it would fail and nobody would notice."""

from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]


def test_a_worker_imports_every_file_with_a_job():
    files = (ROOT / "opvang").rglob("*.py")
    with_jobs = {path for path in files if "@app.task(" in path.read_text()}

    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in with_jobs}
    assert modules == set(settings.PROCRASTINATE_IMPORT_PATHS)
