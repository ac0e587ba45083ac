"""Saying that somebody is another person after all."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.seen_before import AboutSomebodyForm


class ApartForm(AboutSomebodyForm):
    """Asks who it is about, and how one can tell."""

    reason = forms.CharField(
        label=gettext_lazy("Waaraan ziet u dat het iemand anders is?"),
        help_text=gettext_lazy("Schrijf geen namen of nummers op."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": gettext_lazy("Schrijf op waaraan u ziet dat het iemand anders is.")
        },
    )
