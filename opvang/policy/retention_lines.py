"""The lines of the policy about how long people are kept; the sources are in docs/adr/0033."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy

from opvang.policy.kinds import Number
from opvang.policy.line import Line
from opvang.policy.units import Unit

_KEEPING = gettext_lazy("Bewaren en wissen")
_FROM_THE_END = gettext_lazy("Gerekend vanaf het einde van de laatste aanvraag van het dossier.")


def retention_lines() -> Iterator[Line]:
    """Yield how long cases, match runs and claims to be erased may take."""
    yield Line(
        name="KEEP_PLACED_YEARS",
        part=_KEEPING,
        label=gettext_lazy("Wie een plek had blijft bewaard"),
        help=_FROM_THE_END,
        kind=Number(least=1, most=30, unit=Unit.YEARS),
    )
    yield Line(
        name="KEEP_MINOR_YEARS",
        part=_KEEPING,
        label=gettext_lazy("Wie als minderjarige een plek had blijft bewaard"),
        help=_FROM_THE_END,
        kind=Number(least=1, most=30, unit=Unit.YEARS),
    )
    yield Line(
        name="KEEP_UNPLACED_DAYS",
        part=_KEEPING,
        label=gettext_lazy("Wie nooit een plek had blijft bewaard"),
        help=gettext_lazy("Korter dan een half jaar: cijfers over eerlijkheid missen hen dan."),
        kind=Number(least=42, most=3650, unit=Unit.DAYS),
    )
    yield Line(
        name="KEEP_RUN_DAYS",
        part=_KEEPING,
        label=gettext_lazy("Vraag en antwoord van een matchronde blijven bewaard"),
        help=gettext_lazy("Daarna is een ronde niet meer na te rekenen."),
        kind=Number(least=200, most=3650, unit=Unit.DAYS),
    )
    yield from _claim_lines()


def _claim_lines() -> Iterator[Line]:
    yield Line(
        name="CLAIM_ANSWER_DAYS",
        part=_KEEPING,
        label=gettext_lazy("Op een verwijderverzoek is er antwoord binnen"),
        kind=Number(least=1, most=90, unit=Unit.DAYS),
    )
    yield Line(
        name="CLAIM_WARN_DAYS",
        part=_KEEPING,
        label=gettext_lazy("Een verwijderverzoek weegt zwaarder vanaf zo lang voor het eind"),
        kind=Number(least=0, most=60, unit=Unit.DAYS),
    )
