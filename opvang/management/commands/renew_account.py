"""`manage.py renew_account NAME`: let in again somebody who lost their password or telephone."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from opvang.actions.accounts import renew_account
from opvang.errors import OpvangError


class Command(BaseCommand):
    """Give an account a new password, and take its second factors away."""

    help = "Print a new password for an account, and take its app, passkeys and codes away."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whose account it is."""
        parser.add_argument("username", metavar="NAME")

    def handle(self, *args: Any, **options: Any) -> None:
        """Renew it, or say that there is none."""
        try:
            password = renew_account(None, options["username"], at=timezone.now())
        except OpvangError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(password)
