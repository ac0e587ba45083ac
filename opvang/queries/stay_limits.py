"""How long somebody may stay, by the unit or else by the norm of its kind of place.

Source: the time limits of the law and of agreements, as the policy has them. A limit warns and
asks for a reason; nothing here ends a stay.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When

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
    marked = placements.select_related("unit").annotate(is_disadvantage=Exists(no_victim))
    return marked.annotate(norm_nights=_norm_nights())


def stay_limit(placement: Placement) -> date | None:
    """Return the first night beyond the longest stay; None: it is open-ended.

    *placement* comes from `with_limits`.
    """
    norm: int = placement.norm_nights  # type: ignore[attr-defined]
    nights = placement.unit.max_nights or norm
    return placement.start + timedelta(days=nights) if nights else None


def _norm_nights() -> Case:
    """Return the norm of each placement's kind of place, as the policy has it now."""
    current = policy()

    def norm(kind: str) -> Value:
        return Value(current.number_of(f"STAY_NORM_NIGHTS.{kind}"))

    # Bad treatment at work that is no trafficking: two weeks, in a labour bed only.
    disadvantage = Q(is_disadvantage=True, unit__place_type=PlaceType.LABOUR)
    return Case(
        When(disadvantage, then=norm(_SERIOUS_DISADVANTAGE)),
        *(When(unit__place_type=kind, then=norm(kind)) for kind in PlaceType),
        output_field=IntegerField(),
    )
