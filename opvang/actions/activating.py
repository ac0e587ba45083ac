"""Letting in who was invited, by a second person, and ending accounts and their sessions."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang.access import accounts_to, require_ever
from opvang.actions.sessions import end_all_sessions
from opvang.actions.telling import tell_of_account
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Invitation
from opvang.models.codes import Activity, CallBack


@transaction.atomic
def activate_account(
    actor: Account, invitation: UUID, *, call_back: CallBack, now: datetime
) -> None:
    """Let in who accepted an invitation, after calling them back.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or there is none.
    NotPossible
        When they invited themselves, or the account does not wait for it.
    """
    require_ever(actor, Activity.ACTIVATE_ACCOUNT, object_id=invitation)
    found = Invitation.objects.select_for_update().filter(pk=invitation).first()
    if found is None:
        raise NotFound(activity=Activity.ACTIVATE_ACCOUNT, object_id=invitation)
    if found.invited_by_id == actor.id:
        raise NotPossible(
            gettext("Wie uitnodigt activeert het account niet zelf. Vraag een collega.")
        )
    if found.account is None or found.activated_at or found.withdrawn_at:
        raise NotPossible(gettext("Dit account wacht niet op activeren."))
    found.activated_by, found.activated_at, found.call_back = actor, now, call_back
    found.save(update_fields=["activated_by", "activated_at", "call_back"])
    found.account.is_active = True
    found.account.save(update_fields=["is_active"])
    _record(actor, Activity.ACTIVATE_ACCOUNT, found.account, at=now, detail=call_back)


@transaction.atomic
def end_account(actor: Account, account: UUID, *, now: datetime) -> None:
    """Let somebody in no more, at once and wherever they are signed in.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them.
    NotPossible
        When it is their own.
    """
    found = _theirs(actor, Activity.END_ACCOUNT, account)
    if found.id == actor.id:
        raise NotPossible(gettext("Uw eigen account beëindigt een ander."))
    found.is_active = False
    found.save(update_fields=["is_active"])
    end_all_sessions(found)
    _record(actor, Activity.END_ACCOUNT, found, at=now)


@transaction.atomic
def sign_out_account(actor: Account, account: UUID, *, now: datetime) -> None:
    """End every session of somebody, who can sign in anew.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them.
    """
    found = _theirs(actor, Activity.END_SESSION, account)
    end_all_sessions(found)
    _record(actor, Activity.END_SESSION, found, at=now, detail="ALL")


def _theirs(actor: Account, activity: Activity, account: UUID) -> Account:
    require_ever(actor, activity, object_id=account)
    locked = Account.objects.select_for_update(of=("self",))
    theirs = locked.filter(accounts_to(actor, activity), pk=account)
    found = theirs.filter(is_active=True, program=None).first()
    if found is None:
        raise NotFound(activity=activity, object_id=account)
    return found


def _record(
    actor: Account, activity: Activity, account: Account, *, at: datetime, detail: str = ""
) -> None:
    tell_of_account(
        actor, activity, account.id, organisation=account.organisation_id, now=at, detail=detail
    )
