"""`manage.py load_sheet FILE`: take over the weekly sheet of a shelter."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from opvang.actions.sheets import load_sheet
from opvang.database.context import as_system
from opvang.errors import OpvangError
from opvang.queries.accounts import account_named


class Command(BaseCommand):
    """Take over a sheet whole, or name every mistake in it and take over nothing."""

    help = "Load the weekly sheet of a shelter (CSV or XLSX); docs/sheets.md says what is in it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, and whether and for whom to load it."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="check it and change nothing")
        parser.add_argument(
            "--as",
            dest="username",
            metavar="USERNAME",
            help="load it as this account; without it, as the system for every shelter",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it and say what came of it; notices go beside the outcome."""
        try:
            actor = account_named(options["username"]) if options["username"] else None
            with as_system():
                result = load_sheet(
                    options["file"], actor=actor, now=timezone.now(), dry_run=options["dry_run"]
                )
        except OpvangError as error:
            raise CommandError(str(error)) from error
        for notice in result.notices:
            self.stderr.write(f"Let op. {notice}", style_func=str)
        self.stdout.write(str(result))
