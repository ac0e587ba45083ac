"""What municipalities and safety regions are called."""

from __future__ import annotations

from collections.abc import Iterable

from opvang.models import Municipality, SafetyRegion


def area_names(codes: Iterable[str | None]) -> dict[str, str]:
    """Return the names of municipalities and safety regions by code, as far as there are such."""
    wanted = {code for code in codes if code}
    found = dict(Municipality.objects.filter(code__in=wanted).values_list("code", "name"))
    return found | dict(SafetyRegion.objects.filter(code__in=wanted).values_list("code", "name"))
