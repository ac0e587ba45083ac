"""Saying why somebody is still there, and until when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.dates import DateInput
from opvang.queries.overstays import overstay_reason, overstay_reasons

_CHOOSE = gettext_lazy("Kies een reden uit de lijst.")
_A_DAY = gettext_lazy("Kies een dag die bestaat: wanneer iemand naar verwachting weg is.")


class OverstayForm(forms.Form):
    """Asks for a reason and an expected end."""

    reason = forms.TypedChoiceField(
        label=gettext_lazy("Waarom woont iemand er nog?"),
        coerce=overstay_reason,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _CHOOSE),
    )
    expected_end = forms.DateField(
        label=gettext_lazy("Verwacht einde"),
        help_text=gettext_lazy(
            "Weet u het niet, kies dan een dag om het opnieuw te bekijken. Niemand hoeft dan weg."
        ),
        widget=DateInput,
        error_messages=dict.fromkeys(("required", "invalid"), _A_DAY),
    )

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["reason"].choices = overstay_reasons()  # type: ignore[attr-defined]
