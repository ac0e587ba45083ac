"""`manage.py create_account NAME`: let somebody in, for one organisation and in some roles."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from opvang.actions.accounts import KINDS, ROLES, NewAccount, create_account
from opvang.errors import OpvangError


class Command(BaseCommand):
    """Make an account, and tell its password once."""

    help = "Make an account and print its password, which is good for choosing another."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take who is let in and for whom they work."""
        parser.add_argument("username", metavar="NAME")
        parser.add_argument("--role", action="append", choices=ROLES, required=True)
        parser.add_argument("--organisation", required=True, metavar="NAME")
        parser.add_argument("--kind", choices=KINDS, required=True, help="of the organisation")
        parser.add_argument(
            "--new-organisation", action="store_true", help="make the organisation if it is new"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, or say what stands in the way."""
        new = NewAccount(
            username=options["username"],
            roles=tuple(ROLES[role] for role in options["role"]),
            kind=KINDS[options["kind"]],
            organisation=options["organisation"],
            is_new_organisation=options["new_organisation"],
        )
        try:
            password = create_account(None, new, at=timezone.now())
        except OpvangError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(password)
