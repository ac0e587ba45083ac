"""The lines of the policy: each value with its name, what it is for, and what it may be.

A line has the name of the setting that holds where no version says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from opvang.models.codes import ClosureReason, Objective, PlaceType, RefusalReason, Urgency
from opvang.policy.kinds import Number, Order, Text
from opvang.policy.line import Line
from opvang.policy.message_lines import message_lines
from opvang.policy.moving_lines import moving_lines
from opvang.policy.override_lines import override_lines
from opvang.policy.price_lines import price_lines
from opvang.policy.retention_lines import retention_lines
from opvang.policy.signal_lines import signal_lines
from opvang.policy.units import Unit

_MOST_BAR_DAYS = 364


_HOLDS = gettext_lazy("Hoe lang een plek wordt vastgehouden")
_BARS = gettext_lazy("Hoe lang een weigering doorwerkt")
_STOPS = gettext_lazy("Hoe lang een stop naar verwachting duurt")
_NO_LIMIT = gettext_lazy("geen grens")
_STAYS = gettext_lazy("Hoe lang iemand mag blijven")
_TIMES = gettext_lazy("Andere tijden en grenzen")
_TEXTS = gettext_lazy("Teksten van uw organisatie")
_MATCH = gettext_lazy("De match")


def _holds() -> Iterator[Line]:
    for urgency, most in ((Urgency.CRISIS, 1), (Urgency.URGENT, 7), (Urgency.REGULAR, 14)):
        yield Line(
            name=f"HOLD_MINUTES_{urgency}",
            part=_HOLDS,
            label=format_lazy(gettext_lazy("Bij {urgency}"), urgency=urgency.label),
            help=gettext_lazy("Zo lang heeft wie beslist de tijd. Geldt voor nieuwe houden."),
            kind=Number(least=5, most=most * 24 * 60, unit=Unit.MINUTES),
        )


def _bars() -> Iterator[Line]:
    for reason in RefusalReason:
        yield Line(
            name=f"REFUSAL_BAR_DAYS.{reason}",
            part=_BARS,
            label=format_lazy(gettext_lazy("Na '{reason}'"), reason=reason.label),
            help=gettext_lazy("Zo lang vraagt de aanvraag hier niet opnieuw; 0: meteen weer."),
            kind=Number(
                least=0, most=_MOST_BAR_DAYS, unit=Unit.DAYS, none=gettext_lazy("meteen weer")
            ),
        )


def _stays() -> Iterator[Line]:
    labels = {str(kind): kind.label for kind in PlaceType}
    labels["SERIOUS_DISADVANTAGE"] = gettext_lazy("arbeidsbed, ernstige benadeling")
    for key, label in labels.items():
        yield Line(
            name=f"STAY_NORM_NIGHTS.{key}",
            part=_STAYS,
            label=format_lazy(gettext_lazy("Langste verblijf: {kind}"), kind=label),
            help=gettext_lazy("Waar de wooneenheid zelf niets zegt; 0: geen grens."),
            kind=Number(least=0, most=3650, unit=Unit.NIGHTS, none=_NO_LIMIT),
        )
    yield Line(
        name="STAY_WARN_DAYS",
        part=_STAYS,
        label=gettext_lazy("Taak om een andere plek te zoeken, vooraf"),
        help=gettext_lazy("Zo veel dagen voor het einde van het langste verblijf."),
        kind=Number(least=1, most=180, unit=Unit.DAYS),
    )


def _times() -> Iterator[Line]:
    yield Line(
        name="CAPACITY_FRESH_HOURS",
        part=_TIMES,
        label=gettext_lazy("Een bevestiging van de capaciteit geldt"),
        help=gettext_lazy("Daarna staat de opvang op de bellijst, en telt de plek als onzeker."),
        kind=Number(least=1, most=14 * 24, unit=Unit.HOURS),
    )
    yield Line(
        name="REOPEN_REQUEST_DAYS",
        part=_TIMES,
        label=gettext_lazy("Een beëindigde aanvraag kan weer open tot na"),
        kind=Number(least=0, most=365, unit=Unit.DAYS),
    )
    yield Line(
        name="TRANSFER_SCREENING_DAYS",
        part=_TIMES,
        label=gettext_lazy("Bij overplaatsing is een risicoscreening hoogstens"),
        help=gettext_lazy("Een oudere telt niet: dan is eerst een nieuwe nodig."),
        kind=Number(least=0, most=365, unit=Unit.DAYS),
    )


def _stops() -> Iterator[Line]:
    for reason in ClosureReason:
        yield Line(
            name=f"STOP_DAYS.{reason}",
            part=_STOPS,
            label=reason.label,
            kind=Number(least=1, most=364, unit=Unit.DAYS),
        )


def _limits() -> Iterator[Line]:
    yield Line(
        name="AREA_CHANGES_WITHOUT_REASON",
        part=_TIMES,
        label=gettext_lazy("Wijzigingen van gebieden zonder reden"),
        help=gettext_lazy("Wie gevaargebieden en wensen vaker wijzigt, geeft elke keer een reden."),
        kind=Number(least=1, most=50, unit=Unit.TIMES),
    )
    yield Line(
        name="LOOK_UPS_A_DAY",
        part=_TIMES,
        label=gettext_lazy("Kijken of iemand eerder is aangemeld, op een dag"),
        help=gettext_lazy("Daarna kan iemand dat pas de volgende dag weer."),
        kind=Number(least=0, most=1000, unit=Unit.TIMES),
    )
    for name, label in (
        ("OFFICE_OPENS", gettext_lazy("Kantoren gaan open om")),
        ("OFFICE_CLOSES", gettext_lazy("Kantoren gaan dicht om")),
    ):
        yield Line(
            name=name,
            part=_TIMES,
            label=label,
            help=gettext_lazy("Buiten kantooruren beslist de politie over noodbedden."),
            kind=Number(least=0, most=24, unit=Unit.HOURS),
        )


def _texts() -> Iterator[Line]:
    for name, label in (
        ("TEXT_NO_PLACE", gettext_lazy("Bij een aanvraag zonder plek")),
        ("TEXT_HOLD", gettext_lazy("Bij een plek waarover iemand beslist")),
        ("TEXT_REQUEST", gettext_lazy("Boven een nieuwe aanvraag")),
    ):
        yield Line(
            name=name,
            part=_TEXTS,
            label=label,
            help=gettext_lazy("Bijvoorbeeld wie te bellen is. Leeg: er staat niets extra."),
            kind=Text(most=300),
            default="",
        )


def _match() -> Iterator[Line]:
    yield Line(
        name="OBJECTIVES",
        part=_MATCH,
        label=gettext_lazy("Volgorde van de doelen"),
        help=gettext_lazy("Een doel gaat altijd voor op alle doelen eronder."),
        kind=Order(codes=tuple(Objective.values)),
        default=tuple(Objective.values),
    )


#: In the order in which a reader meets them.
LINES: tuple[Line, ...] = (
    *_holds(),
    *_bars(),
    *_stops(),
    *_stays(),
    *moving_lines(),
    *override_lines(),
    *_times(),
    *_limits(),
    *message_lines(),
    *signal_lines(),
    *retention_lines(),
    *_texts(),
    *price_lines(),
    *_match(),
)
LINE = {line.name: line for line in LINES}
#: What decides how a match comes out.
MATCH_LINES = tuple(line.name for line in (*price_lines(), *_match()))
