"""Inviting somebody to work here, and their coming: they choose a password and then wait."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext

from opvang.access import accounts_to, require_ever
from opvang.actions.telling import tell_of_account
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, Invitation
from opvang.models.codes import Activity, Role
from opvang.queries.invitations import hash_of, roles_to_give


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInvitation:
    """Who is to come, for whom, to do what."""

    email: str
    organisation: UUID
    roles: Sequence[str]


@transaction.atomic
def invite(actor: Account, new: NewInvitation, *, now: datetime) -> str:
    """Save an invitation and return the secret of its link, which is kept nowhere.

    Raises
    ------
    NotAllowed
        When somebody invites nobody.
    NotFound
        When they do, but not for that organisation.
    NotPossible
        When the roles are not for them to give there, or the address has an account.
    """
    require_ever(actor, Activity.INVITE_ACCOUNT, object_id=None)
    offered = roles_to_give(actor, new.organisation, activity=Activity.INVITE_ACCOUNT)
    if offered is None:
        raise NotFound(activity=Activity.INVITE_ACCOUNT, object_id=new.organisation)
    if not new.roles or not set(new.roles) <= set(offered):
        raise NotPossible(gettext("Kies een of meer rollen die bij de organisatie horen."))
    if Account.objects.filter(username__iexact=new.email).exists():
        raise NotPossible(gettext("Dit adres heeft al een account. Geef een ander adres."))
    secret = secrets.token_urlsafe(32)
    made = Invitation.objects.create(
        email=new.email,
        organisation_id=new.organisation,
        roles=[str(Role(role)) for role in new.roles],
        token_hash=hash_of(secret),
        invited_by=actor,
        invited_at=now,
        expires_at=now + timedelta(days=settings.INVITATION_DAYS),
    )
    _tell(actor, Activity.INVITE_ACCOUNT, made, made.id, now=now)
    return secret


@transaction.atomic
def withdraw_invitation(actor: Account, invitation: UUID, *, now: datetime) -> None:
    """End an invitation of which no account came into use.

    Raises
    ------
    NotAllowed, NotFound
        When it is not for them.
    NotPossible
        When its account is in use: that is ended itself.
    """
    require_ever(actor, Activity.WITHDRAW_INVITATION, object_id=invitation)
    theirs = accounts_to(actor, Activity.WITHDRAW_INVITATION)
    found = Invitation.objects.select_for_update().filter(theirs, pk=invitation).first()
    if found is None:
        raise NotFound(activity=Activity.WITHDRAW_INVITATION, object_id=invitation)
    if found.activated_at is not None:
        raise NotPossible(gettext("Dit account is al in gebruik. Beëindig het account."))
    found.withdrawn_at = found.withdrawn_at or now
    found.save(update_fields=["withdrawn_at"])
    _tell(actor, Activity.WITHDRAW_INVITATION, found, invitation, now=now)


@transaction.atomic
def accept_invitation(invitation: UUID, password: str, *, now: datetime) -> None:
    """Make the account of who was invited; nobody gets in with it until it is activated.

    Raises
    ------
    NotPossible
        When the invitation was used, withdrawn or is too old, or the password will not do.
    """
    found = (
        Invitation.objects.select_for_update()
        .filter(pk=invitation, withdrawn_at=None, accepted_at=None, expires_at__gt=now)
        .first()
    )
    if found is None:
        raise NotPossible(gettext("Deze uitnodiging werkt niet meer. Vraag om een nieuwe."))
    account = Account(
        username=found.email,
        email=found.email,
        organisation_id=found.organisation_id,
        roles=found.roles,
        is_active=False,
    )
    try:
        validate_password(password, user=account)
        account.set_password(password)
        account.full_clean()
    except ValidationError as error:
        raise NotPossible(" ".join(error.messages)) from error
    account.save()
    found.account, found.accepted_at = account, now
    found.save(update_fields=["account", "accepted_at"])
    _tell(None, Activity.ACCEPT_INVITATION, found, account.id, now=now)


def _tell(
    actor: Account | None, activity: Activity, row: Invitation, about: UUID, *, now: datetime
) -> None:
    tell_of_account(actor, activity, about, organisation=row.organisation_id, now=now)
