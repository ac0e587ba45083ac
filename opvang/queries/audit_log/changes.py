"""What changed in the rules of a unit, when and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Field
from django.utils.translation import gettext

from opvang.models import Account, AuditEntry, Change, Unit
from opvang.models.codes import Outcome, Verb
from opvang.queries.audit_log.names import Names, names_in
from opvang.queries.words import enumeration

#: How many are shown.
_LATEST = 10
#: What changes along with anything else.
_BESIDE = ("version", "rules_checked_at", "inherits")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChange:
    """One step in which rules became others."""

    at: datetime
    who: str
    what: str  #: the names of what changed


def changes_of_unit(reader: Account, unit: UUID) -> tuple[UnitChange, ...]:
    """Return the latest changes of a unit that somebody may see, the newest first.

    It asks nothing of access: call it for a unit that was found by `seen_unit`.
    """
    rows = Change.objects.filter(object_id=unit, kind="unit").order_by("-number")
    told = [(row, _what(row)) for row in rows[: _LATEST * 2]]
    changes = [(row, what) for row, what in told if what][:_LATEST]
    entries = _entries({row.transaction for row, _ in changes})
    names = names_in(entries.values())
    return tuple(
        UnitChange(at=row.at, what=what, who=_who(entries.get(row.transaction), names, reader))
        for row, what in changes
    )


def _what(row: Change) -> str:
    fields = Unit._meta.get_fields()  # noqa: SLF001  # Django's way to ask for names
    words = {one.column: str(one.verbose_name) for one in fields if isinstance(one, Field)}
    return enumeration(words.get(one, one) for one in row.columns if one not in _BESIDE)


def _entries(transactions: set[UUID]) -> dict[UUID | None, AuditEntry]:
    """Return who did what by transaction: the last that changed something."""
    rows = AuditEntry.objects.filter(transaction__in=transactions, outcome=Outcome.DONE)
    return {row.transaction: row for row in rows.exclude(verb=Verb.READ).order_by("number")}


def _who(entry: AuditEntry | None, names: Names, reader: Account) -> str:
    if entry is None or entry.account is None:
        return gettext("het systeem zelf")
    if entry.organisation == reader.organisation_id:
        return names.accounts.get(entry.account, gettext("een account dat er niet meer is"))
    return names.organisations.get(entry.organisation, gettext("een andere organisatie"))
