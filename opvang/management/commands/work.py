"""`manage.py work`: do the jobs that wait, until stopped."""

import asyncio
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from opvang.keyset import require_keyset
from opvang.management.parent import add_parent_argument, stop_with_parent
from opvang.management.serving import work


class Command(BaseCommand):
    """Match, tell people and tidy up in the background, beside the servers of production."""

    help = "Do the jobs that wait and those to come, until Ctrl-C or SIGTERM."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to stay when the parent is gone."""
        add_parent_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until told to stop; jobs under way get five seconds to end."""
        if options["stop_with_parent"]:
            stop_with_parent(options["stop_with_parent"])
        require_keyset()
        asyncio.run(work())
