"""The programs that somebody looks after, with their keys, for their page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from opvang.access import accounts_to, may_ever, require_ever
from opvang.access.usable import usable_scopes
from opvang.audit import Subject, record
from opvang.errors import NotFound
from opvang.models import Account, ApiKey, Program, Webhook
from opvang.models.codes import Activity, ObjectKind, ProgramScope, Role
from opvang.queries.programs.webhooks import ShownWebhook, is_for, shown_webhooks, with_webhooks
from opvang.queries.words import enumeration, labels


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownKey:
    """A key, of which nobody sees more than its begin again."""

    id: UUID
    name: str  #: its begin
    until: datetime
    is_over: bool
    is_waiting: bool  #: for a second person
    is_for_reader: bool  #: it waits, and the reader did not make it
    last_used_at: datetime | None  #: None: never


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownProgram:
    """A program that was not ended."""

    id: UUID  #: what OAuth calls it as well
    name: str
    organisation: str
    roles: str
    scopes: str
    until: datetime
    is_over: bool
    is_waiting: bool  #: for a second person
    may_activate: bool  #: it, or a key or webhook of it, by this reader
    keys: tuple[ShownKey, ...]
    webhooks: tuple[ShownWebhook, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Keys and webhooks of a program that wait for its reader."""

    keys: tuple[ShownKey, ...]
    webhooks: tuple[ShownWebhook, ...]

    @classmethod
    def of(cls, program: ShownProgram) -> Waiting:
        """Return those of this program."""
        return cls(
            keys=tuple(one for one in program.keys if one.is_for_reader),
            webhooks=tuple(one for one in program.webhooks if one.is_for_reader),
        )

    def among(self, ids: Collection[str]) -> Waiting:
        """Return those of which the id, as text, is among *ids*."""
        return Waiting(
            keys=tuple(one for one in self.keys if str(one.id) in ids),
            webhooks=tuple(one for one in self.webhooks if str(one.id) in ids),
        )

    @property
    def ids(self) -> tuple[UUID, ...]:
        """The ids of all of them."""
        return (*(one.id for one in self.keys), *(one.id for one in self.webhooks))


def looks_after_programs(actor: Account) -> bool:
    """Say whether somebody ever sees programs."""
    return may_ever(actor, Activity.LIST_PROGRAMS)


def programs(actor: Account, *, now: datetime) -> tuple[ShownProgram, ...]:
    """Return the programs that somebody looks after, by name; a read in the audit log.

    Raises
    ------
    NotAllowed
        When they look after none.
    """
    require_ever(actor, Activity.LIST_PROGRAMS)
    theirs = accounts_to(actor, Activity.LIST_PROGRAMS, field="account__organisation")
    record(actor, Activity.LIST_PROGRAMS, Subject(kind=ObjectKind.ACCOUNT), at=now)
    return tuple(_shown(one, actor, now=now) for one in _not_ended().filter(theirs))


def waiting_program(actor: Account, program: UUID, *, now: datetime) -> ShownProgram:
    """Return a program that somebody could activate, or a key or webhook of it.

    Raises
    ------
    NotAllowed, NotFound
        When that is not for the reader, or it is not there.
    """
    require_ever(actor, Activity.ACTIVATE_PROGRAM, object_id=program)
    found = _not_ended().filter(pk=program).first()
    if found is None:
        raise NotFound(activity=Activity.ACTIVATE_PROGRAM, object_id=program)
    subject = Subject(kind=ObjectKind.ACCOUNT, id=found.account_id)
    record(actor, Activity.LIST_PROGRAMS, subject, at=now)
    return _shown(found, actor, now=now)


def program_to_extend(actor: Account, program: UUID) -> str:
    """Return the name of a program that somebody may make a webhook for.

    Raises
    ------
    NotAllowed, NotFound
        When that is not for the reader, or it is not there.
    """
    require_ever(actor, Activity.MAKE_WEBHOOK, object_id=program)
    theirs = accounts_to(actor, Activity.MAKE_WEBHOOK, field="account__organisation")
    found = Program.objects.filter(theirs, pk=program, ended_at=None).first()
    if found is None:
        raise NotFound(activity=Activity.MAKE_WEBHOOK, object_id=program)
    return found.name


def scopes_to_give(roles: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return each scope that one of these roles or more can use, with what it is for."""
    usable = usable_scopes(roles)
    return tuple((str(one), f"{one.label} ({one})") for one in ProgramScope if one in usable)


def waits_for(program: Program, actor: Account) -> bool:
    """Say whether a program, or what others made for it, waits for somebody to activate it."""
    if program.activated_at is None:
        return program.made_by_id != actor.id
    made: list[ApiKey | Webhook] = [*program.keys.all(), *program.webhooks.all()]
    return any(is_for(one, actor) for one in made)


def _not_ended() -> QuerySet[Program]:
    keys = Prefetch("keys", ApiKey.objects.filter(revoked_at=None))
    found = Program.objects.filter(ended_at=None).select_related("account__organisation")
    return found.prefetch_related(keys, with_webhooks())


def _shown(one: Program, actor: Account, *, now: datetime) -> ShownProgram:
    return ShownProgram(
        id=one.id,
        name=one.name,
        organisation=one.account.organisation.name,
        roles=enumeration(labels(one.account.roles, Role)),
        scopes=enumeration(labels(one.scopes, ProgramScope)),
        until=one.expires_at,
        is_over=one.expires_at <= now,
        is_waiting=one.activated_at is None,
        may_activate=may_ever(actor, Activity.ACTIVATE_PROGRAM) and waits_for(one, actor),
        keys=tuple(_key(key, now=now, is_for_reader=is_for(key, actor)) for key in one.keys.all()),
        webhooks=shown_webhooks(one, actor),
    )


def _key(one: ApiKey, *, now: datetime, is_for_reader: bool) -> ShownKey:
    return ShownKey(
        id=one.id,
        name=str(one),
        until=one.expires_at,
        is_over=one.expires_at <= now,
        is_waiting=one.activated_at is None,
        is_for_reader=is_for_reader,
        last_used_at=one.last_used_at,
    )
