"""The lines of the policy about waiting for a place, and for another one."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy

from opvang.policy.kinds import Number, Switch
from opvang.policy.line import Line
from opvang.policy.units import Unit

_MOVING = gettext_lazy("Wachten en verhuizen")


def moving_lines() -> Iterator[Line]:
    """Yield when who waits counts as more urgent, and when another place is looked for."""
    yield Line(
        name="URGENT_AFTER_DAYS",
        part=_MOVING,
        label=gettext_lazy("Regulier telt als spoed na"),
        help=gettext_lazy("Wie zo lang wacht gaat eerder voor; 0: nooit. Spreek dit samen af."),
        kind=Number(least=0, most=365, unit=Unit.DAYS, none=gettext_lazy("nooit")),
    )
    yield Line(
        name="FOLLOW_UP_NIGHTS",
        part=_MOVING,
        label=gettext_lazy("De plek na een noodbed wordt gevraagd voor"),
        help=gettext_lazy("Tot wie begeleidt iets anders zegt."),
        kind=Number(least=1, most=3650, unit=Unit.NIGHTS),
    )
    yield Line(
        name="ADULT_WARN_DAYS",
        part=_MOVING,
        label=gettext_lazy("Taak voor wie 18 wordt, vooraf"),
        help=gettext_lazy("Dan is er tijd om een plek voor volwassenen te zoeken."),
        kind=Number(least=1, most=365, unit=Unit.DAYS),
    )
    yield Line(
        name="WATCH_UNMET_WISHES",
        part=_MOVING,
        label=gettext_lazy("Kijk uit naar een plek in de regio die iemand wenst"),
        help=gettext_lazy("Voor wie buiten die regio woont. Niemand verhuist erdoor vanzelf."),
        kind=Switch(),
    )
