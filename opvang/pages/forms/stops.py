"""A stop: one tap on a reason says why and until when."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.dates import DateInput
from opvang.queries.closures import closure_reason, closure_reasons


class StopForm(forms.Form):
    """Asks why; the end goes with the reason, unless another is filled in."""

    reason = forms.TypedChoiceField(
        label=gettext_lazy("Reden"),
        choices=closure_reasons,
        coerce=closure_reason,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Kies een reden uit de lijst.")
        ),
    )
    expected_until = forms.DateField(
        label=gettext_lazy("Eerste nacht weer open"),
        help_text=gettext_lazy("Alleen als het anders is dan bij de reden staat."),
        required=False,
        widget=DateInput,
    )
