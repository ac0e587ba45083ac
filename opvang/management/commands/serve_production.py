"""`manage.py serve_production`: pages, sockets and jobs as they are run for real."""

import asyncio
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from opvang.keyset import require_keyset
from opvang.management.parent import add_parent_argument, stop_with_parent
from opvang.management.production.together import serve_together
from opvang.management.serving import address, listen


class Command(BaseCommand):
    """Serve what is in the database by separate processes, on one machine."""

    help = "Serve pages, sockets and jobs by processes of their own, until Ctrl-C or SIGTERM."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to stay when make is gone."""
        add_parent_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve until told to stop."""
        if options["stop_with_parent"]:
            stop_with_parent(options["stop_with_parent"])
        require_keyset()
        for port in (settings.PORT, settings.SOCKETS_PORT):
            # Only to say at once that another program has it: each process takes its own.
            with listen(port):
                pass
        asyncio.run(
            serve_together(
                ready=lambda: self.stdout.write(f"Opvang: {address()}"), say=self.stdout.write
            )
        )
