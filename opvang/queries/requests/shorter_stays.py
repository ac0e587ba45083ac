"""How long a request without an end could stay where nothing else keeps it out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from opvang.models import Unit


def longest_stay(
    if_shorter: Mapping[UUID, int], *, secret_shelters: Collection[UUID]
) -> int | None:
    """Return the most nights of *if_shorter*, which has them by unit; None: there are none.

    Units of secret shelters are left out: that one of them fits but for its length would tell
    something of where it is (`docs/adr/0008-no-answer-tells-where-a-shelter-is.md`).
    """
    known = Unit.objects.filter(id__in=if_shorter).exclude(shelter__in=secret_shelters)
    units = known.values_list("id", flat=True)
    return max((if_shorter[unit] for unit in units), default=None)
