"""Somebody's own account: what they prove themselves with, and where to change it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from opvang.actions.sessions import network_of
from opvang.pages.account.strangers import address
from opvang.pages.signed_in import page
from opvang.queries.second_factors import is_linked, second_factors
from opvang.queries.sessions import open_sessions

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def own_account(request: SignedInRequest) -> HttpResponse:
    """Show what somebody proves themselves with, and where they are signed in."""
    found, required = second_factors(request.user), settings.SECOND_FACTOR_REQUIRED
    context = {
        "second_factors": found,
        "must_set_up": required,
        "may_remove": not required or found.count > 1,
        "single_sign_on": settings.SSO_ISSUER and settings.SSO_NAME,
        "is_linked": is_linked(request.user),
        "sessions": open_sessions(
            request.user,
            this=request.session.session_key,
            network=network_of(address(request)),
            now=timezone.now(),
        ),
    }
    return render(request, "account/own.html", context)


def keeping_one(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Make a view that removes a second factor refuse to remove the last one that must be there."""

    @login_required
    @wraps(view)
    def guarded(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if settings.SECOND_FACTOR_REQUIRED and second_factors(request.user).count < 2:
            messages.error(request, _("Stel eerst een andere tweede stap in. Zonder kan niet."))
            return redirect("mfa_index")
        return view(request, *args, **kwargs)

    return guarded
