"""Somebody proposes another policy; nothing changes until somebody else approves it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max
from django.utils.translation import gettext

from opvang import audit, events
from opvang.access import require_act
from opvang.actions.what_ifs.asking import keep_question
from opvang.audit import Subject
from opvang.errors import FieldRemark, FormRefused, NotPossible, Overtaken
from opvang.models import Account, PolicyVersion
from opvang.models.codes import Activity, ObjectKind
from opvang.models.policy.policy_versions import OF_INSTALLATION
from opvang.policy import MATCH_LINES, Policy, Value, policy, remarks_on
from opvang.queries.matches import last_finished_run
from opvang.queries.what_ifs.questions import PolicyAsked

#: Any number, the same in every process: one proposal at a time.
_LOCK = 0x706F6C69
_LONGEST_REASON = 500


@transaction.atomic
def propose_policy(
    actor: Account, *, values: Mapping[str, Value], reason: str, seen: int, now: datetime
) -> UUID:
    """Keep a whole policy as a proposal, have its effect on the match computed, return its id.

    *seen* is the number of the version that the actor read.

    Raises
    ------
    NotAllowed
        When this is not for the actor to do.
    NotPossible
        When a proposal stands open, another version was approved meanwhile (Overtaken), or
        something in *values* or *reason* cannot be (FormRefused).
    """
    require_act(actor, Activity.PROPOSE_POLICY, now=now)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    current = policy()
    _require_possible(current, values, reason, seen=seen)
    latest = PolicyVersion.objects.aggregate(latest=Max("number"))["latest"] or OF_INSTALLATION
    row = PolicyVersion.objects.create(
        number=latest + 1,
        values=dict(values),
        reason=reason.strip(),
        proposed_by=actor,
        proposed_at=now,
    )
    audit.record(actor, Activity.PROPOSE_POLICY, Subject(kind=ObjectKind.POLICY, id=row.id), at=now)
    audiences = [events.ADMINISTRATOR, events.AUDITOR]
    events.publish(Activity.PROPOSE_POLICY, audiences=audiences, object_id=row.id, at=now)
    _ask_what_if(actor, row, current, now=now)
    return row.id


def _require_possible(
    current: Policy, values: Mapping[str, Value], reason: str, *, seen: int
) -> None:
    if PolicyVersion.objects.filter(approved_at=None, withdrawn_at=None).exists():
        raise NotPossible(
            gettext("Er staat al een voorstel open. Keur dat eerst goed, of trek het in.")
        )
    if current.number != seen:
        raise Overtaken
    remarks = (*remarks_on(values), *_remarks_on_reason(reason))
    if remarks:
        raise FormRefused(remarks)
    if current.in_full() == _comparable(values):
        sentence = gettext("Dit is het beleid van nu. Verander er eerst iets aan.")
        raise FormRefused((FieldRemark(field="", sentence=sentence),))


def _remarks_on_reason(reason: str) -> tuple[FieldRemark, ...]:
    if reason.strip() and len(reason) <= _LONGEST_REASON and reason.replace("\n", "").isprintable():
        return ()
    sentence = gettext("Schrijf in hoogstens %(most)s tekens waarom u dit voorstelt.")
    return (FieldRemark(field="reason", sentence=sentence % {"most": _LONGEST_REASON}),)


def _comparable(values: Mapping[str, Value]) -> dict[str, Value]:
    return Policy(number=0, values=values).in_full()


def _ask_what_if(
    actor: Account, proposed: PolicyVersion, current: Policy, *, now: datetime
) -> None:
    """Have the last match computed under the proposal, where that can come out otherwise."""
    run = last_finished_run()
    becomes, is_now = _comparable(proposed.values), current.in_full()
    if run is None or all(becomes[name] == is_now[name] for name in MATCH_LINES):
        return
    question = PolicyAsked(
        version=str(proposed.id), number=proposed.number, instead_of=current.number
    )
    keep_question(actor, question, run, now=now)
