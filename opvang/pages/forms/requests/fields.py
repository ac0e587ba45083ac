"""Fields that the form of a request has several of."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any
from unicodedata import combining, normalize

from django import forms
from django.utils.translation import gettext, gettext_lazy

from opvang.pages.forms.dates import DateInput

#: The list in the page that suggests names while somebody types.
SUGGESTIONS = "gemeenten"


class DayField(forms.DateField):
    """A day that may be left open, unless told otherwise."""

    def __init__(self, *, label: Any, help_text: Any = "", required: bool = False) -> None:
        super().__init__(label=label, help_text=help_text, required=required, widget=DateInput)


class MunicipalityField(forms.CharField):
    """The name of a municipality, typed with suggestions; becomes its code."""

    def __init__(self, *, label: Any, help_text: Any = "", required: bool = True) -> None:
        widget = forms.TextInput(
            attrs={"list": SUGGESTIONS, "autocomplete": "off", "spellcheck": "false"}
        )
        super().__init__(label=label, help_text=help_text, required=required, widget=widget)
        self.error_messages["required"] = gettext_lazy("Vul een gemeente in, zoals Amsterdam.")
        #: Codes by name; the form that has this field knows them.
        self.codes: Mapping[str, str] = {}

    def clean(self, value: Any) -> str:
        """Return the code of the municipality that is named; empty when none is."""
        typed = str(super().clean(value))
        if not typed:
            return ""
        by_plain_name = {_plain(name): code for name, code in self.codes.items()}
        code = by_plain_name.get(_plain(typed))
        if code is None:
            raise forms.ValidationError(self._unknown(typed, by_plain_name))
        return code

    def _unknown(self, typed: str, by_plain_name: Mapping[str, str]) -> str:
        names = {code: name for name, code in self.codes.items()}
        near = get_close_matches(_plain(typed), by_plain_name, n=3, cutoff=0.75)
        if not near:
            return gettext("Gemeente “%(typed)s” bestaat niet. Kies er een uit de lijst.") % {
                "typed": typed
            }
        meant = " of ".join(names[by_plain_name[one]] for one in near)
        return gettext("Gemeente “%(typed)s” bestaat niet. Bedoelt u %(meant)s?") % {
            "typed": typed,
            "meant": meant,
        }


class CodesField(forms.MultipleChoiceField):
    """Codes of an open list: known ones are offered, and others that were typed stay."""

    def __init__(self, *, label: Any, choices: Any, help_text: Any = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            required=False,
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
        )

    def keep(self, typed: list[str]) -> None:
        """Offer what was *typed* as well."""
        choices: Any = self.choices
        known = {code for code, _ in choices}
        self.choices = [*choices, *((one, one) for one in typed if one not in known)]


def _plain(name: str) -> str:
    """Return a name without case, accents, hyphens and spaces."""
    letters = normalize("NFKD", name.casefold())
    return "".join(one for one in letters if one.isalnum() and not combining(one))
