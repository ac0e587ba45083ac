"""The lines of the policy about signals: how soon they are judged, and how long they are kept."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy

from opvang.policy.kinds import Number
from opvang.policy.line import Line
from opvang.policy.units import Unit

_SIGNALS = gettext_lazy("Meldingen")


def signal_lines() -> Iterator[Line]:
    """Yield how soon signals are judged, and how long they are kept."""
    yield Line(
        name="SIGNAL_JUDGED_DAYS",
        part=_SIGNALS,
        label=gettext_lazy("Een melding is beoordeeld binnen"),
        help=gettext_lazy("Een melding over gevaar staat dezelfde dag als taak."),
        kind=Number(least=1, most=30, unit=Unit.DAYS),
    )
    yield Line(
        name="KEEP_DISMISSED_SIGNAL_DAYS",
        part=_SIGNALS,
        label=gettext_lazy("Een melding die geen mensenhandel is blijft bewaard"),
        help=gettext_lazy("Zo lang kan iemand haar opnieuw beoordelen; dan is zij weg."),
        kind=Number(least=1, most=365, unit=Unit.DAYS),
    )
    yield Line(
        name="KEEP_SIGNAL_DAYS",
        part=_SIGNALS,
        label=gettext_lazy("Een andere melding zonder dossier blijft bewaard"),
        help=gettext_lazy("Gerekend vanaf de dag waarop zij binnenkwam."),
        kind=Number(least=30, most=3650, unit=Unit.DAYS),
    )
