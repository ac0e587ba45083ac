"""What a resident is asked who saw something: one thing must be filled in, the rest may."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.requests.fields import DayField, MunicipalityField
from opvang.queries.signals.choices import (
    AgeBand,
    ExploitationType,
    LabourIndustry,
    SignalIndicator,
    ages_of,
)
from opvang.queries.signals.fields import NewSignal

_YES, _NO = "ja", "nee"
#: What a resident would call it, with the codes that stand for it.
_ABOUT = (
    (ExploitationType.FORCED_LABOUR, gettext_lazy("Werk: in een bedrijf of in een huishouden")),
    (ExploitationType.SEXUAL_EXPLOITATION, gettext_lazy("Seks: prostitutie of beelden")),
    (ExploitationType.FORCED_CRIMINALITY, gettext_lazy("Misdaad: stelen, drugs, geldezel")),
    (ExploitationType.FORCED_BEGGING, gettext_lazy("Bedelen")),
    (ExploitationType.FORCED_MARRIAGE, gettext_lazy("Gedwongen trouwen of thuis vastzitten")),
    (ExploitationType.OTHER, gettext_lazy("Iets anders")),
)
_SECTORS = (
    ("", gettext_lazy("Weet ik niet, of geen werk")),
    (LabourIndustry.AGRICULTURE, gettext_lazy("Land- en tuinbouw, visserij")),
    (LabourIndustry.CONSTRUCTION, gettext_lazy("Bouw en klussen")),
    (LabourIndustry.HOSPITALITY, gettext_lazy("Restaurant, hotel of bezorging van eten")),
    (LabourIndustry.MANUFACTURING, gettext_lazy("Fabriek of slachterij")),
    (LabourIndustry.TRANSPORT, gettext_lazy("Vervoer, magazijn of pakketten")),
    (LabourIndustry.ADMINISTRATIVE, gettext_lazy("Schoonmaak of uitzendwerk")),
    (LabourIndustry.TRADE, gettext_lazy("Winkel, garage of autowasserij")),
    (LabourIndustry.OTHER_PERSONAL, gettext_lazy("Nagelstudio, massage, kapper of wasserij")),
    (LabourIndustry.HOUSEHOLDS, gettext_lazy("In een huishouden, zoals au pair of hulp")),
    (LabourIndustry.HEALTH_AND_SOCIAL_WORK, gettext_lazy("Zorg")),
)
_DAY = gettext_lazy("Kies een dag.")


class ReportForm(forms.Form):
    """Asks what was seen; nobody must say who they are."""

    in_danger = forms.ChoiceField(
        label=gettext_lazy("Is er nu iemand in gevaar?"),
        choices=((_YES, gettext_lazy("Ja")), (_NO, gettext_lazy("Nee, of dat weet ik niet"))),
        widget=forms.RadioSelect,
        initial=_NO,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Kies ja of nee. Bij ja: bel eerst 112.")
        ),
    )
    text = forms.CharField(
        label=gettext_lazy("Wat hebt u gezien of gehoord?"),
        help_text=gettext_lazy("Schrijf het op in uw eigen woorden. Uw taal is ook goed."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 7}),
        error_messages={
            "required": gettext_lazy("Schrijf op wat u zag of hoorde."),
            "max_length": gettext_lazy("Maak het korter: hoogstens %(limit_value)d tekens."),
        },
    )
    municipality = MunicipalityField(
        label=gettext_lazy("In welke gemeente?"),
        help_text=gettext_lazy("Zo komt uw melding bij wie daar kan helpen."),
        required=False,
    )
    place = forms.CharField(
        label=gettext_lazy("Waar precies?"),
        help_text=gettext_lazy("Een straat, een website of hoe het er heet."),
        required=False,
        max_length=200,
    )
    seen_on = DayField(label=gettext_lazy("Wanneer zag u dit voor het laatst?"))
    about = forms.MultipleChoiceField(
        label=gettext_lazy("Waar lijkt het om te gaan?"),
        choices=_ABOUT,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    sector = forms.ChoiceField(
        label=gettext_lazy("Wat voor werk is het?"), choices=_SECTORS, required=False
    )
    indicators = forms.MultipleChoiceField(
        label=gettext_lazy("Wat maakt dat u zich zorgen maakt?"),
        choices=SignalIndicator.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    ages = forms.MultipleChoiceField(
        label=gettext_lazy("Hoe oud lijken deze mensen?"),
        choices=AgeBand.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    contact = forms.CharField(
        label=gettext_lazy("Mogen wij u iets vragen? Hoe bereiken wij u dan?"),
        help_text=gettext_lazy("Alleen als u dat wilt: een telefoonnummer of e-mailadres."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    # Nobody sees this field, so who fills it in is a program that fills in all of them.
    website = forms.CharField(
        label=gettext_lazy("Laat dit leeg"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, codes: Mapping[str, str]) -> None:
        super().__init__(data)
        self.fields["municipality"].codes = codes  # type: ignore[attr-defined]
        self.municipalities = tuple(codes)

    @property
    def is_of_a_program(self) -> bool:
        """Whether the field that nobody sees was filled in."""
        return bool(self.cleaned_data.get("website"))

    def reported(self) -> NewSignal:
        """Return what was filled in, once it is valid."""
        found = self.cleaned_data
        return NewSignal(
            text=found["text"],
            municipality=found["municipality"] or None,
            place=found["place"],
            seen_on=found["seen_on"],
            contact=found["contact"],
            in_danger=found["in_danger"] == _YES,
            ages=ages_of(found["ages"]),
            indicators=tuple(found["indicators"]),
            exploitation_types=tuple(found["about"]),
            labour_industries=(found["sector"],) if found["sector"] else (),
        )
