"""Who answers when somebody asks for a place, and what asking does, in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext, ngettext

from opvang.models import PlacementRequest, Unit
from opvang.models.codes import PlacingAuthority
from opvang.policy import policy
from opvang.policy.hours import is_office_hours
from opvang.queries.overrides.crisis import is_promised_at_once
from opvang.queries.place_names import PlaceNames


def who_answers(unit: Unit, *, names: PlaceNames, now: datetime) -> str:
    """Return who answers for *unit* now, as far as that does not tell what kind of place it is."""
    if not names.knows_kind(unit):
        return gettext("wie over deze plek beslist (het landelijk coördinatiepunt weet wie)")
    authority = unit.placing_authority
    if authority is PlacingAuthority.POLICE_OR_COORDINATOR:
        return gettext("de zorgcoördinator") if is_office_hours(now) else gettext("de politie")
    return _ANSWERING[authority]()


_ANSWERING = {
    PlacingAuthority.NATIONAL_DESK: lambda: gettext("het landelijk coördinatiepunt"),
    PlacingAuthority.NATIONAL_DESK_AND_LABOUR_INSPECTORATE: lambda: gettext(
        "het landelijk coördinatiepunt, met instemming van de arbeidsinspectie"
    ),
    PlacingAuthority.YOUTH_AUTHORITY: lambda: gettext("de gemeente of gecertificeerde instelling"),
    PlacingAuthority.GUARDIAN: lambda: gettext("de voogd"),
    PlacingAuthority.SHELTER: lambda: gettext("de opvang"),
}


def what_asking_does(unit: Unit, *, who: str, time: str, is_crisis: bool, names: PlaceNames) -> str:
    """Return what comes of asking for a place in *unit*: a promise at once, or time to answer.

    *who* answers, within *time*, as `who_answers` and `time_to_answer` say it.
    """
    if not is_crisis or (names.knows_kind(unit) and not is_promised_at_once(unit)):
        words = gettext("De plek blijft %(time)s voor u vrij. In die tijd antwoordt %(who)s.")
    elif names.knows_kind(unit):
        words = gettext("Het is crisisstand: de plek is meteen bevestigd, zonder akkoord.")
    else:
        # Which places are never promised at once would tell what kind of place this is.
        words = gettext(
            "Het is crisisstand: de plek is meestal meteen bevestigd. Anders blijft hij %(time)s "
            "voor u vrij; in die tijd antwoordt %(who)s."
        )
    return words % {"time": time, "who": who}


def time_to_answer(request: PlacementRequest) -> str:
    """Return how long whoever decides has to answer: ``60 minuten``, ``24 uur``, ``3 dagen``."""
    time = timedelta(minutes=policy().number_of(f"HOLD_MINUTES_{request.urgency}"))
    hours = time // timedelta(hours=1)
    if hours <= 1:
        minutes = time // timedelta(minutes=1)
        return ngettext("%(number)d minuut", "%(number)d minuten", minutes) % {"number": minutes}
    if hours < 48:
        return ngettext("%(number)d uur", "%(number)d uur", hours) % {"number": hours}
    return ngettext("%(number)d dag", "%(number)d dagen", time.days) % {"number": time.days}
