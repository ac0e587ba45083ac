"""Signing in with an account of the own organisation, by OpenID Connect: only who is linked."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from requests import RequestException

from opvang.actions.signing_in import record_failed_sign_in, unlink_sign_in
from opvang.pages.account.proving import proven
from opvang.pages.signed_in import page

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialAccount, SocialLogin, SocialToken

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
        raise ImmediateHttpResponse(_at_the_door(request))

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: SocialAccount) -> str:
        """Return where somebody goes who linked their account."""
        return reverse("mfa_index")


class _Issuer(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # It ships no types.
    """Asks the issuer who somebody is, and forgets all else that it says."""

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **facts: Any
    ) -> SocialLogin:
        """Return who comes. Raises OAuth2Error where the issuer does not say who that is."""
        if not facts["response"].get("id_token"):
            raise OAuth2Error("The issuer sent no id_token.")
        try:
            found: SocialLogin = super().complete_login(request, app, token, **facts)
        except (KeyError, ValueError) as error:
            raise OAuth2Error("The id_token names nobody.") from error
        # Another issuer may use the same name for somebody else.
        said = found.account.extra_data["id_token"]
        found.account.uid = sha256(f"{said['iss']} {said['sub']}".encode()).hexdigest()
        return found


@require_POST
def begin(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send somebody to the issuer."""
    return _asked(OAuth2LoginView, request, provider_id)


@require_safe
def come_back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Take somebody in whom the issuer sent back."""
    return _asked(OAuth2CallbackView, request, provider_id)


def _asked(view: Any, request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        answer: HttpResponse = view.adapter_view(_Issuer(request, provider_id))(request)
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    except (OAuth2Error, RequestException):
        return _at_the_door(request)
    return answer


@page("POST")
@proven
def unlink(request: SignedInRequest) -> HttpResponse:
    """Let the account of the organisation into this one no more."""
    unlink_sign_in(request.user, at=timezone.now())
    messages.success(request, _("Uw account is losgekoppeld van dat van uw organisatie."))
    return redirect("mfa_index")


def _at_the_door(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("Het inloggen via uw organisatie lukte niet. Probeer het weer."))
    return redirect("account_login")


def _unlinked() -> str:
    return _(
        "Het account van uw organisatie is hier nog niet gekoppeld. Log eerst in met uw "
        "wachtwoord of passkey, en koppel het bij uw account."
    )
