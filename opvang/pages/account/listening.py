"""Tells the audit log of second factors, and of who proves once more who they are.

The only place that listens to signals: for these moments allauth offers no other hook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from allauth.account.signals import authentication_step_completed
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from allauth.socialaccount.signals import social_account_added
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from opvang.actions.sessions import end_other_sessions
from opvang.actions.signing_in import (
    record_failed_sign_in,
    record_linked,
    record_lost_factor,
    record_new_factor,
    record_proof,
)

if TYPE_CHECKING:
    from allauth.mfa.models import Authenticator

    from opvang.models import Account


@receiver([authenticator_added, authenticator_reset])
def added(request: HttpRequest, user: Account, authenticator: Authenticator, **facts: Any) -> None:
    """Record that somebody has one more, or new recovery codes, and sign them out elsewhere."""
    now = timezone.now()
    record_new_factor(user, kind=_code(authenticator), at=now)
    end_other_sessions(user, keep=request.session.session_key, at=now)


@receiver(authenticator_removed)
def removed(
    request: HttpRequest, user: Account, authenticator: Authenticator, **facts: Any
) -> None:
    """Record that somebody has one less, and sign them out elsewhere."""
    now = timezone.now()
    record_lost_factor(user, kind=_code(authenticator), at=now)
    end_other_sessions(user, keep=request.session.session_key, at=now)


@receiver(authentication_failed)
def failed(user: Account, authenticator: Authenticator, **facts: Any) -> None:
    """Record that a code was wrong."""
    record_failed_sign_in(user, way=_code(authenticator), at=timezone.now())


@receiver(social_account_added)
def linked(request: HttpRequest, **facts: Any) -> None:
    """Record that somebody let the account of their organisation in, and sign out elsewhere."""
    now, account = timezone.now(), cast("Account", request.user)
    record_linked(account, at=now)
    end_other_sessions(account, keep=request.session.session_key, at=now)


@receiver(authentication_step_completed)
def proved(user: Account, *, method: str, **facts: Any) -> None:
    """Record that somebody who is inside proved once more who they are."""
    if facts.get("reauthenticated"):
        way = str(facts.get("type", method)).upper()
        record_proof(user, way=way, at=timezone.now())


def _code(authenticator: Authenticator) -> str:
    return str(authenticator.type).upper()
