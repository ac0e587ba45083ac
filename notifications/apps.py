"""Messages as a Django application."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Register the table of messages."""

    name = "notifications"
    verbose_name = "Berichten"
