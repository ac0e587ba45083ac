"""Which provinces are the own region of somebody."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from opvang.models import Account, CareCoordinationArea, Municipality


def own_provinces(actor: Account, *, night: date) -> frozenset[str]:
    """Return the codes of the provinces that an organisation works in; empty: it has no region.

    They are whole provinces: figures of anything smaller could tell of single shelters.
    """
    coordinated = CareCoordinationArea.objects.filter(
        region__organisation=actor.organisation_id, period__contains=night
    )
    own = Q(pk=actor.organisation.municipality_id) | Q(pk__in=coordinated.values("municipality"))
    return frozenset(
        Municipality.objects.filter(own).values_list("safety_region__province_id", flat=True)
    )
