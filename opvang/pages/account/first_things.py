"""What somebody must do before anything else: choose a password, set up a second factor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from opvang.queries.second_factors import lacks_second_factor

if TYPE_CHECKING:
    from opvang.models import Account

#: Pages that are open to everybody who is signed in.
_ALWAYS = {"account_logout", "still-here", "set_language", "api-1.0.0:health"}
#: And where each of the first things is done, the page to begin on first.
_PASSWORD = ("account_change_password",)
_SECOND_FACTOR = (
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "account_reauthenticate",
    "account_change_password",
)


class FirstThingsMiddleware:
    """Leads there whoever has not done them, from every other page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on the request and its answer."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        """Return the way to what comes first; None where nothing does."""
        asked = request.resolver_match.view_name if request.resolver_match else ""
        # A program has neither password nor second factor, and comes with a key.
        is_program = getattr(request, "program", None) is not None
        if asked in _ALWAYS or is_program or not request.user.is_authenticated:
            return None
        pages = _first_thing(request.user)
        return None if not pages or asked in pages else redirect(pages[0])


def _first_thing(account: Account) -> tuple[str, ...]:
    if account.password_is_temporary:
        return _PASSWORD
    if lacks_second_factor(account):
        return _SECOND_FACTOR
    return ()
