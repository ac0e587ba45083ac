"""`manage.py audit verify|export`: is the audit log whole, and what is its newest seal."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from opvang.actions.sealing import Checked, check_log, export_seal
from opvang.errors import OpvangError

#: How many sentences are printed: a log that was emptied has one for every row.
_MOST = 20


class Command(BaseCommand):
    """Check the audit log against its seals, or write its newest seal down elsewhere."""

    help = "Check the audit log against its seals, or export the newest seal."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to do, and with which exported seals to compare."""
        parser.add_argument(
            "act",
            choices=("verify", "export"),
            help="verify names what is wrong, and ends with 1; export prints a seal to keep",
        )
        parser.add_argument(
            "--seals",
            type=Path,
            metavar="FILE",
            help="seals that were exported (default: AUDIT_SEALS_FILE)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it."""
        try:
            if options["act"] == "export":
                self.stdout.write(export_seal(now=timezone.now()) or "There is no seal yet.")
                return
            found = check_log(file=options["seals"], now=timezone.now())
        except OpvangError as error:
            raise CommandError(str(error)) from error
        for sentence in found.faults[:_MOST]:
            self.stdout.write(sentence)
        if found.faults:
            raise CommandError(f"The audit log is not whole; faults: {len(found.faults)}.")
        self.stdout.write(_whole(found))


def _whole(found: Checked) -> str:
    compared = (
        "compared with no exported seals, so a cut-off end is not seen: set AUDIT_SEALS_FILE"
        if found.exported is None
        else f"compared with {found.exported} exported seals"
    )
    return f"The audit log is whole: {found.rows} rows, {found.seals} seals, {compared}."
