"""The lines of the policy about what people decide otherwise than the rules."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy

from opvang.policy.kinds import Number
from opvang.policy.line import Line
from opvang.policy.units import Unit

_OVERRIDES = gettext_lazy("Uitzonderingen")


def override_lines() -> Iterator[Line]:
    """Yield how soon somebody decides or looks again, and how long crisis mode lasts."""
    yield Line(
        name="APPEAL_HOURS",
        part=_OVERRIDES,
        label=gettext_lazy("Op een bezwaar of een vraag over gevaar is er antwoord binnen"),
        kind=Number(least=1, most=14 * 24, unit=Unit.HOURS),
    )
    yield Line(
        name="OVERRIDE_REVIEW_DAYS",
        part=_OVERRIDES,
        label=gettext_lazy("Een uitzondering wordt nagekeken binnen"),
        kind=Number(least=1, most=90, unit=Unit.DAYS),
    )
    yield Line(
        name="OUTSIDE_REVIEW_HOURS",
        part=_OVERRIDES,
        label=gettext_lazy("Kijk opnieuw naar wie buiten het netwerk verblijft na"),
        help=gettext_lazy("Waar niemand een ander moment kiest."),
        kind=Number(least=1, most=14 * 24, unit=Unit.HOURS),
    )
    yield Line(
        name="OUTSIDE_REVIEW_MOST_DAYS",
        part=_OVERRIDES,
        label=gettext_lazy("Dat opnieuw kijken kan hoogstens worden uitgesteld tot na"),
        kind=Number(least=1, most=90, unit=Unit.DAYS),
    )
    yield Line(
        name="CRISIS_MODE_MOST_HOURS",
        part=_OVERRIDES,
        label=gettext_lazy("De crisisstand duurt hoogstens"),
        kind=Number(least=1, most=14 * 24, unit=Unit.HOURS),
    )
