"""Requests that are over: no victim after all, withdrawn, or helped and gone."""

from __future__ import annotations

from dataclasses import replace

from opvang.actions.country.draft import Draft
from opvang.actions.country.organisations import Parties
from opvang.actions.country.profiles import PROFILES
from opvang.actions.country.requests import add_request
from opvang.models.codes import RequestStatus

_ENDINGS = {RequestStatus.CLOSED: 60, RequestStatus.WITHDRAWN: 22, RequestStatus.NOT_A_VICTIM: 18}


def add_history(draft: Draft, parties: Parties, *, requests: int) -> None:
    """Add requests that ended in the past four months."""
    draw = draft.draw("history")
    for _ in range(requests):
        plan = draw.one_of(PROFILES)(draw)
        ended_ago = draw.randint(1, 120)
        registered_ago = ended_ago + draw.randint(0, 60)
        past = replace(plan, waiting_days=registered_ago, start_in=-registered_ago)
        status = draw.one_of(_ENDINGS)
        add_request(draft, draw, past, parties=parties, status=status, ended_in=-ended_ago)
