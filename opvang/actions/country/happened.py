"""What happened so far to each request, in the audit log: its timeline reads like any other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from opvang.actions.country.draft import Draft
from opvang.actions.country.organisations import Parties
from opvang.actions.country.shelters import BuiltUnit
from opvang.audit import verb_of
from opvang.calendar import AMSTERDAM
from opvang.models import (
    Account,
    Appeal,
    AuditEntry,
    OutsidePlacement,
    Placement,
    PlacementRequest,
)
from opvang.models.codes import (
    Activity,
    ObjectKind,
    OrganisationKind,
    PlacementState,
    PlacingAuthority,
)

#: When a working day is over; what happens on one is told in hours before.
_EVENING = time(17)
_ASKED, _HELD, _CONFIRMED, _ARRIVED = 8, 6, 4, 2
_ANSWERED_WITHIN, _JUST_NOW = timedelta(minutes=40), timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Act:
    activity: Activity
    at: datetime
    by: Account
    detail: str = ""


def add_happened(draft: Draft, units: Sequence[BuiltUnit], parties: Parties) -> None:
    """Add a row for each act by which requests and placements came to be as they are."""
    rows = [*_of_requests(draft, parties), *_of_placements(draft, units, parties)]
    # The log is numbered as it is written: what came first stands first.
    for row in sorted(rows, key=lambda one: one.at):
        draft.add(row)


def _of_requests(draft: Draft, parties: Parties) -> Iterator[AuditEntry]:
    outside = {one.request_id: one for one in draft.rows(OutsidePlacement)}
    for request in draft.rows(PlacementRequest):
        acts = _asked(draft, request, _guide(request, parties))
        yield from _entries(draft, acts, about=request, request=request)
        if request.id in outside:
            put = _put_outside(outside[request.id])
            yield from _entries(draft, put, about=request, request=request)


def _of_placements(
    draft: Draft, units: Sequence[BuiltUnit], parties: Parties
) -> Iterator[AuditEntry]:
    runs = {one.unit.id: one.operator.account for one in units}
    appeals = {one.placement_id: one for one in draft.rows(Appeal)}
    for stay in draft.rows(Placement):
        if stay.request is None:
            continue  # of a guest that only the shelter knows nobody reads a timeline
        guide, shelter = _guide(stay.request, parties), runs[stay.unit_id]
        decides = _decides(stay, parties, guide=guide, shelter=shelter)
        acts = _placed(draft, stay, guide=guide, decides=decides, shelter=shelter)
        yield from _entries(draft, acts, about=stay, request=stay.request)
        if stay.id in appeals:
            made = _appealed(appeals[stay.id])
            yield from _entries(draft, made, about=stay, request=stay.request)


def _entries(
    draft: Draft,
    acts: Iterator[_Act],
    *,
    about: PlacementRequest | Placement,
    request: PlacementRequest,
) -> Iterator[AuditEntry]:
    kind = ObjectKind.PLACEMENT if isinstance(about, Placement) else ObjectKind.REQUEST
    for act in acts:
        yield AuditEntry(
            id=draft.draw(f"happened {about.id} {act.activity}").uuid(),
            at=act.at,
            account=act.by.id,
            organisation=act.by.organisation_id,
            roles=act.by.roles,
            activity=str(act.activity),
            verb=str(verb_of(act.activity)),
            object_kind=str(kind),
            object_id=about.id,
            request=request.id,
            detail=act.detail,
        )


def _asked(draft: Draft, request: PlacementRequest, guide: Account) -> Iterator[_Act]:
    at = _moment(draft, request.registered_on, hours_before=_ASKED)
    if request.moves_from is None:
        yield _Act(activity=Activity.PLACE_REQUEST, at=at, by=guide)
    else:
        reason = str(request.transfer_reason)
        yield _Act(activity=Activity.ASK_TRANSFER, at=at, by=guide, detail=reason)
    if request.ended_on is not None:
        ended = _moment(draft, request.ended_on, hours_before=0)
        status = str(request.status)
        yield _Act(activity=Activity.END_REQUEST, at=ended, by=guide, detail=status)


def _placed(
    draft: Draft, stay: Placement, *, guide: Account, decides: Account, shelter: Account
) -> Iterator[_Act]:
    if stay.state == PlacementState.HELD:
        yield _Act(activity=Activity.HOLD_PLACE, at=draft.now - _JUST_NOW, by=guide)
        return
    if stay.refused_at is not None:
        held = stay.refused_at - _ANSWERED_WITHIN
        yield _Act(activity=Activity.HOLD_PLACE, at=held, by=guide)
        reason = str(stay.refusal_reason)
        yield _Act(activity=Activity.REFUSE_HOLD, at=stay.refused_at, by=decides, detail=reason)
        return
    for activity, hours, who in (
        (Activity.HOLD_PLACE, _HELD, guide),
        (Activity.CONFIRM_HOLD, _CONFIRMED, decides),
        (Activity.ARRIVE, _ARRIVED, shelter),
    ):
        if activity is not Activity.ARRIVE or stay.state == PlacementState.ARRIVED:
            at = _moment(draft, stay.start, hours_before=hours)
            yield _Act(activity=activity, at=at, by=who)


def _appealed(appeal: Appeal) -> Iterator[_Act]:
    yield _Act(activity=Activity.APPEAL_REFUSAL, at=appeal.made_at, by=appeal.author)


def _put_outside(placement: OutsidePlacement) -> Iterator[_Act]:
    activity, detail = Activity.PUT_OUTSIDE, str(placement.kind)
    yield _Act(activity=activity, at=placement.since, by=placement.decided_by, detail=detail)


def _moment(draft: Draft, day: date, *, hours_before: int) -> datetime:
    """Return so many hours before that day was over, or before now where it is not."""
    evening = datetime.combine(day, _EVENING, tzinfo=AMSTERDAM)
    return min(evening, draft.now) - timedelta(hours=hours_before)


def _guide(request: PlacementRequest, parties: Parties) -> Account:
    return request.coordinator or parties.coordination(request.responsible_municipality).account


def _decides(stay: Placement, parties: Parties, *, guide: Account, shelter: Account) -> Account:
    desk = parties.national[OrganisationKind.NATIONAL_DESK].account
    return {
        PlacingAuthority.SHELTER: shelter,
        PlacingAuthority.POLICE_OR_COORDINATOR: guide,
        PlacingAuthority.GUARDIAN: parties.national[OrganisationKind.GUARDIANSHIP].account,
        PlacingAuthority.YOUTH_AUTHORITY: parties.national[
            OrganisationKind.YOUTH_PROTECTION
        ].account,
    }.get(stay.unit.placing_authority, desk)
