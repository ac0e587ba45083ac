"""Closing a bed, a room or a unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.dates import DateInput
from opvang.queries.closures import closure_reason, closure_reasons

_CHOOSE = gettext_lazy("Kies een reden uit de lijst.")


class ClosureForm(forms.Form):
    """Asks until when, and why: each reason is a button, so that one tap says it and closes."""

    expected_until = forms.DateField(
        label=gettext_lazy("Eerste nacht weer open"),
        help_text=gettext_lazy("Weet u het nog niet, laat dit dan leeg."),
        required=False,
        widget=DateInput,
    )
    force = forms.BooleanField(
        label=gettext_lazy("Sluit toch: wat bezet of toegezegd is, is dan overboekt"),
        required=False,
    )
    reason = forms.TypedChoiceField(
        label=gettext_lazy("Reden"),
        choices=closure_reasons,
        coerce=closure_reason,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _CHOOSE),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, is_taken: bool) -> None:
        super().__init__(data)
        if not is_taken:
            del self.fields["force"]
