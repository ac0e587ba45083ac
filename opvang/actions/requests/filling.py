"""What a request itself asks, from what was filled in to its row."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext, gettext_lazy

from opvang.actions.mistakes import Mistakes
from opvang.actions.requests.vocabulary import OPEN_LISTS, check_codes
from opvang.models import PlacementRequest, SafetyRegion
from opvang.queries.filled_in.fields import NewRequest
from opvang.queries.words import day

#: How many days ahead somebody can ask for a place.
MOST_DAYS_AHEAD = 366


#: What was filled in under another name than that of its column.
_NAMES = {"responsible_municipality": "municipality"}

_TOO_FAR = {
    "start_from": gettext_lazy("Vanaf: %(day)s is te ver weg. Kies een dag dichterbij."),
    "start_by": gettext_lazy("Uiterlijk: %(day)s is te ver weg. Kies een dag dichterbij."),
}


def fill_request(
    row: PlacementRequest, new: NewRequest, *, night: date, mistakes: Mistakes
) -> None:
    """Let *row* ask what *new* does, its people apart, and save it if nothing is wrong."""
    row.responsible_municipality_id = new.municipality
    row.referrer, row.urgency, row.security = new.referrer, new.urgency, new.security
    row.start_from = new.start_from or min(row.start_from, night)
    row.start_by, row.nights = _start_by(row, new, night=night, mistakes=mistakes), new.nights
    row.routes, row.languages = _unique(new.routes), _unique(new.languages)
    for field in OPEN_LISTS:
        codes, asked_before = _unique(getattr(new, field)), getattr(row, field)
        check_codes(field, codes, asked_before=asked_before, mistakes=mistakes)
        setattr(row, field, codes)
    row.night_intake, row.private_room = new.night_intake, new.private_room
    row.wish_municipality_id = new.wish_municipality
    row.wish_reason = new.wish_reason or ""
    _check_days(row, night=night, mistakes=mistakes)
    regions = _regions(new.wish_safety_regions, mistakes=mistakes)
    if mistakes.save(row, names=_NAMES):
        row.wish_safety_regions.set(regions)


def _start_by(
    row: PlacementRequest, new: NewRequest, *, night: date, mistakes: Mistakes
) -> date | None:
    # A day that passed while the request waited may stay as it is.
    if new.start_by is not None and new.start_by < night and new.start_by != row.start_by:
        mistakes.add(
            "start_by",
            gettext("Uiterlijk: %(day)s is voorbij. Kies een latere dag.")
            % {"day": day(new.start_by)},
            value=new.start_by,
        )
        return None  # that it is before the first night as well is no second mistake
    return new.start_by


def _check_days(row: PlacementRequest, *, night: date, mistakes: Mistakes) -> None:
    earliest = row.registered_on - timedelta(days=MOST_DAYS_AHEAD)
    latest = night + timedelta(days=MOST_DAYS_AHEAD)
    for field, sentence in _TOO_FAR.items():
        asked = getattr(row, field)
        if asked is not None and not earliest <= asked <= latest:
            mistakes.add(field, sentence % {"day": day(asked)}, value=asked)


def _regions(codes: tuple[str, ...], *, mistakes: Mistakes) -> list[SafetyRegion]:
    regions = {region.code: region for region in SafetyRegion.objects.filter(code__in=codes)}
    for code in codes:
        if code not in regions:
            mistakes.add(
                "wish_safety_regions",
                gettext("Veiligheidsregio %(code)s bestaat niet. Kies er een uit de lijst.")
                % {"code": code},
                value=code,
            )
    return list(regions.values())


def _unique(codes: tuple[str, ...]) -> list[str]:
    """Return each code once, in the order in which it was filled in."""
    return list(dict.fromkeys(map(str, codes)))
