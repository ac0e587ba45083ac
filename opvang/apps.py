"""Opvang as a Django application."""

from django.apps import AppConfig


class OpvangConfig(AppConfig):
    """Register the models and commands of the domain."""

    name = "opvang"
    verbose_name = "Opvang"
