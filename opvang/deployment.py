"""What `manage.py check --deploy` finds missing before Opvang serves people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Tags, register
from django.core.checks import Warning as Missing

#: Where nobody but this machine asks.
_THIS_MACHINE = {"localhost", "127.0.0.1", "[::1]"}
_OWNERS = {"opvang_owner", "postgres"}
_PASSWORD_LETTERS = 16


@register(Tags.security, deploy=True)
def check_deployment(
    app_configs: Sequence[AppConfig] | None,  # noqa: ARG001  # as Django calls it
    **_options: Any,
) -> list[CheckMessage]:
    """Return a warning for each setting that is not as serving people needs it."""
    return list(_missing())


def _missing() -> Iterable[CheckMessage]:
    yield from _seals()
    yield from _keys_of_their_own()
    yield from _hosts()
    yield from _keyset()
    yield from _database()
    yield from _where()


def _seals() -> Iterable[CheckMessage]:
    if not settings.AUDIT_SEALS_FILE:
        yield Missing(
            "AUDIT_SEALS_FILE is empty: who cuts off the end of the audit log is not found out.",
            hint="Set it to a file that those who run the database cannot change.",
            id="opvang.W001",
        )


def _keys_of_their_own() -> Iterable[CheckMessage]:
    for number, name in ((2, "TRENDS_KEY"), (3, "IDENTITY_KEY")):
        if getattr(settings, name) == settings.SECRET_KEY:
            yield Missing(
                f"{name} is not set, so SECRET_KEY stands in for it and can never be renewed.",
                hint=f"Set {name} to at least 50 other random characters, and keep them for ever.",
                id=f"opvang.W{number:03}",
            )


def _hosts() -> Iterable[CheckMessage]:
    hosts = set(settings.ALLOWED_HOSTS)
    if hosts <= _THIS_MACHINE or any(host.startswith(("*", ".")) for host in hosts):
        yield Missing(
            f"ALLOWED_HOSTS is {','.join(sorted(hosts))}: nobody reaches this site by its name, "
            "or by any name.",
            hint="Set it to the names under which people reach this site, each in full.",
            id="opvang.W004",
        )


def _keyset() -> Iterable[CheckMessage]:
    file = Path(settings.KEYSET_FILE)
    if not file.is_file() or file.stat().st_mode & 0o007:
        yield Missing(
            f"KEYSET_FILE: {file} is not there, or everybody on this machine may open it.",
            hint="`manage.py keys create` makes it; `chmod 600` keeps it for its owner.",
            id="opvang.W005",
        )


def _database() -> Iterable[CheckMessage]:
    database = settings.DATABASES["default"]
    user, password = database.get("USER") or "", database.get("PASSWORD") or ""
    if user in _OWNERS:
        yield Missing(
            f"DATABASE_URL names the role {user}, which no rule about rows holds back.",
            hint="Name opvang_app, and give the owner's address to DATABASE_OWNER_URL alone.",
            id="opvang.W006",
        )
    owner = settings.DATABASE_OWNER.get("PASSWORD")
    if password and (len(password) < _PASSWORD_LETTERS or password in (user, owner)):
        yield Missing(
            f"DATABASE_URL: the password of {user} can be guessed, or is that of the owner too.",
            hint=f"Give each role its own, of at least {_PASSWORD_LETTERS} random characters.",
            id="opvang.W007",
        )


def _where() -> Iterable[CheckMessage]:
    if settings.TWILIO_ACCOUNT_SID and not settings.PUBLIC_URL.startswith("https://"):
        yield Missing(
            f"PUBLIC_URL is {settings.PUBLIC_URL}: what people answer by SMS would come in the "
            "clear.",
            hint="Set it to the address under which people reach this site, with https.",
            id="opvang.W008",
        )
