"""Who is over for so long that their case is erased, or is kept for another reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.conf import settings

from opvang.actions.country.draft import Draft
from opvang.actions.country.organisations import Parties
from opvang.actions.country.profiles import PROFILES
from opvang.actions.country.requests import BuiltRequest, add_request
from opvang.models import ErasureClaim, ErasureRun, Preservation
from opvang.models.codes import KeptReason, PreservationGround, RequestStatus

#: How many cases the first round erases.
_DUE = 3
#: Days; the answer to who asks is nearly late, and the preservation is to be looked at today.
_KEPT_FOR, _ASKED_AGO = 60, 26
_CASE = "De civiele zaak om schadevergoeding loopt nog."


def add_long_over(draft: Draft, parties: Parties) -> None:
    """Add cases whose period is over, one of them preserved, and somebody who asks to be erased."""
    long_ago = settings.KEEP_UNPLACED_DAYS
    over = [_over(draft, parties, number, after=long_ago) for number in range(_DUE + 1)]
    kept, draw = over[0], draft.draw("long over")
    draft.add(
        Preservation(
            id=draw.uuid(),
            request=kept.request,
            ground=str(PreservationGround.COURT),
            reason=_CASE,
            review_on=draft.day(0),
            set_by=kept.coordination.account,
            set_at=draft.now - timedelta(days=_KEPT_FOR),
        )
    )
    draft.add(
        ErasureRun(
            id=draw.uuid(),
            started_at=draft.now - timedelta(days=1),
            finished_at=draft.now - timedelta(days=1),
            kept={str(KeptReason.PRESERVED): 1},
        )
    )
    asks = _over(draft, parties, _DUE + 1, after=_ASKED_AGO)
    draft.add(
        ErasureClaim(
            id=draw.uuid(),
            reference=draw.spoken("V"),
            request=asks.request,
            person=asks.persons[0],
            received_on=draft.day(-_ASKED_AGO),
            recorded_by=asks.coordination.account,
            recorded_at=draft.now - timedelta(days=_ASKED_AGO),
        )
    )


def _over(draft: Draft, parties: Parties, number: int, *, after: int) -> BuiltRequest:
    draw = draft.draw(f"long over {number}")
    ended = after + draw.randint(1, 20)
    plan = draw.one_of(PROFILES)(draw)
    past = replace(plan, waiting_days=ended + 9, start_in=-ended - 9)
    return add_request(
        draft, draw, past, parties=parties, status=RequestStatus.WITHDRAWN, ended_in=-ended
    )
