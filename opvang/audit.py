"""Who saw or did what: every act on personal data leaves a row, in the transaction of the act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from opvang.errors import Refused
from opvang.models import Account, AuditEntry
from opvang.models.codes import Activity, ObjectKind, Outcome, Verb

_VERBS = {
    Activity.PLACE_REQUEST: Verb.CREATE,
    Activity.READ_REQUEST: Verb.READ,
    Activity.LIST_REQUESTS: Verb.READ,
    Activity.READ_HOLD: Verb.READ,
    Activity.LIST_TASKS: Verb.READ,
    Activity.LOOK_UP_PERSON: Verb.READ,
    Activity.READ_LONG_STAYS: Verb.READ,
    Activity.HOLD_PLACE: Verb.CREATE,
    Activity.ASK_TRANSFER: Verb.CREATE,
    Activity.OPEN_FOLLOW_UP: Verb.CREATE,
    Activity.CLOSE_PLACES: Verb.CREATE,
    Activity.ADD_BEDS: Verb.CREATE,
    Activity.REMOVE_BEDS: Verb.DELETE,
    Activity.RUN_MATCH: Verb.EXECUTE,
    Activity.ASK_WHAT_IF: Verb.CREATE,
    Activity.READ_WHAT_IF: Verb.READ,
    Activity.PREVIEW_UNIT: Verb.READ,
    Activity.READ_FINDINGS: Verb.READ,
    Activity.READ_FAIRNESS: Verb.READ,
    Activity.READ_AREA_CHANGES: Verb.READ,
    Activity.APPEAL_REFUSAL: Verb.CREATE,
    Activity.WAIVE_RULE: Verb.CREATE,
    Activity.RESTORE_RULE: Verb.DELETE,
    Activity.ASK_POLICE: Verb.CREATE,
    Activity.OVERRIDE_CONSENT: Verb.CREATE,
    Activity.PUT_OUTSIDE: Verb.CREATE,
    Activity.START_CRISIS_MODE: Verb.EXECUTE,
    Activity.END_CRISIS_MODE: Verb.EXECUTE,
    Activity.READ_OVERRIDES: Verb.READ,
    Activity.READ_POLICY: Verb.READ,
    Activity.PROPOSE_POLICY: Verb.CREATE,
    Activity.SIGN_IN: Verb.EXECUTE,
    Activity.SIGN_OUT: Verb.EXECUTE,
    Activity.ADD_FACTOR: Verb.CREATE,
    Activity.REMOVE_FACTOR: Verb.DELETE,
    Activity.CREATE_ACCOUNT: Verb.CREATE,
    Activity.PROVE_AGAIN: Verb.EXECUTE,
    Activity.END_SESSION: Verb.EXECUTE,
    Activity.LINK_SIGN_IN: Verb.CREATE,
    Activity.UNLINK_SIGN_IN: Verb.DELETE,
    Activity.LIST_ACCOUNTS: Verb.READ,
    Activity.INVITE_ACCOUNT: Verb.CREATE,
    Activity.WITHDRAW_INVITATION: Verb.DELETE,
    Activity.ACCEPT_INVITATION: Verb.CREATE,
}

#: What each act is tried on, where it is not a request.
_TRIED_ON = {
    Activity.ASK_TRANSFER: ObjectKind.PLACEMENT,
    Activity.RELEASE_PLACE: ObjectKind.PLACEMENT,
    Activity.CONSENT_TO_HOLD: ObjectKind.PLACEMENT,
    Activity.CONFIRM_HOLD: ObjectKind.PLACEMENT,
    Activity.REFUSE_HOLD: ObjectKind.PLACEMENT,
    Activity.READ_HOLD: ObjectKind.PLACEMENT,
    Activity.ARRIVE: ObjectKind.PLACEMENT,
    Activity.DEPART: ObjectKind.PLACEMENT,
    Activity.EXPLAIN_OVERSTAY: ObjectKind.PLACEMENT,
    Activity.READ_LONG_STAYS: ObjectKind.PLACEMENT,
    Activity.APPEAL_REFUSAL: ObjectKind.PLACEMENT,
    Activity.DECIDE_APPEAL: ObjectKind.PLACEMENT,
    Activity.CONFIRM_RULES: ObjectKind.UNIT,
    Activity.READ_OVERRIDES: ObjectKind.OVERRIDE,
    Activity.REVIEW_OVERRIDE: ObjectKind.OVERRIDE,
    Activity.START_CRISIS_MODE: ObjectKind.COUNTRY,
    Activity.END_CRISIS_MODE: ObjectKind.COUNTRY,
    Activity.CLOSE_PLACES: ObjectKind.UNIT,
    Activity.REOPEN_PLACES: ObjectKind.UNIT,
    Activity.ADD_BEDS: ObjectKind.UNIT,
    Activity.REMOVE_BEDS: ObjectKind.UNIT,
    Activity.CONFIRM_CAPACITY: ObjectKind.UNIT,
    Activity.CHANGE_UNIT: ObjectKind.UNIT,
    Activity.RUN_MATCH: ObjectKind.COUNTRY,
    Activity.ASK_WHAT_IF: ObjectKind.WHAT_IF,
    Activity.READ_WHAT_IF: ObjectKind.WHAT_IF,
    Activity.PREVIEW_UNIT: ObjectKind.UNIT,
    Activity.READ_FINDINGS: ObjectKind.UNIT,
    Activity.READ_FAIRNESS: ObjectKind.COUNTRY,
    Activity.READ_POLICY: ObjectKind.POLICY,
    Activity.PROPOSE_POLICY: ObjectKind.POLICY,
    Activity.APPROVE_POLICY: ObjectKind.POLICY,
    Activity.WITHDRAW_POLICY: ObjectKind.POLICY,
    Activity.LIST_TASKS: ObjectKind.TASK,
    Activity.LIST_ACCOUNTS: ObjectKind.ACCOUNT,
    Activity.INVITE_ACCOUNT: ObjectKind.ACCOUNT,
    Activity.WITHDRAW_INVITATION: ObjectKind.ACCOUNT,
    Activity.ACTIVATE_ACCOUNT: ObjectKind.ACCOUNT,
    Activity.END_ACCOUNT: ObjectKind.ACCOUNT,
    Activity.END_SESSION: ObjectKind.ACCOUNT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What was seen or changed."""

    kind: ObjectKind
    id: UUID | None = None  #: None: the whole of its kind
    request: UUID | None = None  #: whose request it is about


def verb_of(activity: Activity) -> Verb:
    """Return the kind of event that an act is."""
    return _VERBS.get(activity, Verb.UPDATE)


def record(
    actor: Account | None,
    activity: Activity,
    subject: Subject,
    *,
    at: datetime,
    outcome: Outcome = Outcome.DONE,
    detail: str = "",
) -> None:
    """Add a row to the audit log; *actor* is None where the system acts by itself.

    *detail* is a code, never a value of what was seen or changed.
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
    )


def record_refusal(actor: Account | None, error: Refused, *, at: datetime) -> None:
    """Add a row for an act that was refused; call it when its transaction has been rolled back.

    An error that names no activity was about no act, and leaves no row.
    """
    if not error.activity:
        return
    activity = Activity(error.activity)
    kind = _TRIED_ON.get(activity, ObjectKind.REQUEST)
    subject = Subject(
        kind=kind,
        id=error.object_id,
        request=error.object_id if kind is ObjectKind.REQUEST else None,
    )
    detail = type(error).__name__
    record(actor, activity, subject, at=at, outcome=Outcome.REFUSED, detail=detail)
