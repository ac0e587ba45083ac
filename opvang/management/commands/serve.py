"""`manage.py serve`: pages and jobs in one process, for one machine."""

import asyncio
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from opvang.management.parent import add_parent_argument, stop_with_parent
from opvang.management.serving import address, listen, serve


class Command(BaseCommand):
    """Serve what is in the database, without building a country."""

    help = "Serve http://localhost:8000 and do the jobs, until Ctrl-C or SIGTERM."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to stay when make is gone."""
        add_parent_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve until told to stop."""
        if options["stop_with_parent"]:
            stop_with_parent(options["stop_with_parent"])
        with listen() as socket:
            asyncio.run(serve(socket, ready=lambda: self.stdout.write(f"Opvang: {address()}")))
