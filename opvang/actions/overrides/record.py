"""What everybody leaves behind who decides otherwise than the rules would."""

from __future__ import annotations

from datetime import datetime

from opvang.actions.mistakes import Mistakes
from opvang.models import Account, Override, PlacementRequest, Unit
from opvang.models.codes import OverrideKind


def record_override(
    actor: Account,
    kind: OverrideKind,
    request: PlacementRequest,
    *,
    reason: str,
    now: datetime,
    unit: Unit | None = None,
    code: str = "",
) -> Override:
    """Keep who set aside what and why, for the national desk to review.

    Raises
    ------
    FormRefused
        When there is no reason, or it is too long.
    """
    mistakes = Mistakes()
    row = Override(
        kind=kind,
        request=request,
        unit=unit,
        code=code,
        reason=reason.strip(),
        author=actor,
        recorded_at=now,
    )
    mistakes.save(row)
    mistakes.refuse()
    return row
