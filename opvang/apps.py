"""Opvang as a Django application."""

import importlib

from django.apps import AppConfig


class OpvangConfig(AppConfig):
    """Register the models and commands of the domain."""

    name = "opvang"
    verbose_name = "Opvang"

    def ready(self) -> None:
        """Let `manage.py check --deploy` look at the settings of an installation."""
        importlib.import_module("opvang.deployment")
