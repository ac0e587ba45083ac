"""The lines of the policy about messages: of a hold that is about to lapse, and of a crisis."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy

from opvang.policy.kinds import Number
from opvang.policy.line import Line
from opvang.policy.units import Unit

_MESSAGES = gettext_lazy("Berichten")


def message_lines() -> Iterator[Line]:
    """Yield when a hold is about to lapse, and when a crisis goes to somebody else."""
    yield Line(
        name="HOLD_ENDING_PERCENT",
        part=_MESSAGES,
        label=gettext_lazy("Een houd verloopt bijna bij"),
        help=gettext_lazy("Van zijn tijd is er dan nog zo veel; wie beslist krijgt bericht."),
        kind=Number(least=5, most=75, unit=Unit.PERCENT),
    )
    yield Line(
        name="CRISIS_DEPUTY_MINUTES",
        part=_MESSAGES,
        label=gettext_lazy("Een crisis zonder antwoord gaat naar de waarnemer na"),
        help=gettext_lazy("Dag en nacht, ook in stille uren."),
        kind=Number(least=1, most=720, unit=Unit.MINUTES),
    )
    yield Line(
        name="CRISIS_DESK_MINUTES",
        part=_MESSAGES,
        label=gettext_lazy("En naar het landelijk coördinatiepunt na"),
        help=gettext_lazy("Gerekend vanaf hetzelfde moment."),
        kind=Number(least=1, most=1440, unit=Unit.MINUTES),
    )
