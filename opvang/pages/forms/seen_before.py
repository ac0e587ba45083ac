"""Asking whether somebody was registered before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from opvang.actions.seen_before import Identifiers, is_bsn, is_v_number
from opvang.pages.forms.dates import DateInput

_SECRET = {"autocomplete": "off", "spellcheck": "false"}


class AboutSomebodyForm(forms.Form):
    """Asks which person in a request it is about, by their code."""

    person = forms.ChoiceField(
        label=gettext_lazy("Over wie gaat het?"),
        error_messages={"required": gettext_lazy("Kies een persoon uit de aanvraag.")},
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, persons: Sequence[str]) -> None:
        super().__init__(data)
        self.fields["person"].choices = [(code, code) for code in persons]  # type: ignore[attr-defined]


class SeenBeforeForm(AboutSomebodyForm):
    """Asks what somebody is known by; one of the three is enough."""

    bsn = forms.CharField(
        label=gettext_lazy("Burgerservicenummer"),
        help_text=gettext_lazy("Negen cijfers. Leeg: niet bekend."),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs=_SECRET | {"inputmode": "numeric"}),
    )
    v_number = forms.CharField(
        label=gettext_lazy("V-nummer"),
        help_text=gettext_lazy("Tien cijfers, van de vreemdelingendienst. Leeg: niet bekend."),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs=_SECRET | {"inputmode": "numeric"}),
    )
    name = forms.CharField(
        label=gettext_lazy("Alle namen"),
        help_text=gettext_lazy("Voornamen en achternaam, zoals in de papieren."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs=_SECRET),
    )
    born_on = forms.DateField(
        label=gettext_lazy("Geboortedatum"),
        required=False,
        widget=DateInput,
        error_messages={"invalid": gettext_lazy("Kies een dag die bestaat.")},
    )

    def clean_bsn(self) -> str:
        """Refuse what cannot be such a number."""
        return self._number("bsn", is_bsn(self.cleaned_data["bsn"]))

    def clean_v_number(self) -> str:
        """Refuse what cannot be such a number."""
        return self._number("v_number", is_v_number(self.cleaned_data["v_number"]))

    def clean(self) -> dict[str, Any]:
        """Refuse when nothing is complete."""
        given = self.cleaned_data
        if bool(given.get("name")) != bool(given.get("born_on")) and "born_on" in given:
            self.add_error("born_on", gettext("Vul namen en geboortedatum allebei in."))
        elif not self.errors and not any((given["bsn"], given["v_number"], given["name"])):
            self.add_error("bsn", gettext("Vul een nummer in, of namen met geboortedatum."))
        return given

    def identifiers(self) -> Identifiers:
        """Return what was filled in."""
        names = ("bsn", "v_number", "name", "born_on")
        return Identifiers(**{name: self.cleaned_data[name] for name in names})

    def _number(self, name: str, is_right: bool) -> str:
        number: str = self.cleaned_data[name]
        if number and not is_right:
            raise forms.ValidationError(gettext("Dit nummer kan niet. Kijk de cijfers na."))
        return number
