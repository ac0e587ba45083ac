"""Where somebody is signed in; a session that is no row is over."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils.dateparse import parse_datetime

from opvang.keyset import CannotDecrypt, bound_to
from opvang.keyset.texts import decrypt_text, encrypt_as_text
from opvang.models.checks import one_of_or_empty
from opvang.models.codes import Browser, System

#: What signing in puts into a session, of what is a column here.
BROWSER, SYSTEM, NETWORK, BEGAN = "browser", "system", "network", "began"


def place_of(key: str | None) -> bytes:
    """Return the place in the database where a session can be read."""
    return bound_to("opvang_session", "session_data", key)


class Session(AbstractBaseSession):
    """One browser that was here; of its owner's address and machine no more than they recognise."""

    account = models.ForeignKey(
        "opvang.Account",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name="account",
        help_text="Wie er is ingelogd; leeg: nog niemand.",
    )
    browser = models.CharField(
        "browser", max_length=7, blank=True, choices=Browser.choices, help_text="Welke browser."
    )
    system = models.CharField(
        "apparaat", max_length=7, blank=True, choices=System.choices, help_text="Waarop die draait."
    )
    network = models.CharField(
        "netwerk",
        max_length=16,
        blank=True,
        help_text="Onleesbaar kenmerk van het netwerk, om te vergelijken; leeg: onbekend.",
    )
    began_at = models.DateTimeField(
        "begonnen op", null=True, blank=True, help_text="Wanneer iemand inlogde; leeg: onbekend."
    )

    class Meta:
        verbose_name = "sessie"
        verbose_name_plural = "sessies"
        ordering = ("-expire_date",)
        constraints = (
            one_of_or_empty("browser", Browser, table="session"),
            one_of_or_empty("system", System, table="session"),
        )

    def __str__(self) -> str:
        return f"{self.get_browser_display()} {self.get_system_display()}"

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        """Return what reads and writes these rows."""
        return SessionStore


class SessionStore(DatabaseStore):
    """Keeps sessions in the table above; Django names it after its setting SESSION_ENGINE."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Return the table."""
        return Session

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Return a session as it is kept: readable in its own row, and by nobody who steals it."""
        return encrypt_as_text(super().encode(session_dict), place_of(self.session_key))

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        """Return what is kept of a session; nothing where the keys are gone that made it."""
        try:
            return super().decode(decrypt_text(str(session_data), place_of(self.session_key)))
        except CannotDecrypt:
            return {}

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Return the row of a session, with in columns whose it is and what they see of it."""
        row = cast(Session, super().create_model_instance(data))
        row.account_id = data.get(SESSION_KEY)
        row.browser, row.system = data.get(BROWSER, ""), data.get(SYSTEM, "")
        row.network = data.get(NETWORK, "")
        row.began_at = parse_datetime(data.get(BEGAN, ""))
        return row
