"""How long a request without an end could stay where nothing else keeps it out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db.models import Max

from opvang.models import Unit

_ONLY_LENGTH = ("stay",)


def longest_stay(
    refused: Mapping[UUID, tuple[str, ...]], *, secret_shelters: Collection[UUID]
) -> int | None:
    """Return the most nights in units that only the length of a stay rules out; None: in none.

    Units of secret shelters are left out: that one of them fits but for its length would tell
    something of where it is (`docs/adr/0008-no-answer-tells-where-a-shelter-is.md`).
    """
    units = [unit for unit, codes in refused.items() if codes == _ONLY_LENGTH]
    if not units:
        return None
    known = Unit.objects.filter(id__in=units).exclude(shelter__in=secret_shelters)
    nights: int | None = known.aggregate(most=Max("max_nights"))["most"]
    return nights
