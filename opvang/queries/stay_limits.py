"""How long somebody may stay, by the unit or else by the norm of its kind of place.

Source: the time limits of the law and of agreements, as the policy has them. A limit warns and
asks for a reason; nothing here ends a stay.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from opvang.models import Placement, Registration
from opvang.models.codes import PlaceType, TraffickingStatus
from opvang.policy import policy

_SERIOUS_DISADVANTAGE = "SERIOUS_DISADVANTAGE"


def with_limits(placements: QuerySet[Placement]) -> QuerySet[Placement]:
    """Return *placements* with all that `stay_limit` asks of them."""
    no_victim = Registration.objects.filter(
        person__request_persons__request=OuterRef("request"),
        trafficking_status=TraffickingStatus.NOT_A_VICTIM,
    )
    return placements.select_related("unit").annotate(is_disadvantage=Exists(no_victim))


def stay_limit(placement: Placement) -> date | None:
    """Return the first night beyond the longest stay; None: it is open-ended.

    *placement* comes from `with_limits`.
    """
    nights = placement.unit.max_nights or _norm_nights(placement)
    return placement.start + timedelta(days=nights) if nights else None


def _norm_nights(placement: Placement) -> int:
    """Return the norm of the placement's kind of place, as the policy has it now."""
    kind: str = placement.unit.place_type
    is_disadvantage: bool = placement.is_disadvantage  # type: ignore[attr-defined]
    # Bad treatment at work that is no trafficking: two weeks, in a labour bed only.
    if is_disadvantage and kind == PlaceType.LABOUR:
        kind = _SERIOUS_DISADVANTAGE
    return policy().number_of(f"STAY_NORM_NIGHTS.{kind}")
