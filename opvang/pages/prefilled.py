"""For which signal somebody asks a place: known to their session until the form is shown."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from opvang.queries.signals.prefilled import prefilled_request

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.filled_in.fields import NewRequest

_SIGNAL = "signal"


def keep_signal(request: SignedInRequest, signal: UUID) -> None:
    """Remember for which signal the next request is."""
    request.session[_SIGNAL] = str(signal)


def kept_request(request: SignedInRequest, *, now: datetime) -> NewRequest | None:
    """Return what is known for the signal that was kept, once; None: there is none."""
    signal = request.session.pop(_SIGNAL, None)
    return prefilled_request(request.user, UUID(signal), now=now) if signal else None
