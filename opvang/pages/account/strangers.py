"""What is known of somebody who has not signed in, and the page where guessing ends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac

from opvang.queries.lockouts import locked_until


def address(request: HttpRequest) -> str | None:
    """Return the internet address of a browser; None where the server does not tell.

    Behind a proxy it is what that proxy saw, and what the browser itself claims counts for nothing.
    """
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return None


def unreadable_name(request: HttpRequest, credentials: Mapping[str, str] | None) -> str:
    """Return a user name to compare but not to read: some type their password there."""
    typed = (credentials or {}).get("username") or request.POST.get("login", "")
    return salted_hmac("opvang.lockout", typed.strip().casefold(), algorithm="sha256").hexdigest()


def locked_out(
    request: HttpRequest,
    answer: HttpResponse | None,
    credentials: Mapping[str, str] | None,
) -> HttpResponse:
    """Show until when nobody gets in under this name from this address.

    axes says who it was on the request; what it hands over differs between WSGI and ASGI.
    """
    now, lasting = timezone.now(), timedelta(minutes=settings.LOCKOUT_MINUTES)
    name = unreadable_name(request, getattr(request, "axes_credentials", None))
    end = locked_until(name, address(request), lasting=lasting) or now + lasting
    until = end.replace(second=0, microsecond=0) + timedelta(minutes=1)
    locked = render(request, "account/locked_out.html", {"until": until}, status=429)
    locked["Retry-After"] = str(int((until - now).total_seconds()))
    return locked
