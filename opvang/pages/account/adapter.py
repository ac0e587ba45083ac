"""How Opvang wants allauth to be: closed to strangers, in Dutch, and telling the audit log."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from opvang.actions.accounts import keep_password
from opvang.actions.sessions import begin_session, end_other_sessions
from opvang.actions.signing_in import record_sign_in, record_sign_out, record_wrong_password
from opvang.keyset.texts import SECOND_FACTORS, decrypt_text, encrypt_as_text
from opvang.pages.account.strangers import address
from opvang.queries.second_factors import has_second_factor

if TYPE_CHECKING:
    from opvang.models import Account

_WRONG_CODE = _("Deze code of passkey klopt niet. Probeer het met een nieuwe code of nog een keer.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # It ships no types.
    """Lets in whoever has an account that is in use, and makes none."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _(
            "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar, of uw account is nog "
            "niet geactiveerd. Controleer of u hoofdletters en kleine letters goed hebt getypt."
        ),
        "enter_current_password": _("Dit is niet het wachtwoord van nu."),
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "incorrect_code": _WRONG_CODE,
        "too_many_login_attempts": _("Te veel pogingen. Probeer het over tien minuten weer."),
        "rate_limited": _("Te veel pogingen. Probeer het over tien minuten weer."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse: an administrator makes accounts."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Account | None:
        """Return who somebody is; an account that is switched off is like none."""
        found: Account | None = super().authenticate(request, **credentials)
        if found is None or found.is_active:
            return found
        self.authentication_failed(request, **credentials)
        return None

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Tell the audit log of a wrong password."""
        locked = getattr(request, "axes_locked_out", False)
        record_wrong_password(credentials["username"], locked=bool(locked), at=timezone.now())

    def login(self, request: HttpRequest, user: Account) -> None:
        """Sign somebody in, who has proved to be who they say."""
        super().login(request, user)
        now = timezone.now()
        request.session.update(
            begin_session(self.get_http_user_agent(request), address(request), at=now)
        )
        record_sign_in(user, ways=_ways(request), at=now)
        if settings.DEMO and not has_second_factor(user):
            messages.info(request, _offer())

    def logout(self, request: HttpRequest) -> None:
        """Sign somebody out, and forget all of their session."""
        if request.user.is_authenticated:
            record_sign_out(request.user, at=timezone.now())
        super().logout(request)

    def set_password(self, user: Account, password: str) -> None:
        """Give somebody the password they chose."""
        now = timezone.now()
        keep_password(user, password, at=now)
        end_other_sessions(user, keep=self.request.session.session_key, at=now)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Return whether to ask once more who somebody is; not of who came in a moment ago."""
        proofs = get_authentication_records(self.request, self.request.user)
        since = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
        return all(proof["at"] < since for proof in proofs)

    def respond_user_inactive(self, request: HttpRequest, user: Account) -> HttpResponse:
        """Send back to the door somebody whose account was switched off."""
        messages.error(request, _("Dit account is uitgezet. Vraag uw beheerder om hulp."))
        return redirect("account_login")


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # It ships no types.
    """Says in our words what goes wrong with the second step."""

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": _WRONG_CODE}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return under which name a browser keeps a passkey for us."""
        return {**super().get_public_key_credential_rp_entity(), "name": "Opvang"}

    def generate_authenticator_name(self, user: Account, type: Any) -> str:  # noqa: A002
        """Return what a passkey is called whose owner gives it no name."""
        return gettext("Passkey")

    def encrypt(self, text: str) -> str:
        """Return what a second factor is made from, for a database that may be stolen."""
        return encrypt_as_text(text, SECOND_FACTORS)

    def decrypt(self, encrypted_text: str) -> str:
        """Return it as it was."""
        return decrypt_text(encrypted_text, SECOND_FACTORS)

    def build_totp_svg(self, url: str) -> str:
        """Return a drawing to stand in the page itself: from elsewhere our policy loads nothing."""
        import qrcode
        from qrcode.image.svg import SvgPathImage

        drawing = qrcode.make(url, image_factory=SvgPathImage)
        return str(drawing.to_string(encoding="unicode"))


def _ways(request: HttpRequest) -> str:
    """Return the codes of what somebody proved themselves with, in the order they did."""
    proofs = get_authentication_records(request, request.user)
    return " ".join(str(proof.get("type", proof["method"])).upper() for proof in proofs)


def _offer() -> str:
    return gettext(
        "In het echt vraagt Opvang nu om een tweede stap, zoals een code van uw telefoon. In de "
        "demo hoeft dat niet. Uitproberen kan bij uw account, rechtsboven."
    )
