"""How far somebody sees into the published figures: the whole country, or the own region."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db.models import Q, QuerySet

from opvang.access import Part, Scope, own_provinces, require
from opvang.calendar import tonight
from opvang.models import Account, PublishedFigure
from opvang.trends.choices import WHOLE_COUNTRY, Choice, choice_of, province_names
from opvang.trends.errors import NoRegion


def seen_provinces(actor: Account, *, now: datetime) -> dict[str, str]:
    """Return the names of what somebody may choose by its code; an empty code: the country.

    Raises
    ------
    NotAllowed
        When somebody may not see figures.
    """
    names = province_names()
    if Scope.ALL in require(actor, Part.TRENDS):
        return {"": str(WHOLE_COUNTRY)} | names
    own = own_provinces(actor, night=tonight(now))
    return {code: name for code, name in names.items() if code in own}


def figures_in(seen: Collection[str]) -> QuerySet[PublishedFigure]:
    """Return the published figures of what `seen_provinces` says that somebody sees."""
    country = Q(province=None) if "" in seen else Q()
    return PublishedFigure.objects.filter(Q(province__in=[*filter(None, seen)]) | country)


def seen_choice(actor: Account, asked: Mapping[str, str], *, now: datetime) -> Choice:
    """Return what the parameters of an address ask for, of what somebody may see.

    Raises
    ------
    NotAllowed
        When somebody may not see figures.
    NoRegion
        When there is nothing that they could choose.
    FigureUnknown
        When a parameter is not in the cube, or of another region.
    """
    seen = seen_provinces(actor, now=now)
    if not seen:
        raise NoRegion
    return choice_of(asked, provinces=seen)
