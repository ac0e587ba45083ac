"""The program or key that somebody acts on, locked, and the row that they leave in the log."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from opvang.access import accounts_to, require_ever
from opvang.actions.telling import tell_of_account
from opvang.errors import NotFound
from opvang.models import Account, ApiKey, Program
from opvang.models.codes import Activity


def their_program(actor: Account, activity: Activity, program: UUID) -> Program:
    """Return a program that is there and for somebody to do this to.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or was ended.
    """
    require_ever(actor, activity, object_id=program)
    theirs = accounts_to(actor, activity, field="account__organisation")
    found = Program.objects.select_for_update(of=("self",)).filter(theirs, pk=program)
    one = found.filter(ended_at=None).select_related("account").first()
    if one is None:
        raise NotFound(activity=activity, object_id=program)
    return one


def their_key(actor: Account, activity: Activity, key: UUID) -> ApiKey:
    """Return a key that works or waits, and is for somebody to do this to.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them, or was revoked.
    """
    require_ever(actor, activity, object_id=key)
    theirs = accounts_to(actor, activity, field="program__account__organisation")
    found = ApiKey.objects.select_for_update(of=("self",)).filter(theirs, pk=key)
    one = found.filter(revoked_at=None).select_related("program").first()
    if one is None:
        raise NotFound(activity=activity, object_id=key)
    return one


def note(
    actor: Account, activity: Activity, program: Program, *, at: datetime, detail: str = ""
) -> None:
    """Leave a row about the account of a program; *detail* is a code or the begin of a key."""
    tell_of_account(
        actor,
        activity,
        program.account_id,
        organisation=program.account.organisation_id,
        now=at,
        detail=detail,
    )
