"""`manage.py fairness`: how groups of people fare, in published figures."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import override

from opvang.database.context import as_system
from opvang.errors import OpvangError
from opvang.fairness.audit import read_audit_here
from opvang.fairness.choices import choice_of
from opvang.fairness.report import as_object, as_text


class Command(BaseCommand):
    """Tell every difference that holds; the audit log knows that it was read."""

    help = "Tell how groups of people fare, from the published figures of each half year."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the half year, and the form of the answer."""
        parser.add_argument(
            "--half", default="", metavar="YEAR-HALF", help="such as 2026-1 (default: all together)"
        )
        parser.add_argument("--json", action="store_true", help="print all figures as one object")

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell it."""
        try:
            choice = choice_of({"halfjaar": options["half"]})
        except OpvangError as error:
            raise CommandError(str(error)) from error
        with as_system():
            found = read_audit_here(choice, now=timezone.now())
        with override("nl"):
            if options["json"]:
                self.stdout.write(json.dumps(as_object(found), ensure_ascii=False, indent=2))
            else:
                self.stdout.write(as_text(found))
