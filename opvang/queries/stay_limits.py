"""How long somebody may stay, by the unit or else by the norm of its kind of place.

Source: the time limits of the law and of agreements, as the settings have them. A limit warns and
asks for a reason; nothing here ends a stay.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet

from opvang.models import Placement, Registration
from opvang.models.codes import PlaceType, TraffickingStatus

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
    nights = placement.unit.max_nights or settings.STAY_NORM_NIGHTS[_norm(placement)]
    return placement.start + timedelta(days=nights) if nights else None


def _norm(placement: Placement) -> str:
    kind = PlaceType(placement.unit.place_type)
    # Bad treatment at work that is no trafficking: two weeks, in a labour bed only.
    is_disadvantage: bool = placement.is_disadvantage  # type: ignore[attr-defined]
    return _SERIOUS_DISADVANTAGE if is_disadvantage and kind is PlaceType.LABOUR else kind.value
