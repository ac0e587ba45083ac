"""What was reported, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext

from opvang.models import Signal
from opvang.models.codes import (
    ControlMeans,
    ExploitationType,
    LabourIndustry,
    RecruitmentMethod,
    SexExploitationType,
)
from opvang.models.codes.signals import SignalIndicator
from opvang.queries.requests.facts import Fact
from opvang.queries.signals.fields import ALL_AGES
from opvang.queries.words import day, labels


def signal_facts(row: Signal) -> tuple[Fact, ...]:
    """Return what is known of a signal, without what is not, and what its sender wrote last."""
    found: dict[str, Iterable[str]] = {
        gettext("Gevaar"): [gettext("iemand loopt nu gevaar")] if row.in_danger else [],
        gettext("Spoed"): [str(row.get_urgency_display())],
        gettext("Gemeente"): [row.municipality.name if row.municipality else gettext("onbekend")],
        gettext("Waar precies"): [row.place],
        gettext("Gezien op"): [day(row.seen_on)] if row.seen_on else [],
        gettext("Ontvangen op"): [day(row.received_on)],
        gettext("Hoeveel mensen"): [str(row.persons or "")],
        gettext("Leeftijd"): [ages_in_words(row)],
        **dict(_codes(row)),
        gettext("Te bereiken via"): [row.contact],
    }
    kept = {name: tuple(one for one in values if one) for name, values in found.items()}
    return tuple(Fact(name=name, values=values) for name, values in kept.items() if values)


def ages_in_words(row: Signal) -> str:
    """Return between which ages they seem to be; empty where nobody said."""
    youngest, first_not = row.ages.lower, row.ages.upper
    if (youngest, first_not) == ALL_AGES:
        return ""
    oldest = first_not - 1
    if first_not == ALL_AGES[1]:
        return gettext("%(youngest)s jaar of ouder") % {"youngest": youngest}
    if youngest == oldest:
        return gettext("%(age)s jaar") % {"age": youngest}
    return gettext("%(youngest)s tot en met %(oldest)s jaar") % {
        "youngest": youngest,
        "oldest": oldest,
    }


def _codes(row: Signal) -> Iterator[tuple[str, Iterable[str]]]:
    lists: tuple[tuple[str, list[str], type[TextChoices]], ...] = (
        (gettext("Lijkt op"), row.exploitation_types, ExploitationType),
        (gettext("Nader"), row.sex_exploitation_types, SexExploitationType),
        (gettext("Bedrijfstak"), row.labour_industries, LabourIndustry),
        (gettext("Zorgelijk"), row.indicators, SignalIndicator),
        (gettext("Dwangmiddelen"), row.control_means, ControlMeans),
        (gettext("Ronselwijze"), row.recruitment_methods, RecruitmentMethod),
    )
    for name, codes, choices in lists:
        yield name, labels(codes, choices)
    if row.loverboy_method:
        yield gettext("Loverboymethode"), [gettext("lijkt om een schijnrelatie te gaan")]
