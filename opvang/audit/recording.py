"""Leaving a row in the audit log."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from opvang.audit.kinds import FOR_RIGHTS, PURPOSES, TRIED_ON, VERBS, WATCHING
from opvang.audit.origins import current_origin
from opvang.errors import Refused
from opvang.models import Account, AuditEntry
from opvang.models.codes import Activity, ObjectKind, Outcome, Purpose, Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What was seen or changed."""

    kind: ObjectKind
    id: UUID | None = None  #: None: the whole of its kind
    request: UUID | None = None  #: whose request it is about: the clients concerned are its


def verb_of(activity: Activity) -> Verb:
    """Return the kind of event that an act is."""
    return VERBS.get(activity, Verb.UPDATE)


def record(
    actor: Account | None,
    activity: Activity,
    subject: Subject,
    *,
    at: datetime,
    outcome: Outcome = Outcome.DONE,
    detail: str = "",
    purpose: Purpose | None = None,
    break_glass: UUID | None = None,
) -> None:
    """Add a row to the audit log; *actor* is None where the system acts by itself.

    Parameters
    ----------
    detail
        A code, never a value of what was seen or changed.
    purpose
        What for; None: what acts on such an object are for.
    break_glass
        The emergency access without which it would have been refused.
    """
    AuditEntry.objects.create(
        at=at,
        account=actor.id if actor else None,
        organisation=actor.organisation_id if actor else None,
        roles=actor.roles if actor else [],
        activity=activity,
        verb=verb_of(activity),
        outcome=outcome,
        object_kind=subject.kind,
        object_id=subject.id,
        request=subject.request,
        detail=detail,
        purpose=purpose or _purpose(activity, subject, in_emergency=break_glass is not None),
        break_glass=break_glass,
        **asdict(current_origin()),
    )


def record_refusal(actor: Account | None, error: Refused, *, at: datetime) -> None:
    """Add a row for an act that was refused; call it when its transaction has been rolled back.

    An error that names no activity was about no act, and leaves no row.
    """
    if not error.activity:
        return
    activity = Activity(error.activity)
    kind = TRIED_ON.get(activity, ObjectKind.REQUEST)
    subject = Subject(
        kind=kind,
        id=error.object_id,
        request=error.object_id if kind is ObjectKind.REQUEST else None,
    )
    detail = type(error).__name__
    record(actor, activity, subject, at=at, outcome=Outcome.REFUSED, detail=detail)


def _purpose(activity: Activity, subject: Subject, *, in_emergency: bool) -> Purpose:
    if in_emergency:
        return Purpose.EMERGENCY
    if activity in FOR_RIGHTS:
        return Purpose.RIGHTS
    return Purpose.OVERSIGHT if activity in WATCHING else PURPOSES[subject.kind]
