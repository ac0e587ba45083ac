"""Who was invited, who waits to be let in and who is in, for who looks after accounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from opvang.access import accounts_to, may_ever, require_ever
from opvang.audit import Subject, record
from opvang.errors import NotFound
from opvang.models import Account, Invitation
from opvang.models.codes import Activity, ObjectKind, Role
from opvang.queries.words import enumeration, labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """Somebody who was invited."""

    id: UUID
    email: str
    organisation: str
    roles: str
    until: datetime  #: how long the link works
    is_late: bool  #: it works no more
    may_activate: bool  #: by this reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody whose account is in use."""

    id: UUID
    name: str
    organisation: str
    roles: str
    is_reader: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """All accounts that are for somebody to look after."""

    waiting: tuple[Invited, ...]  #: for a second person
    invited: tuple[Invited, ...]  #: who did not come yet
    active: tuple[Colleague, ...]  #: of those, whom the question is about


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsQuestion:
    """Which of the accounts in use somebody asks for; what is empty does not matter."""

    organisation: UUID | None = None
    role: str = ""


def organisations_with_accounts(actor: Account) -> list[tuple[str, str]]:
    """Return id and name of each organisation with an account in use that somebody looks after."""
    rows = _in_use(actor).order_by("organisation__name", "organisation_id")
    named = rows.values_list("organisation_id", "organisation__name").distinct()
    return [(str(id_), name) for id_, name in named]


def looks_after_accounts(actor: Account) -> bool:
    """Say whether somebody ever sees accounts of others."""
    return may_ever(actor, Activity.LIST_ACCOUNTS)


def accounts(actor: Account, question: AccountsQuestion, *, now: datetime) -> Accounts:
    """Return the accounts that somebody looks after; a read in the audit log.

    Whoever waits or was invited is always there: each of them asks for something to be done.

    Raises
    ------
    NotAllowed
        When they look after none.
    """
    require_ever(actor, Activity.LIST_ACCOUNTS)
    theirs = accounts_to(actor, Activity.LIST_ACCOUNTS)
    pending = Invitation.objects.filter(theirs, withdrawn_at=None, activated_at=None)
    found = [(one, _invited(one, actor, now=now)) for one in pending.select_related("organisation")]
    active = _in_use(actor).select_related("organisation").order_by("username")
    if question.organisation:
        active = active.filter(organisation=question.organisation)
    if question.role:
        active = active.filter(roles__contains=[question.role])
    record(actor, Activity.LIST_ACCOUNTS, Subject(kind=ObjectKind.ACCOUNT), at=now)
    return Accounts(
        waiting=tuple(shown for one, shown in found if one.accepted_at),
        invited=tuple(shown for one, shown in found if not one.accepted_at),
        active=tuple(_colleague(one, actor) for one in active),
    )


def waiting_account(actor: Account, invitation: UUID, *, now: datetime) -> Invited:
    """Return who waits to be let in.

    Raises
    ------
    NotAllowed, NotFound
        When that is not for the reader, or nobody waits.
    """
    require_ever(actor, Activity.ACTIVATE_ACCOUNT, object_id=invitation)
    found = _waiting().filter(pk=invitation).select_related("organisation").first()
    if found is None:
        raise NotFound(activity=Activity.ACTIVATE_ACCOUNT, object_id=invitation)
    record(actor, Activity.LIST_ACCOUNTS, Subject(kind=ObjectKind.ACCOUNT, id=invitation), at=now)
    return _invited(found, actor, now=now)


def _in_use(actor: Account) -> QuerySet[Account]:
    theirs = accounts_to(actor, Activity.LIST_ACCOUNTS)
    return Account.objects.filter(theirs, is_active=True, program=None)


def _waiting() -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        accepted_at__isnull=False, activated_at=None, withdrawn_at=None
    )


def _invited(one: Invitation, actor: Account, *, now: datetime) -> Invited:
    return Invited(
        id=one.id,
        email=one.email,
        organisation=one.organisation.name,
        roles=enumeration(labels(one.roles, Role)),
        until=one.expires_at,
        is_late=one.expires_at <= now,
        may_activate=may_ever(actor, Activity.ACTIVATE_ACCOUNT) and one.invited_by_id != actor.id,
    )


def _colleague(one: Account, actor: Account) -> Colleague:
    return Colleague(
        id=one.id,
        name=one.get_username(),
        organisation=one.organisation.name,
        roles=enumeration(labels(one.roles, Role)),
        is_reader=one.id == actor.id,
    )
