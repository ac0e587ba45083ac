"""Writing down a departure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.dates import DateInput
from opvang.queries.destinations import destination, destinations


class DepartureForm(forms.Form):
    """Asks from which night somebody is gone, and where to."""

    on = forms.DateField(
        label=gettext_lazy("Eerste nacht weg"),
        help_text=gettext_lazy("De eerste nacht dat iemand hier niet meer slaapt."),
        widget=DateInput,
    )
    destination = forms.TypedChoiceField(
        label=gettext_lazy("Waarheen"),
        help_text=gettext_lazy("Weet u het niet, kies dan onbekende bestemming."),
        coerce=destination,
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, night: date) -> None:
        super().__init__(data, initial={"on": night})
        self.fields["destination"].choices = [  # type: ignore[attr-defined]
            ("", gettext_lazy("Kies een bestemming")),
            *destinations(),
        ]
