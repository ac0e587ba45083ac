"""What somebody proves themselves with, beside a password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings

from opvang.models import Account

_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """An app with codes, or a passkey."""

    number: int  #: what allauth calls it in addresses
    name: str  #: what its owner calls it; empty for an app
    since: datetime
    last_used: datetime | None  #: None: not yet


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondFactors:
    """All that one account has."""

    app: Factor | None
    passkeys: tuple[Factor, ...]  #: oldest first
    codes_left: int | None  #: recovery codes not used yet; None: there never were any

    @property
    def count(self) -> int:
        """Return how many there are; recovery codes stand in for one, and are none."""
        return len(self.passkeys) + (self.app is not None)


def has_second_factor(account: Account) -> bool:
    """Return whether an account has any."""
    return bool(Authenticator.objects.filter(user=account, type__in=_FACTORS).exists())


def lacks_second_factor(account: Account) -> bool:
    """Return whether somebody must set one up before anything else."""
    return settings.SECOND_FACTOR_REQUIRED and not has_second_factor(account)


def must_do_first(account: Account) -> bool:
    """Return whether somebody sees nothing before they chose a password or set one up."""
    return account.password_is_temporary or lacks_second_factor(account)


def is_linked(account: Account) -> bool:
    """Return whether the account of somebody's organisation lets them in here."""
    return bool(SocialAccount.objects.filter(user=account).exists())


def second_factors(account: Account) -> SecondFactors:
    """Return those of an account."""
    found = list(Authenticator.objects.filter(user=account).order_by("created_at", "id"))
    apps = [_factor(one) for one in found if one.type == Authenticator.Type.TOTP]
    codes = [one for one in found if one.type == Authenticator.Type.RECOVERY_CODES]
    return SecondFactors(
        app=apps[0] if apps else None,
        passkeys=tuple(_factor(one) for one in found if one.type == Authenticator.Type.WEBAUTHN),
        codes_left=len(codes[0].wrap().get_unused_codes()) if codes else None,
    )


def _factor(row: Authenticator) -> Factor:
    return Factor(
        number=row.pk,
        name=row.wrap().name if row.type == Authenticator.Type.WEBAUTHN else "",
        since=row.created_at,
        last_used=row.last_used_at,
    )
