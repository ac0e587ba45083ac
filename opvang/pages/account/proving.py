"""Who is about to see or do what matters most proves once more who they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.reauthentication import is_reauthentication_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django_htmx.http import HttpResponseClientRedirect

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


def proven(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Make a page ask for a passkey, code or password unless that was done PROOF_MINUTES ago.

    It stands below `@page`. What somebody sent is not kept meanwhile: they come back to the page
    and send it again.
    """

    @wraps(view)
    def guarded(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_reauthentication_required(request, app="opvang"):
            return view(request, *args, **kwargs)
        ways = get_adapter().get_reauthentication_methods(request.user)
        if not ways:
            raise PermissionDenied
        asked = f"{ways[0]['url']}?{urlencode({'next': request.path})}"
        return HttpResponseClientRedirect(asked) if request.htmx else redirect(asked)

    return guarded
