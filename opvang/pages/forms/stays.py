"""Writing down a departure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.dates import DateInput
from opvang.queries.destinations import destination, destinations

_A_DAY = gettext_lazy("Kies een dag die bestaat: de eerste nacht dat iemand hier niet slaapt.")
_CHOOSE = gettext_lazy("Kies waarheen iemand gaat, zo nodig onbekende bestemming.")


class DepartureForm(forms.Form):
    """Asks from which night somebody is gone, and where to."""

    on = forms.DateField(
        label=gettext_lazy("Eerste nacht weg"),
        help_text=gettext_lazy("De eerste nacht dat iemand hier niet meer slaapt."),
        widget=DateInput,
        error_messages=dict.fromkeys(("required", "invalid"), _A_DAY),
    )
    destination = forms.TypedChoiceField(
        label=gettext_lazy("Waarheen"),
        help_text=gettext_lazy("Weet u het niet, kies dan onbekende bestemming."),
        coerce=destination,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _CHOOSE),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, night: date) -> None:
        super().__init__(data, initial={"on": night})
        self.fields["destination"].choices = [  # type: ignore[attr-defined]
            ("", gettext_lazy("Kies een bestemming")),
            *destinations(),
        ]
