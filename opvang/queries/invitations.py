"""What is known of an invitation before it is one, and of its link."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db.models import Q

from opvang.access import accounts_to, require_ever
from opvang.models import Account, Invitation, Organisation
from opvang.models.codes import ROLES_BY_KIND, Activity, OrganisationKind, Role
from opvang.queries.words import labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Inviting:
    """For whom somebody may invite, and to do what."""

    organisations: tuple[tuple[str, str], ...]  #: id and name
    roles: tuple[tuple[str, str], ...]  #: code and label


def hash_of(secret: str) -> str:
    """Return what is kept of the secret of a link; it is random, so it needs no salt."""
    return sha256(secret.encode()).hexdigest()


def open_invitation(secret: str, *, now: datetime) -> UUID | None:
    """Return which invitation a link opens; None: none, or not any more."""
    found = Invitation.objects.filter(
        token_hash=hash_of(secret), withdrawn_at=None, accepted_at=None, expires_at__gt=now
    )
    return found.values_list("pk", flat=True).first()


def invited_as(invitation: str, *, now: datetime) -> str | None:
    """Return under which name somebody will come in; None: the invitation works no more."""
    found = Invitation.objects.filter(
        pk=invitation, withdrawn_at=None, accepted_at=None, expires_at__gt=now
    )
    return found.values_list("email", flat=True).first()


def roles_to_give(
    actor: Account, organisation: UUID, *, activity: Activity
) -> tuple[Role, ...] | None:
    """Return the roles that somebody may give in an organisation; None: it is not for them.

    *activity* is to what: to somebody they invite, or to a program they make.
    """
    found = Organisation.objects.filter(_own(actor, activity), pk=organisation).first()
    return ROLES_BY_KIND[OrganisationKind(found.kind)] if found else None


def inviting(actor: Account, *, activity: Activity = Activity.INVITE_ACCOUNT) -> Inviting:
    """Return for whom somebody may invite, or do another *activity* that gives roles.

    Raises
    ------
    NotAllowed
        When for nobody.
    """
    require_ever(actor, activity)
    found = list(Organisation.objects.filter(_own(actor, activity)).order_by("name"))
    kinds = {OrganisationKind(one.kind) for one in found}
    roles = [role for role in Role if any(role in ROLES_BY_KIND[kind] for kind in kinds)]
    return Inviting(
        organisations=tuple((str(one.id), one.name) for one in found),
        roles=tuple(zip(map(str, roles), labels(map(str, roles), Role), strict=True)),
    )


def _own(actor: Account, activity: Activity) -> Q:
    return accounts_to(actor, activity, field="pk")
