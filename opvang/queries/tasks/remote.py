"""Open requests from where no region coordinates: the national desk does so, from afar."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils.translation import ngettext

from opvang.access import Relation, relations_of
from opvang.calendar import tonight
from opvang.models import Account, CareCoordinationArea, PlacementRequest
from opvang.models.codes import Activity, RequestStatus
from opvang.queries.tasks.task import Task, Weight


def remote(actor: Account, now: datetime) -> tuple[Task, ...]:
    """Return one task for all of them, for who judges and coordinates for the whole country."""
    if Relation.ANY not in relations_of(actor, Activity.DISMISS_SIGNAL):
        return ()
    areas = CareCoordinationArea.objects.filter(
        municipality=OuterRef("responsible_municipality"), period__contains=tonight(now)
    )
    rows = PlacementRequest.objects.filter(~Exists(areas), status=RequestStatus.OPEN)
    number = rows.count()
    if not number:
        return ()
    title = ngettext(
        "Coördineer op afstand %(number)s aanvraag: in die gemeente is geen zorgcoördinator.",
        "Coördineer op afstand %(number)s aanvragen: in die gemeenten is geen zorgcoördinator.",
        number,
    )
    return (
        Task(
            kind="remote",
            weight=Weight.AHEAD,
            title=title % {"number": number},
            due=None,
            view="coverage",
        ),
    )
