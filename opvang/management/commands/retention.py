"""`manage.py retention`: erase now what each night erases, or tell what that would be."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from opvang.actions.retention import ErasureReport, erase_expired


class Command(BaseCommand):
    """Erase every case whose period is over, and report it."""

    help = "Erase the cases whose period is over; the worker does so each night."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to erase anything, and how to tell."""
        parser.add_argument("--dry-run", action="store_true", help="erase nothing, tell what would")
        parser.add_argument("--json", action="store_true", help="print the report as one object")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, and report it."""
        report = erase_expired(now=timezone.now(), dry_run=options["dry_run"])
        self.stdout.write(json.dumps(asdict(report)) if options["json"] else _as_text(report))


def _as_text(report: ErasureReport) -> str:
    done = "To erase" if report.is_dry else "Erased"
    lines = [f"{done}: {report.cases} cases."]
    lines += [f"  {table}: {number}" for table, number in sorted(report.erased.items())]
    kept = ", ".join(f"{number} {reason}" for reason, number in sorted(report.kept.items()))
    return "\n".join([*lines, f"Kept: {kept or 'none'}."])
