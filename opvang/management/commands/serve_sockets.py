"""`manage.py serve_sockets`: the sockets on which pages hear of changes, behind a proxy."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from opvang.management.parent import add_parent_argument, stop_with_parent
from opvang.management.production.sockets import serve_sockets


class Command(BaseCommand):
    """Keep sockets, without pages or jobs."""

    help = "Keep sockets on SOCKETS_PORT, until Ctrl-C or SIGTERM."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to stay when the parent is gone."""
        add_parent_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve until told to stop."""
        if options["stop_with_parent"]:
            stop_with_parent(options["stop_with_parent"])
        serve_sockets()
