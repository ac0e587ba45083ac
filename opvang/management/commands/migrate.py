"""`manage.py migrate`: Django's own, as the owner of the tables."""

from typing import Any

from django.conf import settings
from django.core.management.commands import migrate

from opvang.management.owner import as_owner


class Command(migrate.Command):
    """Bring the tables up to date, as the role of DATABASE_OWNER_URL where that is set."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, and be the application's role again."""
        with as_owner(settings.DATABASE_OWNER):
            super().handle(*args, **options)
