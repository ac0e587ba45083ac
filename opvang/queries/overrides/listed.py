"""What was set aside, for who looks afterwards whether that was right; and what waits for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from opvang import audit
from opvang.access import may_ever, require_ever
from opvang.audit import Subject
from opvang.models import Account, Appeal, Override
from opvang.models.codes import (
    Activity,
    NoConsentReason,
    ObjectKind,
    OutsideKind,
    OverrideKind,
    RefusalReason,
    ReviewOutcome,
    WaivableCode,
)

#: How many that were reviewed are shown.
_LATEST = 50

#: What the code beside a kind stands for.
_CODES: dict[str, type[RefusalReason | WaivableCode | NoConsentReason | OutsideKind]] = {
    OverrideKind.REFUSAL: RefusalReason,
    OverrideKind.RULE: WaivableCode,
    OverrideKind.CONSENT: NoConsentReason,
    OverrideKind.OUTSIDE: OutsideKind,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedOverride:
    """One thing that was set aside."""

    id: UUID
    request: UUID
    reference: str
    what: str  #: such as regel opzij gezet: contra-indicatie
    place: str  #: public name and unit; empty: it was about none
    reason: str
    who: str  #: user name
    organisation: str
    at: datetime
    is_over: bool  #: it was withdrawn or does not count any more
    outcome: str  #: empty: nobody reviewed it
    is_own: bool  #: the reader decided it
    may_review: bool  #: the reader can: another decided it, and it is not done yet


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAppeal:
    """One appeal that waits for a decision."""

    placement: UUID
    reference: str
    refusal: str
    place: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What waits for a decision or a review, and what was reviewed lately."""

    appeals: tuple[ListedAppeal, ...]
    to_review: tuple[ListedOverride, ...]
    reviewed: tuple[ListedOverride, ...]


def reads_overrides(actor: Account) -> bool:
    """Say whether somebody reads what was set aside."""
    return may_ever(actor, Activity.READ_OVERRIDES)


def overrides(actor: Account, *, now: datetime) -> Overrides:
    """Return what was set aside and what waits for a decision; a read in the audit log.

    Raises
    ------
    NotAllowed
        When it is not for the actor to read.
    """
    require_ever(actor, Activity.READ_OVERRIDES)
    audit.record(actor, Activity.READ_OVERRIDES, Subject(kind=ObjectKind.OVERRIDE), at=now)
    rows = Override.objects.select_related("request", "unit__shelter", "author__organisation")
    waiting = rows.filter(reviewed_at=None).order_by("recorded_at", "id")
    done = rows.exclude(reviewed_at=None).order_by("-reviewed_at", "id")[:_LATEST]
    return Overrides(
        appeals=_appeals() if may_ever(actor, Activity.DECIDE_APPEAL) else (),
        to_review=tuple(_listed(one, actor) for one in waiting),
        reviewed=tuple(_listed(one, actor) for one in done),
    )


def review_outcomes() -> tuple[tuple[str, str], ...]:
    """Return what can be found of something afterwards: the code and the words."""
    return tuple((one.value, str(one.label)) for one in ReviewOutcome)


def review_outcome(code: str) -> ReviewOutcome | None:
    """Return the outcome with a code; None: there is none."""
    return ReviewOutcome(code) if code in ReviewOutcome.values else None


def _listed(row: Override, reader: Account) -> ListedOverride:
    return ListedOverride(
        id=row.id,
        request=row.request_id,
        reference=row.request.reference,
        what=_what(row),
        place=f"{row.unit.shelter.public_name}, {row.unit.name}" if row.unit else "",
        reason=row.reason,
        who=row.author.username,
        organisation=row.author.organisation.name,
        at=row.recorded_at,
        is_over=row.ended_at is not None,
        outcome=row.get_outcome_display(),
        is_own=row.author_id == reader.pk,
        may_review=not row.outcome
        and row.author_id != reader.pk
        and may_ever(reader, Activity.REVIEW_OVERRIDE),
    )


def _what(row: Override) -> str:
    kind = str(OverrideKind(row.kind).label)
    words = _CODES.get(row.kind)
    if words is None or row.code not in words.values:
        return kind
    return f"{kind}: {words(row.code).label}"


def _appeals() -> tuple[ListedAppeal, ...]:
    rows = Appeal.objects.filter(decided_at=None).select_related(
        "placement__request", "placement__unit__shelter"
    )
    return tuple(
        ListedAppeal(
            placement=one.placement_id,
            reference=one.placement.request.reference if one.placement.request else "",
            refusal=str(RefusalReason(one.placement.refusal_reason).label),
            place=f"{one.placement.unit.shelter.public_name}, {one.placement.unit.name}",
            made_at=one.made_at,
        )
        for one in rows.order_by("made_at", "id")
    )
