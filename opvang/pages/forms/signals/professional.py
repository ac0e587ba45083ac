"""What somebody is asked who reports in their work: the codes of HTCDS as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from opvang.pages.forms.requests.fields import DayField, MunicipalityField
from opvang.queries.signals.choices import (
    ControlMeans,
    ExploitationType,
    LabourIndustry,
    RecruitmentMethod,
    SexExploitationType,
    SignalIndicator,
    Urgency,
)
from opvang.queries.signals.fields import ALL_AGES, NewSignal

#: What is a list of codes here, under the name it has everywhere.
_LISTS = (
    *("exploitation_types", "sex_exploitation_types", "labour_industries", "indicators"),
    *("recruitment_methods", "control_means"),
)


def _several(label: Any, choices: Any, help_text: Any = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def _age(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, min_value=0, max_value=120)


class SignalForm(forms.Form):
    """Asks what was seen, where, of whom, and by what means."""

    in_danger = forms.BooleanField(
        label=gettext_lazy("Er loopt nu iemand gevaar. Bel dan eerst 112."), required=False
    )
    urgency = forms.TypedChoiceField(
        label=gettext_lazy("Hoe snel is een oordeel nodig?"),
        choices=(
            (Urgency.CRISIS, gettext_lazy("Vandaag")),
            (Urgency.URGENT, gettext_lazy("Deze week")),
            (Urgency.REGULAR, gettext_lazy("Als er tijd is, maar binnen de norm")),
        ),
        coerce=Urgency,
        initial=Urgency.REGULAR,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe snel een oordeel nodig is.")},
    )
    text = forms.CharField(
        label=gettext_lazy("Wat is er gezien, en door wie?"),
        help_text=gettext_lazy("Zonder namen, tenzij die nodig zijn om mensen te vinden."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 7}),
        error_messages={
            "required": gettext_lazy("Schrijf op wat er is gezien."),
            "max_length": gettext_lazy("Maak het korter: hoogstens %(limit_value)d tekens."),
        },
    )
    municipality = MunicipalityField(
        label=gettext_lazy("Gemeente waar het gebeurt (plaats delict)"),
        help_text=gettext_lazy("Leeg: het landelijk coördinatiepunt beoordeelt de melding."),
        required=False,
    )
    place = forms.CharField(label=gettext_lazy("Waar precies?"), required=False, max_length=200)
    seen_on = DayField(label=gettext_lazy("Gezien op"))
    persons = forms.IntegerField(
        label=gettext_lazy("Hoeveel mensen?"), required=False, min_value=1, max_value=999
    )
    youngest = _age(gettext_lazy("Jongste, in jaren"))
    oldest = _age(gettext_lazy("Oudste, in jaren"))
    exploitation_types = _several(gettext_lazy("Waar lijkt het op?"), ExploitationType.choices)
    sex_exploitation_types = _several(
        gettext_lazy("Bij seksuele uitbuiting, nader"), SexExploitationType.choices
    )
    labour_industries = _several(gettext_lazy("Bedrijfstak"), LabourIndustry.choices)
    recruitment_methods = _several(gettext_lazy("Hoe geronseld?"), RecruitmentMethod.choices)
    loverboy_method = forms.BooleanField(
        label=gettext_lazy("Het lijkt om een schijnrelatie te gaan (loverboymethode)."),
        required=False,
    )
    control_means = _several(gettext_lazy("Waarmee in de macht gehouden?"), ControlMeans.choices)
    indicators = _several(gettext_lazy("Wat is er zorgelijk?"), SignalIndicator.choices)
    contact = forms.CharField(
        label=gettext_lazy("Wie kan meer vertellen, en hoe is die te bereiken?"),
        help_text=gettext_lazy("Leeg: u, via uw organisatie."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    #: What is asked of everybody; the rest stands under more.
    FIRST = (
        *("in_danger", "urgency", "text", "municipality", "place", "seen_on", "persons"),
        *("youngest", "oldest", "exploitation_types"),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, codes: Mapping[str, str]) -> None:
        super().__init__(data)
        self.fields["municipality"].codes = codes  # type: ignore[attr-defined]
        self.municipalities = tuple(codes)

    def first(self) -> list[forms.BoundField]:
        """Return the fields that are asked of everybody."""
        return [self[name] for name in self.FIRST]

    def more(self) -> list[forms.BoundField]:
        """Return the fields that say more, for who knows it."""
        return [self[name] for name in self.fields if name not in self.FIRST]

    def clean(self) -> dict[str, Any]:
        """Refuse ages that go from old to young."""
        youngest, oldest = (self.cleaned_data.get(name) for name in ("youngest", "oldest"))
        if youngest is not None and oldest is not None and oldest < youngest:
            self.add_error("oldest", gettext("De oudste is niet jonger dan de jongste."))
        return self.cleaned_data

    def reported(self) -> NewSignal:
        """Return what was filled in, once it is valid."""
        found = self.cleaned_data
        return NewSignal(
            text=found["text"],
            municipality=found["municipality"] or None,
            place=found["place"],
            seen_on=found["seen_on"],
            contact=found["contact"],
            in_danger=found["in_danger"],
            urgency=found["urgency"],
            persons=found["persons"],
            ages=_between(found["youngest"], found["oldest"]),
            loverboy_method=found["loverboy_method"],
            **{name: tuple(found[name]) for name in _LISTS},
        )


def _between(youngest: int | None, oldest: int | None) -> tuple[int, int]:
    first, last = ALL_AGES
    return (
        first if youngest is None else youngest,
        last if oldest is None else oldest + 1,
    )
