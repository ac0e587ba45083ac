"""The groups that are compared: few and wide, so that each holds many people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from opvang.models.codes import Division, ExploitationType, Gender, Route

#: People of a request who are not of one group, or of whom nothing is registered.
SEVERAL, UNKNOWN = "SEVERAL", "UNKNOWN"

_ROUTES: dict[str, object] = {
    Route.DUTCH.value: _("Nederlanders"),
    Route.EU.value: _("burgers van de Europese Unie"),
    Route.B8_REFLECTION.value: _("bedenktijd"),
    Route.B8_PERMIT.value: _("vergunning slachtoffer mensenhandel (B8/3)"),
    Route.ASYLUM.value: _("asiel"),
    Route.UNACCOMPANIED_MINOR.value: _("alleenstaande minderjarige vreemdelingen"),
    Route.UNDOCUMENTED.value: _("zonder verblijfsrecht"),
    SEVERAL: _("meer dan één route"),
    UNKNOWN: _("route onbekend"),
}

#: Every group of each division by its code, in the order of pages and files.
GROUPS: Mapping[Division, Mapping[str, object]] = {
    Division.GENDER: {
        "WOMEN": _("vrouwen"),
        "MEN": _("mannen"),
        "TRANS_OR_NON_BINARY": _("transgender en non-binaire mensen"),
        SEVERAL: _("mensen van verschillend gender"),
        UNKNOWN: _("gender onbekend"),
    },
    Division.AGE: {
        "UNDER_18": _("jonger dan 18 jaar"),
        "18_24": _("18 tot en met 24 jaar"),
        "25_34": _("25 tot en met 34 jaar"),
        "35_49": _("35 tot en met 49 jaar"),
        "FROM_50": _("50 jaar of ouder"),
    },
    Division.EXPLOITATION: {
        "SEXUAL": _("seksuele uitbuiting"),
        "LABOUR": _("arbeidsuitbuiting en dienstbaarheid"),
        "CRIMINAL": _("criminele uitbuiting"),
        "OTHER": _("andere vormen"),
        SEVERAL: _("meer dan één vorm"),
        UNKNOWN: _("vorm onbekend"),
    },
    Division.ROUTE: _ROUTES,
    Division.HOUSEHOLD: {
        "1": _("1 persoon"),
        "2": _("2 personen"),
        "3": _("3 personen"),
        "FROM_4": _("4 of meer personen"),
    },
}

_GENDERS = {
    Gender.FEMININE: "WOMEN",
    Gender.MASCULINE: "MEN",
    Gender.TRANSGENDER_FEMININE: "TRANS_OR_NON_BINARY",
    Gender.TRANSGENDER_MASCULINE: "TRANS_OR_NON_BINARY",
    Gender.NON_CONFORMING: "TRANS_OR_NON_BINARY",
    Gender.UNKNOWN: UNKNOWN,
}
_FORMS = {
    ExploitationType.SEXUAL_EXPLOITATION: "SEXUAL",
    ExploitationType.FORCED_LABOUR: "LABOUR",
    ExploitationType.CHILD_LABOUR: "LABOUR",
    ExploitationType.SERVITUDE: "LABOUR",
    ExploitationType.FORCED_CRIMINALITY: "CRIMINAL",
    ExploitationType.FORCED_BEGGING: "CRIMINAL",
}
#: The first age of each band.
_BANDS = {50: "FROM_50", 35: "35_49", 25: "25_34", 18: "18_24", 0: "UNDER_18"}


def groups_of(
    *,
    genders: Iterable[str],
    ages: Collection[int],
    forms: Iterable[str],
    routes: Iterable[str],
    persons: int,
) -> dict[Division, str]:
    """Return the group of a request in each division.

    Parameters
    ----------
    genders, forms
        As registered of its clients; those of whom nothing is registered add none.
    ages
        Of its clients, in years; the oldest one counts.
    persons
        How many people it is for, children who come along included.
    """
    return {
        Division.GENDER: _one_of({_GENDERS[Gender(one)] for one in genders}),
        Division.AGE: next(band for first, band in _BANDS.items() if max(ages) >= first),
        Division.EXPLOITATION: _one_of(
            {_FORMS.get(ExploitationType(one), "OTHER") for one in forms}
        ),
        Division.ROUTE: _one_of(set(routes)),
        Division.HOUSEHOLD: str(persons) if persons < 4 else "FROM_4",
    }


def _one_of(found: set[str]) -> str:
    known = found - {UNKNOWN}
    if len(known) == 1:
        return known.pop()
    return SEVERAL if known else UNKNOWN
