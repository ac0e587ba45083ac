"""Somebody else approves a proposed policy, or somebody withdraws it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from opvang import audit, events
from opvang.access import require_act
from opvang.actions.matches import ask_for_match
from opvang.audit import Subject
from opvang.errors import NotFound, NotPossible
from opvang.models import Account, PolicyVersion
from opvang.models.codes import Activity, ObjectKind
from opvang.policy import remarks_on


@transaction.atomic
def approve_policy(actor: Account, *, version: UUID, now: datetime) -> PolicyVersion:
    """Let a proposed policy hold from now on, and match anew under it.

    Raises
    ------
    NotAllowed, NotFound
        When this is not for the actor to do, or there is no such version.
    NotPossible
        When the actor proposed it, it was approved or withdrawn already, or it no longer can be.
    """
    row = _open(actor, Activity.APPROVE_POLICY, version, now=now)
    if row.proposed_by_id == actor.id:
        raise NotPossible(
            gettext("U stelde dit zelf voor. Vraag een collega om het goed te keuren.")
        )
    for remark in remarks_on(row.values):
        # Opvang itself changed since: what it asks of a policy is not what it was.
        raise NotPossible(
            gettext("Dit voorstel kan niet meer: %(why)s Trek het in en doe een nieuw voorstel.")
            % {"why": remark.sentence}
        )
    row.approved_by, row.approved_at = actor, now
    row.save(update_fields=["approved_by", "approved_at"])
    _tell(actor, Activity.APPROVE_POLICY, row, now=now)
    ask_for_match()
    return row


@transaction.atomic
def withdraw_policy(actor: Account, *, version: UUID, now: datetime) -> PolicyVersion:
    """Take a proposed policy back, or turn down that of another.

    Raises
    ------
    NotAllowed, NotFound
        As for `approve_policy`.
    NotPossible
        When it was approved or withdrawn already.
    """
    row = _open(actor, Activity.WITHDRAW_POLICY, version, now=now)
    row.withdrawn_by, row.withdrawn_at = actor, now
    row.save(update_fields=["withdrawn_by", "withdrawn_at"])
    _tell(actor, Activity.WITHDRAW_POLICY, row, now=now)
    return row


def _open(actor: Account, activity: Activity, version: UUID, *, now: datetime) -> PolicyVersion:
    """Return a proposal that nobody answered, and that nobody else answers until this is done."""
    require_act(actor, activity, now=now, object_id=version)
    row = PolicyVersion.objects.select_for_update().filter(id=version).first()
    if row is None:
        raise NotFound(activity=activity, object_id=version)
    if not row.is_open:
        raise NotPossible(gettext("Dit voorstel is al goedgekeurd of ingetrokken."))
    return row


def _tell(actor: Account, activity: Activity, row: PolicyVersion, *, now: datetime) -> None:
    audit.record(actor, activity, Subject(kind=ObjectKind.POLICY, id=row.id), at=now)
    events.publish(
        activity,
        audiences={events.ADMINISTRATOR, events.AUDITOR, *_also(activity)},
        object_id=row.id,
        at=now,
        changes_country=activity is Activity.APPROVE_POLICY,
    )


def _also(activity: Activity) -> frozenset[str]:
    # What holds for all stands on the pages of all: for how long capacity counts as right.
    return events.EVERYBODY if activity is Activity.APPROVE_POLICY else frozenset()
