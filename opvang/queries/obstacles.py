"""In one sentence, why a request has no place."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext, gettext_lazy

from opvang.queries.reasons import SAFETY_CODES

#: The codes in the order in which places are ruled out: the later, the nearer a place came.
_ORDER = (
    "route",
    "household",
    "security",
    "danger",
    "purpose",
    "reserved",
    "contraindication",
    "competence",
    "accessibility",
    "intake",
    "stay",
    "excluded",
    "size",
    "period",
    "capacity",
    "separation",
)
_NEAREST = {
    "route": gettext_lazy("Geen plek mag voor deze verblijfsroute."),
    "household": gettext_lazy("Geen plek is voor dit geslacht, deze leeftijd of dit gezin."),
    "purpose": gettext_lazy("Plekken die passen zijn voor mensen met een andere hulpvraag."),
    "reserved": gettext_lazy("Plekken die passen worden bewaard voor een andere urgentie."),
    "contraindication": gettext_lazy("Geen passende plek neemt iemand met deze bijzonderheden op."),
    "competence": gettext_lazy("Geen passende plek heeft alle zorg die nodig is."),
    "accessibility": gettext_lazy("Geen passende plek is toegankelijk genoeg."),
    "intake": gettext_lazy("Op plekken die passen doet 's nachts niemand open."),
    "stay": gettext_lazy("Op plekken die passen kan iemand niet zo lang blijven."),
    "size": gettext_lazy("Nergens zijn de kamers groot genoeg voor deze mensen samen."),
    "period": gettext_lazy("Op plekken die passen is niet op tijd een bed vrij."),
    "capacity": gettext_lazy("De bedden die passen gaan naar mensen die voorgaan."),
}


def nearest_obstacle(blocked: Mapping[str, int]) -> str:
    """Return in one sentence what keeps the places out that came nearest; empty: nothing does."""
    furthest = max(
        blocked, key=lambda code: _ORDER.index(code) if code in _ORDER else -1, default=""
    )
    if furthest in SAFETY_CODES:
        return gettext("Veiligheid: plekken die verder passen kunnen hier niet.")
    return str(_NEAREST.get(furthest, ""))
