"""What other times and limits would have meant for what there is, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from django.db.models import Max, Q
from django.utils.translation import gettext, ngettext

from opvang.calendar import tonight
from opvang.models import Placement, PlacementRequest, Unit
from opvang.models.codes import LIVE_PLACEMENT_STATES, PlacementState, RequestStatus, Urgency
from opvang.policy import Policy
from opvang.queries.visible import waiting_requests

_LOOKED_BACK = timedelta(days=30)


def effects(was: Policy, becomes: Policy, *, now: datetime) -> Iterator[str]:
    """Yield what changes for holds, units and stays, of what differs between two policies."""
    before, after = was.in_full(), becomes.in_full()
    for name in after:
        family, _, key = name.partition(".")
        tell = _TOLD.get(family)
        if tell and before[name] != after[name]:
            yield tell(was, becomes, key, now)


def _stale(was: Policy, becomes: Policy, _key: str, now: datetime) -> str:
    units = Unit.objects.filter(is_active=True, shelter__is_active=True).annotate(
        latest=Max("capacity_confirmations__confirmed_at")
    )

    def stale(current: Policy) -> int:
        since = now - timedelta(hours=current.number_of("CAPACITY_FRESH_HOURS"))
        return units.filter(Q(latest=None) | Q(latest__lt=since)).count()

    return gettext("Niet op tijd bevestigd zijn nu %(before)s wooneenheden, en dan %(after)s.") % {
        "before": stale(was),
        "after": stale(becomes),
    }


def _holds(_was: Policy, _becomes: Policy, _key: str, _now: datetime) -> str:
    number = Placement.objects.filter(state=PlacementState.HELD).count()
    return ngettext(
        "%(number)s plek wordt nu vastgehouden, en houdt de tijd die ervoor stond.",
        "%(number)s plekken worden nu vastgehouden, en houden de tijd die ervoor stond.",
        number,
    ) % {"number": number}


def _refusals(_was: Policy, _becomes: Policy, key: str, now: datetime) -> str:
    refused = Placement.objects.filter(state=PlacementState.REFUSED, refusal_reason=key)
    number = refused.filter(start__gte=tonight(now) - _LOOKED_BACK).count()
    return ngettext(
        "In de laatste 30 dagen was dit %(number)s keer de reden van een weigering.",
        "In de laatste 30 dagen was dit %(number)s keer de reden van een weigering.",
        number,
    ) % {"number": number}


def _reopening(was: Policy, becomes: Policy, _key: str, now: datetime) -> str:
    ended = PlacementRequest.objects.exclude(status=RequestStatus.OPEN)

    def reopenable(current: Policy) -> int:
        days = timedelta(days=current.number_of("REOPEN_REQUEST_DAYS"))
        return ended.filter(ended_on__gte=tonight(now) - days).count()

    return gettext(
        "Kort genoeg geleden beëindigd om weer te openen zijn nu %(before)s aanvragen, "
        "en dan %(after)s."
    ) % {"before": reopenable(was), "after": reopenable(becomes)}


def _stays(_was: Policy, _becomes: Policy, key: str, _now: datetime) -> str:
    number = Placement.objects.filter(
        state__in=LIVE_PLACEMENT_STATES, unit__place_type=key, unit__max_nights=None
    ).count()
    return ngettext(
        "Voor %(number)s houd of verblijf telt deze norm; niemand gaat erom weg.",
        "Voor %(number)s houden of verblijven telt deze norm; niemand gaat erom weg.",
        number,
    ) % {"number": number}


def _risen(was: Policy, becomes: Policy, _key: str, now: datetime) -> str:
    night = tonight(now)
    waiting = waiting_requests().filter(urgency=Urgency.REGULAR)
    days = [(night - one).days for one in waiting.values_list("registered_on", flat=True)]

    def risen(current: Policy) -> int:
        after = current.number_of("URGENT_AFTER_DAYS")
        return sum(one >= after for one in days) if after else 0

    return gettext("Regulier, maar als spoed tellen nu %(before)s aanvragen, en dan %(after)s.") % {
        "before": risen(was),
        "after": risen(becomes),
    }


_TOLD: dict[str, Callable[[Policy, Policy, str, datetime], str]] = {
    "CAPACITY_FRESH_HOURS": _stale,
    "HOLD_MINUTES_CRISIS": _holds,
    "HOLD_MINUTES_URGENT": _holds,
    "HOLD_MINUTES_REGULAR": _holds,
    "REFUSAL_BAR_DAYS": _refusals,
    "REOPEN_REQUEST_DAYS": _reopening,
    "STAY_NORM_NIGHTS": _stays,
    "URGENT_AFTER_DAYS": _risen,
}
