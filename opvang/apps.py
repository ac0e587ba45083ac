"""Opvang as a Django application."""

import importlib

from django.apps import AppConfig

from opvang.logs import keep_secrets_out


class OpvangConfig(AppConfig):
    """Register the models and commands of the domain."""

    name = "opvang"
    verbose_name = "Opvang"

    def ready(self) -> None:
        """Keep secrets out of logs; let `check --deploy` look at an installation's settings."""
        keep_secrets_out()
        importlib.import_module("opvang.deployment")
