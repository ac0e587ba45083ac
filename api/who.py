"""Who asks: everybody and every program that comes to the API has an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.http import HttpRequest
from ninja.security import django_auth

from api.programs import program_auth

if TYPE_CHECKING:
    from opvang.models import Account

#: How somebody can come in: what a router has as its `auth`.
WHO = [django_auth, program_auth]


def actor_of(request: HttpRequest) -> Account:
    """Return who asks; a router with `WHO` lets nobody else in."""
    return cast("Account", request.user)
