"""`manage.py keys`: the keys that addresses and texts are encrypted with."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from opvang.actions.keys import create_keys, rotate_keys
from opvang.errors import OpvangError
from opvang.management.owner import as_owner


class Command(BaseCommand):
    """Make the keys of a new installation, or new ones for what is encrypted."""

    help = "Make the file KEYSET_FILE, or put a new key in it and encrypt everything anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to do."""
        parser.add_argument(
            "what",
            choices=("create", "rotate"),
            help="create: for a new installation; rotate: a new key, and the old ones are gone",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, and say what was done."""
        try:
            self.stdout.write(_created() if options["what"] == "create" else _rotated())
        except OpvangError as error:
            raise CommandError(str(error)) from error


def _created() -> str:
    file = create_keys()
    return (
        f"Made {file}. Keep a copy where backups of the database are not: without it nobody reads "
        f"an address or a text again."
    )


def _rotated() -> str:
    with as_owner(settings.DATABASE_OWNER):
        done = rotate_keys()
    again = "Went on where the last rotation stopped. " if done.resumed else ""
    return (
        f"{again}Encrypted {done.rows} texts anew; the old keys are gone. Copy "
        f"{settings.KEYSET_FILE} to where its copy is kept. Backups of the database from "
        f"before need the old copy."
    )
