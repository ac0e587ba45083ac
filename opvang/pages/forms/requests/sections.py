"""What can be told beside: care, arrival and stay, and where somebody would like to be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from opvang.pages.forms.requests.fields import CodesField, DayField, MunicipalityField
from opvang.pages.forms.requests.typed import TypedForm
from opvang.queries.choices import Access, AreaReason, Choices, Need, Trait, WishReason
from opvang.queries.words import language_choices

_MOST_NIGHTS = 3650


class CareForm(TypedForm):
    """Care that is needed, what can stand in the way, languages, and the building."""

    needs = CodesField(label=gettext_lazy("Zorg die nodig is"), choices=Need.choices)
    traits = CodesField(
        label=gettext_lazy("Bijzonderheden"),
        help_text=gettext_lazy("Sommige plekken kunnen dit niet aan, en worden dan niet gekozen."),
        choices=Trait.choices,
    )
    access_needs = CodesField(
        label=gettext_lazy("Wat het gebouw moet bieden"), choices=Access.choices
    )
    private_room = forms.BooleanField(
        label=gettext_lazy("Een gedeelde kamer kan niet"), required=False
    )
    languages = CodesField(label=gettext_lazy("Talen die iemand spreekt"), choices=())
    other_languages = forms.CharField(
        label=gettext_lazy("Andere talen"),
        help_text=gettext_lazy("Codes van twee of drie letters (ISO 639), zoals mn, kmr."),
        required=False,
    )

    def __init__(self, data: QueryDict, *, check: bool) -> None:
        super().__init__(data, check=check)
        self.fields["languages"].choices = language_choices()  # type: ignore[attr-defined]
        for name, field in self.fields.items():
            if isinstance(field, CodesField):
                field.keep(self.typed(name))

    def clean_other_languages(self) -> list[str]:
        """Return the codes in what was typed."""
        return re.findall(r"[^\s,;]+", self.cleaned_data["other_languages"].lower())


class PeriodForm(TypedForm):
    """When people come and how long they stay."""

    nights = forms.IntegerField(
        label=gettext_lazy("Aantal nachten"),
        help_text=gettext_lazy(
            "Leeg: er is geen einde bekend. Plekken voor hoogstens een aantal nachten, zoals "
            "noodbedden en categorale opvang, vallen dan af."
        ),
        required=False,
        min_value=1,
        max_value=_MOST_NIGHTS,
    )
    night_intake = forms.BooleanField(
        label=gettext_lazy("Komt 's nachts aan: er moet iemand opendoen"), required=False
    )
    start_from = DayField(
        label=gettext_lazy("Eerste nacht op zijn vroegst"), help_text=gettext_lazy("Leeg: meteen.")
    )
    start_by = DayField(
        label=gettext_lazy("Eerste nacht op zijn laatst"),
        help_text=gettext_lazy("Leeg: wat bij de urgentie hoort."),
    )


class RegionForm(TypedForm):
    """Whether who wishes for nothing else stays in the own region."""

    region_first = forms.BooleanField(
        label=gettext_lazy(
            "Zonder andere wens het liefst in deze regio, als daar geen gevaargebied ligt"
        ),
        required=False,
    )


class WishForm(TypedForm):
    """Where somebody would like to be, by their own account."""

    wish_safety_regions = forms.MultipleChoiceField(
        label=gettext_lazy("Gewenste veiligheidsregio's"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    wish_municipality = MunicipalityField(
        label=gettext_lazy("Liefst dicht bij deze gemeente"), required=False
    )
    wish_reason = forms.TypedChoiceField(
        label=gettext_lazy("Waarom daar"),
        required=False,
        choices=(("", gettext_lazy("Niet gezegd")), *WishReason.choices),
        coerce=WishReason,
        empty_value=None,
    )

    def __init__(
        self, data: QueryDict, *, check: bool, codes: Mapping[str, str], regions: Choices
    ) -> None:
        super().__init__(data, check=check)
        fields: dict[str, Any] = self.fields
        fields["wish_municipality"].codes = codes
        fields["wish_safety_regions"].choices = regions


class ReasonForm(TypedForm):
    """Why danger areas or wishes change once more, where that is asked."""

    area_reason = forms.TypedChoiceField(
        label=gettext_lazy("Waarom veranderen de gevaargebieden of wensen weer?"),
        help_text=gettext_lazy(
            "Ze zijn al vaak gewijzigd. De auditor ziet dat, en de reden die u kiest."
        ),
        required=False,
        choices=(("", gettext_lazy("Kies een reden")), *AreaReason.choices),
        coerce=AreaReason,
        empty_value=None,
    )
