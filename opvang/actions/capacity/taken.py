"""Beds that somebody lives in or was promised: what stands in the way of having fewer."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.utils.translation import ngettext

from opvang.errors import FieldRemark, NotPossible
from opvang.models import Bed, Occupancy
from opvang.models.codes import LIVE_PLACEMENT_STATES


def beds_taken(
    beds: Collection[Bed], *, remedy: str, force: bool, until: date | None = None
) -> int:
    """Return how many of *beds* are taken from now on; with *until*, before that night.

    A stay whose agreed end has passed goes on until somebody departs.

    Raises
    ------
    NotPossible
        When any is and *force* is not set; it ends with *remedy*, in the language of the reader.
    """
    live = Occupancy.objects.filter(bed__in=beds, placement__state__in=LIVE_PLACEMENT_STATES)
    if until is not None:
        live = live.filter(period__startswith__lt=until)
    taken = live.values("bed").distinct().count()
    if taken and not force:
        sentence = ngettext(
            "%(beds)s bed is bezet of toegezegd.", "%(beds)s bedden zijn bezet of toegezegd.", taken
        )
        said = f"{sentence % {'beds': taken}} {remedy}"
        raise NotPossible(remark=FieldRemark(field="force", sentence=said, value="false"))
    return taken
