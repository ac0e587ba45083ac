"""The forms of signing in: allauth's, in our words."""

from __future__ import annotations

import struct
from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from opvang.actions.signing_in import record_failed_sign_in


class _Plain(forms.BaseForm):
    """Gives each field a label and no example inside; what is typed is left as it is."""

    #: Label by name of field.
    labels: dict[str, Any] = {}
    #: Explanation by name of field.
    explained: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = self.explained.get(name, "")
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}


class _Code(_Plain):
    """Asks for the digits of an app, on a telephone with a keyboard of digits."""

    labels = {"code": _("Code")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric"}


class SignInForm(_Plain, LoginForm):  # type: ignore[misc]  # allauth ships no types.
    """Asks for a user name and a password."""

    labels = {"login": _("Gebruikersnaam"), "password": _("Wachtwoord")}


class PasswordAgainForm(_Plain, ReauthenticateForm):  # type: ignore[misc]
    """Asks somebody who is signed in for their password."""

    labels = {"password": _("Wachtwoord")}


class NewPasswordForm(_Plain, ChangePasswordForm):  # type: ignore[misc]
    """Asks for the password that was, and twice for the one to come."""

    labels = {
        "oldpassword": _("Wachtwoord van nu"),
        "password1": _("Nieuw wachtwoord"),
        "password2": _("Nieuw wachtwoord, nog een keer"),
    }
    explained = {"password1": _("Minstens 12 tekens. Een zin van een paar woorden is goed.")}

    def clean_password1(self) -> str:
        """Return the new password. Raises ValidationError where it is the old one."""
        chosen: str = self.cleaned_data["password1"]
        if self.user.check_password(chosen):
            raise forms.ValidationError(_("Kies een ander wachtwoord dan dat van nu."))
        return chosen


class NewAppForm(_Code, ActivateTOTPForm):  # type: ignore[misc]
    """Asks for a first code of the app."""

    labels = {"code": _("Code uit de app")}


class CodeForm(_Code, AuthenticateForm):  # type: ignore[misc]
    """Asks for a code as the second step."""


class CodeAgainForm(_Code, ReauthenticateByCodeForm):  # type: ignore[misc]
    """Asks somebody who is signed in for a code."""


#: What a passkey answers in bytes, written as text.
_BYTES = frozenset(
    {
        "rawId",
        "attestationObject",
        "authenticatorData",
        "clientDataJSON",
        "signature",
        "userHandle",
    }
)

#: How fido2 stumbles over what is no answer of a passkey; anybody may send that.
_NO_PASSKEY = (AttributeError, IndexError, KeyError, TypeError, ValueError, struct.error)


def _refuse_numbers(sent: Any) -> None:
    """Raise TypeError where a number stands for bytes: fido2 would make that many of them."""
    parts = [sent, sent.get("response")] if isinstance(sent, dict) else []
    for part in parts:
        for name, value in part.items() if isinstance(part, dict) else ():
            if name in _BYTES and isinstance(value, int):
                raise TypeError(f"{name} is a number")


class NewPasskeyForm(_Plain, AddWebAuthnForm):  # type: ignore[misc]
    """Asks what a passkey is called; the browser makes it."""

    labels = {"name": _("Naam")}
    explained = {"name": _("Waaraan u hem herkent, zoals: telefoon, laptop van het werk.")}

    def clean_credential(self) -> Any:
        """Return what was sent. Raises ValidationError for a 0 or false: allauth checks neither."""
        if not self.cleaned_data["credential"]:
            raise get_adapter().validation_error("incorrect_code")
        return self.cleaned_data["credential"]

    def clean(self) -> dict[str, Any]:
        """Return what was sent. Raises ValidationError where the browser made no passkey."""
        try:
            _refuse_numbers(self.cleaned_data.get("credential"))
            return dict(super().clean() or {})
        except _NO_PASSKEY as error:
            raise get_adapter().validation_error("incorrect_code") from error


class _PasskeyForm(AuthenticateWebAuthnForm):  # type: ignore[misc]
    """Tells the audit log of a passkey that does not fit; allauth tells of codes only."""

    def clean_credential(self) -> Any:
        """Return whose passkey it is. Raises ValidationError where it is nobody's."""
        try:
            _refuse_numbers(self.cleaned_data["credential"])
            return super().clean_credential()
        except forms.ValidationError:
            self._record()
            raise
        except _NO_PASSKEY as error:
            self._record()
            raise get_adapter().validation_error("incorrect_code") from error

    def _record(self) -> None:
        record_failed_sign_in(self.user, way="WEBAUTHN", at=timezone.now())


class PasskeyForm(_PasskeyForm):
    """Asks for a passkey as the second step."""


class PasskeySignInForm(_PasskeyForm, LoginWebAuthnForm):  # type: ignore[misc]
    """Asks for a passkey instead of a name and a password."""


class PasskeyAgainForm(_PasskeyForm, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """Asks somebody who is signed in for a passkey."""
