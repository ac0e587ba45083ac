"""Prints the description of the API, for what makes clients and for what checks it."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand

from api import api


class Command(BaseCommand):
    """Prints OpenAPI in JSON: the same bytes for the same code."""

    help = "Print the description of the API (OpenAPI, JSON)."
    # Neither database nor settings have to be there.
    requires_system_checks: tuple[str, ...] = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it to standard output."""
        described = json.loads(json.dumps(api.get_openapi_schema(), default=str))
        self.stdout.write(json.dumps(described, ensure_ascii=False, indent=2, sort_keys=True))
