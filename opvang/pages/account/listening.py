"""Tells the audit log of second factors.

The only place that listens to signals: for these moments allauth offers no other hook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from django.dispatch import receiver
from django.utils import timezone

from opvang.actions.signing_in import (
    record_failed_sign_in,
    record_lost_factor,
    record_new_factor,
)

if TYPE_CHECKING:
    from allauth.mfa.models import Authenticator

    from opvang.models import Account


@receiver([authenticator_added, authenticator_reset])
def added(user: Account, authenticator: Authenticator, **facts: Any) -> None:
    """Record that somebody has one more, or new recovery codes."""
    record_new_factor(user, kind=_code(authenticator), at=timezone.now())


@receiver(authenticator_removed)
def removed(user: Account, authenticator: Authenticator, **facts: Any) -> None:
    """Record that somebody has one less."""
    record_lost_factor(user, kind=_code(authenticator), at=timezone.now())


@receiver(authentication_failed)
def failed(user: Account, authenticator: Authenticator, **facts: Any) -> None:
    """Record that a code was wrong."""
    record_failed_sign_in(user, way=_code(authenticator), at=timezone.now())


def _code(authenticator: Authenticator) -> str:
    return str(authenticator.type).upper()
