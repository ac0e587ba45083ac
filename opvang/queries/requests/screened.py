"""Whether everybody who moves was screened anew, without which no place is held for them."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from opvang.models import PlacementRequest, RequestPerson, RiskScreening
from opvang.models.codes import PersonRole


def screening_due() -> Q:
    """Return which requests are transfers that lack a screening of a client made for them."""
    made = RiskScreening.objects.filter(person=OuterRef("person"), made_for=OuterRef("request"))
    unscreened = RequestPerson.objects.filter(
        ~Exists(made), request=OuterRef("pk"), role=PersonRole.CLIENT
    )
    return Q(Exists(unscreened), moves_from__isnull=False)


def screening_is_due(request: PlacementRequest) -> bool:
    """Say whether *request* is one of those."""
    return PlacementRequest.objects.filter(screening_due(), pk=request.pk).exists()
