"""`manage.py load_network FILE`: bring in regions, and shelters with their units and rooms."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from opvang.actions.network import load_network
from opvang.database.context import as_system
from opvang.errors import FormRefused


class Command(BaseCommand):
    """Bring in a file whole, or name every mistake in it and bring in nothing."""

    help = "Bring in regions and shelters from a TOML file; docs/network.md says what is in it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, and whether to bring it in."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="check it and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring it in and say how much it was."""
        is_trial = options["dry_run"]
        try:
            text = options["file"].read_text(encoding="utf-8")
            with as_system():
                loaded = load_network(text, now=timezone.now(), dry_run=is_trial)
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{options['file']} is niet te lezen: {error}") from error
        except FormRefused as error:
            raise CommandError("\n".join(map(_line, error.remarks))) from error
        self.stdout.write(
            f"{'Proef, er is niets ingelezen' if is_trial else 'Ingelezen'}: "
            f"{loaded.regions} regio's, {loaded.shelters} opvanglocaties, "
            f"{loaded.units} wooneenheden, {loaded.beds} bedden."
        )


def _line(remark: Any) -> str:
    return f"{remark.field}: {remark.sentence}" if remark.field else remark.sentence
