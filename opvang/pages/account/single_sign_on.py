"""Signing in with an account of the own organisation, by OpenID Connect: only who is linked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.base import AuthProcess
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from opvang.actions.signing_in import record_failed_sign_in, unlink_sign_in
from opvang.pages.account.proving import proven
from opvang.pages.signed_in import page

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialAccount, SocialLogin

    from opvang.pages.signed_in import SignedInRequest


class SingleSignOnAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # It ships no types.
    """Lets in whom somebody linked after signing in here, by the issuer's own unchanging name."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Refuse: accounts come from invitations."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Turn back whose account nobody linked; of others no more is kept than that name."""
        sociallogin.account.extra_data = {}
        is_linking = sociallogin.state.get("process") == AuthProcess.CONNECT
        if sociallogin.is_existing:
            sociallogin.account.save(update_fields=["extra_data"])
        elif not is_linking:
            record_failed_sign_in(None, way="SOCIALACCOUNT", at=timezone.now())
            messages.error(request, _unlinked())
            raise ImmediateHttpResponse(redirect("account_login"))

    def on_authentication_error(self, request: HttpRequest, provider: Any, **facts: Any) -> None:
        """Send back to the door whom the issuer did not vouch for."""
        messages.error(request, _("Het inloggen via uw organisatie lukte niet. Probeer het weer."))
        raise ImmediateHttpResponse(redirect("account_login"))

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: SocialAccount) -> str:
        """Return where somebody goes who linked their account."""
        return reverse("mfa_index")


@page("POST")
@proven
def unlink(request: SignedInRequest) -> HttpResponse:
    """Let the account of the organisation into this one no more."""
    unlink_sign_in(request.user, at=timezone.now())
    messages.success(request, _("Uw account is losgekoppeld van dat van uw organisatie."))
    return redirect("mfa_index")


def _unlinked() -> str:
    return _(
        "Het account van uw organisatie is hier nog niet gekoppeld. Log eerst in met uw "
        "wachtwoord of passkey, en koppel het bij uw account."
    )
