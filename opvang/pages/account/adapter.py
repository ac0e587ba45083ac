"""How Opvang wants allauth to be: closed to strangers, in Dutch, and telling the audit log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from opvang.models import Account

_MISMATCH = _(
    "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Controleer of u hoofdletters "
    "en kleine letters goed hebt getypt."
)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # It ships no types.
    """Lets in whoever has an account that is in use, and makes none."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _MISMATCH,
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "incorrect_code": _("Deze code klopt niet. Wacht op de volgende code en typ die over."),
        "too_many_login_attempts": _("Te veel pogingen. Probeer het over tien minuten weer."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse: an administrator makes accounts."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Account | None:
        """Return who somebody is; an account that is switched off is like none."""
        found: Account | None = super().authenticate(request, **credentials)
        return found if found and found.is_active else None

    def respond_user_inactive(self, request: HttpRequest, user: Account) -> HttpResponse:
        """Send back to the door somebody whose account was switched off."""
        messages.error(request, _("Dit account is uitgezet. Vraag uw beheerder om hulp."))
        return redirect("account_login")


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # It ships no types.
    """Says in our words what goes wrong with the second step."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("Deze code klopt niet. Wacht op de volgende code en typ die over."),
    }

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return under which name a browser keeps a passkey for us."""
        return {**super().get_public_key_credential_rp_entity(), "name": "Opvang"}
