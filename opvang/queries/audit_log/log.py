"""The audit log for who watches over others: all rows, or those that matter to a question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext

from opvang import audit
from opvang.access import require_ever
from opvang.audit import Subject
from opvang.models import Account, AuditEntry
from opvang.models.codes import Activity, ObjectKind, Outcome, Role
from opvang.queries.audit_log.details import detail_of
from opvang.queries.audit_log.names import Names, names_in
from opvang.queries.words import enumeration, labels

#: How many rows stand on one page.
_ON_A_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuestion:
    """Which rows somebody asks for; what is None or empty does not matter."""

    account: UUID | None = None
    activity: str = ""
    kind: str = ""  #: of object
    day: date | None = None  #: as people here count days
    refused: bool = False  #: only what was refused
    before: int | None = None  #: only rows with a lower number


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One act, in words."""

    number: int
    at: datetime
    who: str  #: user name; empty: the system itself
    roles: str
    organisation: str
    what: str
    detail: str
    about: str  #: what it was done with
    request: UUID | None
    reference: str  #: of that request; empty: none, or it is not there any more
    purpose: str
    origin: str
    is_refused: bool
    in_emergency: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """Some rows, the newest first."""

    rows: tuple[LogRow, ...]
    before: int | None  #: the number from which older rows go on; None: there are none


def log_page(actor: Account, asked: LogQuestion, *, now: datetime) -> LogPage:
    """Return the rows that somebody asks for; that they read them is a row itself.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    require_ever(actor, Activity.READ_LOG)
    subject = Subject(
        kind=ObjectKind.ACCOUNT if asked.account else ObjectKind.LOG, id=asked.account
    )
    rows = tuple(_asked_for(asked).order_by("-number")[: _ON_A_PAGE + 1])
    audit.record(actor, Activity.READ_LOG, subject, at=now, detail=asked.activity or asked.kind)
    shown = rows[:_ON_A_PAGE]
    names = names_in(shown)
    return LogPage(
        rows=tuple(_in_words(row, names) for row in shown),
        before=shown[-1].number if len(rows) > len(shown) else None,
    )


def accounts_in_log(actor: Account) -> tuple[tuple[str, str], ...]:
    """Return the accounts to choose from: the id and the user name.

    Raises
    ------
    NotAllowed
        As `log_page`.
    """
    require_ever(actor, Activity.READ_LOG)
    rows = Account.objects.order_by("username").values_list("id", "username")
    return tuple((str(one), name) for one, name in rows)


def activities() -> tuple[tuple[str, str], ...]:
    """Return what can be done, by the words for it: the code and the words."""
    return tuple(sorted(((one.value, str(one.label)) for one in Activity), key=lambda one: one[1]))


def object_kinds() -> tuple[tuple[str, str], ...]:
    """Return with what it can be done, by the words for it: the code and the words."""
    return tuple(
        sorted(((one.value, str(one.label)) for one in ObjectKind), key=lambda one: one[1])
    )


def _asked_for(asked: LogQuestion) -> QuerySet[AuditEntry]:
    wanted = {
        "account": asked.account,
        "activity": asked.activity,
        "object_kind": asked.kind,
        "at__date": asked.day,
        "outcome": Outcome.REFUSED if asked.refused else "",
        "number__lt": asked.before,
    }
    return AuditEntry.objects.filter(**{name: one for name, one in wanted.items() if one})


def _in_words(row: AuditEntry, names: Names) -> LogRow:
    origin = (row.get_channel_display(), row.get_network_display() if row.session else "")
    return LogRow(
        number=row.number,
        at=row.at,
        who=_who(row, names),
        roles=enumeration(labels(row.roles, Role)),
        organisation=names.organisations.get(row.organisation, ""),
        what=row.get_activity_display(),
        detail=detail_of(row),
        about=_about(row, names),
        request=row.request if row.request in names.requests else None,
        reference=names.requests.get(row.request, ""),
        purpose=row.get_purpose_display(),
        origin=", ".join(one for one in origin if one),
        is_refused=row.outcome == Outcome.REFUSED,
        in_emergency=row.break_glass is not None,
    )


def _who(row: AuditEntry, names: Names) -> str:
    if row.account is None:
        return ""
    return names.accounts.get(row.account, gettext("een account dat er niet meer is"))


def _about(row: AuditEntry, names: Names) -> str:
    if row.object_kind == ObjectKind.ACCOUNT and row.object_id in names.accounts:
        return f"{row.get_object_kind_display()} {names.accounts[row.object_id]}"
    return row.get_object_kind_display()
