"""Saying that somebody is another person after all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy


class ApartForm(forms.Form):
    """Asks who it is about, and how one can tell."""

    person = forms.ChoiceField(
        label=gettext_lazy("Wie is het toch niet?"),
        error_messages={"required": gettext_lazy("Kies een persoon uit de aanvraag.")},
    )
    reason = forms.CharField(
        label=gettext_lazy("Waaraan ziet u dat het iemand anders is?"),
        help_text=gettext_lazy("Schrijf geen namen of nummers op."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": gettext_lazy("Schrijf op waaraan u ziet dat het iemand anders is.")
        },
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, persons: Sequence[str]) -> None:
        super().__init__(data)
        self.fields["person"].choices = [(code, code) for code in persons]  # type: ignore[attr-defined]
