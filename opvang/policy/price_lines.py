"""The lines of the policy about scarce places."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from opvang.models.codes import Urgency
from opvang.policy.kinds import Number, Switch
from opvang.policy.line import Line
from opvang.policy.units import Unit

_SCARCE = gettext_lazy("Schaarse plekken")


def price_lines() -> Iterator[Line]:
    """Yield what decides the price of a place, and whether dear ones are kept for who is urgent."""
    yield Line(
        name="PRICE",
        part=_SCARCE,
        label=gettext_lazy("Spaar schaarse plekken"),
        help=gettext_lazy("Wie evenveel aan een gewone plek heeft, krijgt die dan."),
        kind=Switch(),
    )
    yield Line(
        name="PRICE_WEEKS",
        part=_SCARCE,
        label=gettext_lazy("Kijk terug naar wie er kwamen in de laatste"),
        kind=Number(least=1, most=52, unit=Unit.WEEKS),
    )
    yield Line(
        name="PRICE_FADE_PERCENT",
        part=_SCARCE,
        label=gettext_lazy("Elke vrije kamer meer laat van de prijs over"),
        kind=Number(least=0, most=95, unit=Unit.PERCENT),
    )
    for urgency in Urgency:
        yield Line(
            name=f"PRICE_WEIGHT_{urgency}",
            part=_SCARCE,
            label=format_lazy(gettext_lazy("Gewicht van {urgency}"), urgency=urgency.label),
            help=gettext_lazy("Voor een aanvraag in de week die nergens anders terecht kan."),
            kind=Number(least=0, most=1000, unit=Unit.POINTS),
        )
    yield from _reserve_lines()


def _reserve_lines() -> Iterator[Line]:
    yield Line(
        name="RESERVE",
        part=_SCARCE,
        label=gettext_lazy("Bewaar de schaarste plekken voor crisis en spoed"),
        help=gettext_lazy("Reguliere aanvragen wachten op een plek die te schaars is."),
        kind=Switch(),
    )
    yield Line(
        name="RESERVE_ABOVE",
        part=_SCARCE,
        label=gettext_lazy("Te schaars is een plek met een prijs boven"),
        kind=Number(least=0, most=100_000, unit=Unit.POINTS),
    )
