"""Glass that the police broke last night: an auditor has yet to judge it."""

from __future__ import annotations

from datetime import timedelta

from opvang.actions.country.draft import Draft
from opvang.models import Account, BreakGlass, Placement
from opvang.models.codes import BreakGlassReason, PlacementState, Role

_WHY = "Familie belde: de dader zou weten waar zij is. De piket nam niet op."


def add_broken_glass(draft: Draft) -> None:
    """Let somebody of the police have opened one request, hours ago."""
    draw = draft.draw("broken glass")
    police = next((one for one in draft.rows(Account) if Role.POLICE in one.roles), None)
    lived_in = (
        one.request
        for one in draft.rows(Placement)
        if one.request is not None and one.state == PlacementState.ARRIVED
    )
    asked = next(lived_in, None)
    if police is not None and asked is not None:
        opened = draft.now - timedelta(hours=5)
        draft.add(
            BreakGlass(
                id=draw.uuid(),
                request=asked,
                account=police,
                reason=BreakGlassReason.DANGER,
                explanation=_WHY,
                opened_at=opened,
                ends_at=opened + timedelta(hours=1),
            )
        )
