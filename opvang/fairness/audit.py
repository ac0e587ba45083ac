"""The audit as a reader asks for it. It never sees any figure that was not published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from opvang import audit as log
from opvang.access import Part, require
from opvang.audit import Subject
from opvang.fairness.choices import Choice, published_halves
from opvang.fairness.groups import GROUPS
from opvang.fairness.measures import Measure, Measured, measured
from opvang.fairness.published import published_in
from opvang.models import Account
from opvang.models.codes import Activity, Division, ObjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One group with each of its measures; one that may not be told is None."""

    code: str
    name: object  #: in the language of the reader
    placed: Measured | None
    alike: Measured | None
    days: Measured | None
    near: Measured | None

    @property
    def measures(self) -> tuple[Measured, ...]:
        """What may be told of it."""
        found = (self.placed, self.alike, self.days, self.near)
        return tuple(one for one in found if one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """Every division of the half years that were chosen."""

    choice: Choice
    halves: tuple[date, ...]  #: that can be chosen, the oldest first
    rows: dict[Division, tuple[Row, ...]]  #: by division, in the order of the groups
    comparisons: int  #: how many were made, over all divisions together

    @property
    def chosen(self) -> tuple[Row, ...]:
        """The groups of the division that was chosen."""
        return self.rows[self.choice.division]

    @property
    def is_published(self) -> bool:
        """Say whether there is any figure of the division that was chosen."""
        return any(row.measures for row in self.chosen)


def read_audit(actor: Account, choice: Choice, *, now: datetime) -> Audit:
    """Return the audit for somebody, and write down that they read it.

    Raises
    ------
    NotAllowed
        When somebody may not see it.
    """
    require(actor, Part.FAIRNESS)
    log.record(actor, Activity.READ_FAIRNESS, Subject(kind=ObjectKind.COUNTRY), at=now)
    return audit_of(choice)


def read_audit_here(choice: Choice, *, now: datetime) -> Audit:
    """Return the audit for who runs the system, and write down that it was read."""
    log.record(None, Activity.READ_FAIRNESS, Subject(kind=ObjectKind.COUNTRY), at=now)
    return audit_of(choice)


def audit_of(choice: Choice) -> Audit:
    """Return the audit of what was published."""
    halves = published_halves()
    found = measured(published_in((choice.half,) if choice.half else halves))
    return Audit(
        choice=choice,
        halves=halves,
        rows={
            division: tuple(_row(found, division, code) for code in groups)
            for division, groups in GROUPS.items()
        },
        comparisons=len(found),
    )


def _row(
    found: dict[tuple[Division, str, Measure], Measured], division: Division, code: str
) -> Row:
    placed, alike, days, near = (found.get((division, code, measure)) for measure in Measure)
    return Row(
        code=code,
        name=GROUPS[division][code],
        placed=placed,
        alike=alike,
        days=days,
        near=near,
    )
