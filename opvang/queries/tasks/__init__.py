"""The tasks of a reader: computed from how things stand, never stored.

A kind of task is a file here with one function, which stands in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from opvang import audit
from opvang.access import require_ever
from opvang.audit import Subject
from opvang.calendar import today, tonight
from opvang.models import Account
from opvang.models.codes import Activity, ObjectKind
from opvang.queries.tasks.activations import activations
from opvang.queries.tasks.address_changes import address_changes
from opvang.queries.tasks.appeals import appeals
from opvang.queries.tasks.break_glass import break_glass
from opvang.queries.tasks.bringing import bringing
from opvang.queries.tasks.claims import claims
from opvang.queries.tasks.closures import closures
from opvang.queries.tasks.danger_questions import danger_questions
from opvang.queries.tasks.due import in_words, moment
from opvang.queries.tasks.outside import outside
from opvang.queries.tasks.overstays import overstays
from opvang.queries.tasks.parked import parked
from opvang.queries.tasks.policies import policies
from opvang.queries.tasks.preservations import preservations
from opvang.queries.tasks.programs import programs
from opvang.queries.tasks.remote import remote
from opvang.queries.tasks.reviews import reviews
from opvang.queries.tasks.rules_to_mend import rules_to_mend
from opvang.queries.tasks.signals import signals
from opvang.queries.tasks.stay_limits import stay_limits
from opvang.queries.tasks.task import Task, Weight
from opvang.queries.tasks.transfers import transfers
from opvang.queries.tasks.turning_18 import turning_18
from opvang.queries.tasks.webhooks import webhooks
from opvang.queries.tasks.wishes import wishes

__all__ = ["KINDS", "Listed", "Task", "Weight", "tasks"]

#: What finds the tasks of one kind; it shows nobody what is not theirs, and asks the database as
#: often for many tasks as for one.
Kind = Callable[[Account, datetime], tuple[Task, ...]]

#: In the order in which tasks stand that weigh the same and are due at the same time.
KINDS: tuple[Kind, ...] = (
    outside,
    break_glass,
    address_changes,
    bringing,
    danger_questions,
    signals,
    transfers,
    appeals,
    overstays,
    closures,
    stay_limits,
    turning_18,
    wishes,
    remote,
    rules_to_mend,
    claims,
    preservations,
    policies,
    reviews,
    activations,
    programs,
    webhooks,
    parked,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A task as it stands on the page."""

    title: str
    is_safety: bool  #: somebody may not be safe until it is done
    is_late: bool
    when: str  #: in words, until the day it is due; empty: see `until`
    until: datetime | None  #: the moment it is due; None: a day, or never
    view: str  #: as in `Task`
    id: UUID | None
    anchor: str


def tasks(actor: Account, *, now: datetime) -> tuple[Listed, ...]:
    """Return what somebody should do: by weight, then what is due first; a read in the audit log.

    Raises
    ------
    NotAllowed
        When there are never tasks for them.
    """
    require_ever(actor, Activity.LIST_TASKS)
    found = sorted(_found(actor, now=now), key=lambda task: (task.weight, moment(task.due)))
    audit.record(actor, Activity.LIST_TASKS, Subject(kind=ObjectKind.TASK), at=now)
    return tuple(_listed(task, now=now) for task in found)


def _found(actor: Account, *, now: datetime) -> Iterator[Task]:
    for kind in KINDS:
        yield from kind(actor, now)


def _listed(task: Task, *, now: datetime) -> Listed:
    # A term of law or a birthday is a day on the wall, also before eight, while the night lasts.
    day = tonight(now) if task.by_night else today(now)
    is_moment = isinstance(task.due, datetime)
    return Listed(
        title=task.title,
        is_safety=task.weight is Weight.SAFETY,
        is_late=moment(task.due) < now if is_moment else bool(task.due and task.due < day),
        when=in_words(task.due, day=day, wall=today(now)),
        until=task.due if isinstance(task.due, datetime) else None,
        view=task.view,
        id=task.id,
        anchor=task.anchor,
    )
