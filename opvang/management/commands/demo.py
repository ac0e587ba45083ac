"""`manage.py demo`: a country from nothing, matched and served."""

import asyncio
from argparse import ArgumentParser, ArgumentTypeError
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from opvang.database.context import as_system
from opvang.errors import OpvangError
from opvang.management.demo import country
from opvang.management.demo.arguments import Numbers, add_country_arguments, numbers_of
from opvang.management.demo.kept import keep, kept
from opvang.management.demo.progress import step
from opvang.management.demo.report import as_json, as_text, welcome
from opvang.management.parent import add_parent_argument, stop_with_parent
from opvang.management.serving import listen, serve


class Command(BaseCommand):
    """Migrate, build the country where there is none, match, and serve until told to stop."""

    help = "Build an invented country, match it and serve it on http://localhost:8000."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the numbers of the country, and what to do with it."""
        add_country_arguments(parser)
        parser.add_argument("--once", action="store_true", help="do all but serve")
        parser.add_argument("--json", action="store_true", help="print the figures as one object")
        parser.add_argument(
            "--sheet", type=_file, metavar="FILE", help="load a sheet of places too"
        )
        add_parent_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Do all that, in that order."""
        if options["stop_with_parent"]:
            stop_with_parent(options["stop_with_parent"])
        numbers = numbers_of(**{key: options[key] for key in ("seed", "shelters", "requests")})
        with ExitStack() as stack:
            listener = None if options["once"] else stack.enter_context(listen())
            with as_system():
                self._prepare(numbers, sheet=options["sheet"], rematch=options["once"])
                found = country.summary()
            self.stdout.write(as_json(found) if options["json"] else as_text(found))
            if listener is not None:
                asyncio.run(serve(listener, ready=self._welcome))

    def _prepare(self, numbers: Numbers, *, sheet: Path | None, rematch: bool) -> None:
        """Bring the database from whatever it is to a country that is matched."""
        with step("Preparing the database", say=self._say):
            call_command("migrate", verbosity=0)
        self._build(numbers)
        if sheet is not None:
            with step(f"Loading {sheet}", say=self._say):
                self._load(sheet)
        if rematch or sheet is not None or not country.summary().status:
            with step(f"Matching, {settings.MATCH_SECONDS:.0f} s at most", say=self._say):
                country.match()
        country.ask_for_years(numbers)

    def _build(self, numbers: Numbers) -> None:
        """Build the country, if there is none."""
        if country.summary().shelters:
            self._refuse_other(numbers)
            return
        with step("Building the country", say=self._say):
            keep(numbers, country.build(numbers, say=self._say))

    def _refuse_other(self, numbers: Numbers) -> None:
        # A private database is named after its numbers, so there they always agree.
        found = kept()
        if numbers.asked and (found is None or found.numbers != numbers.key):
            raise CommandError(
                "The database of DATABASE_URL holds a country already, and --seed, --shelters and "
                "--requests only count when one is built. Leave them out, or let DATABASE_URL name "
                "an empty database."
            )

    def _load(self, sheet: Path) -> None:
        try:
            country.load(sheet)
        except OpvangError as error:
            raise CommandError(str(error)) from error

    def _welcome(self) -> None:
        found = kept()
        self.stdout.write(welcome(found.accounts if found else ()))

    def _say(self, text: str) -> None:
        # Not in the red of errors: it is only kept apart from the figures.
        self.stderr.write(text, style_func=str)


def _file(text: str) -> Path:
    if not Path(text).is_file():
        raise ArgumentTypeError(f"{text!r} is not a file; give the path of a CSV or XLSX sheet")
    return Path(text)
