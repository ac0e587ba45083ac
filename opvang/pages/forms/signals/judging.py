"""What somebody is asked who judges a signal, or who knows more of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.errors import NotPossible
from opvang.queries.signals.choices import ExploitationType, Gender, Sex
from opvang.queries.signals.fields import NewVictim

_SHORTER = gettext_lazy("Maak het korter: hoogstens %(limit_value)d tekens.")


class AdditionForm(forms.Form):
    """Asks what else is known."""

    text = forms.CharField(
        label=gettext_lazy("Wat is er nog meer bekend?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": gettext_lazy("Schrijf op wat er nog meer bekend is."),
            "max_length": _SHORTER,
        },
    )


class VictimForm(forms.Form):
    """Asks what must be known to register somebody; who it is stands nowhere."""

    age = forms.IntegerField(
        label=gettext_lazy("Leeftijd in jaren"),
        min_value=0,
        max_value=120,
        error_messages={"required": gettext_lazy("Vul de leeftijd in, zo nodig geschat.")},
    )
    sex = forms.TypedChoiceField(
        label=gettext_lazy("Opvang voor"),
        help_text=gettext_lazy("Wat iemand zelf kiest."),
        choices=Sex.choices,
        coerce=Sex,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies voor wie de opvang moet zijn.")},
    )
    gender = forms.TypedChoiceField(
        label=gettext_lazy("Gender"),
        help_text=gettext_lazy("Zoals iemand het zelf zegt."),
        choices=Gender.choices,
        coerce=Gender,
        initial=Gender.UNKNOWN,
    )
    exploitation_types = forms.MultipleChoiceField(
        label=gettext_lazy("Vormen van uitbuiting"),
        choices=ExploitationType.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Kies minstens een vorm van uitbuiting.")},
    )
    reason = forms.CharField(
        label=gettext_lazy("Waarom denkt u aan mensenhandel?"),
        help_text=gettext_lazy("In een paar zinnen, zonder namen of adressen."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": gettext_lazy("Schrijf op waarom."), "max_length": _SHORTER},
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, exploitation_types: Sequence[str]
    ) -> None:
        super().__init__(data, initial={"exploitation_types": list(exploitation_types)})

    def victim(self) -> NewVictim:
        """Return what was filled in, once it is valid."""
        found = self.cleaned_data
        return NewVictim(
            sex=found["sex"],
            age=found["age"],
            gender=found["gender"],
            exploitation_types=tuple(found["exploitation_types"]),
        )


class ConsentForm(forms.Form):
    """Asks whether somebody agrees that a place is sought for them."""

    agrees = forms.BooleanField(
        label=gettext_lazy("Deze persoon stemt ermee in dat er opvang wordt gezocht."),
        error_messages={"required": gettext_lazy("Vraag eerst of deze persoon opvang wil.")},
    )

    def refuse(self) -> None:
        """Raise NotPossible with what is missing."""
        raise NotPossible(" ".join(str(one) for one in self.errors["agrees"]))
