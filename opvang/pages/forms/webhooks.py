"""Naming the address where a program hears of events."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy


class WebhookForm(forms.Form):
    """Asks the address."""

    address = forms.CharField(
        label=gettext_lazy("Adres"),
        help_text=gettext_lazy(
            "Zoals de software het noemt, met https:// ervoor. Er gaan alleen een nummer en een "
            "soort gebeurtenis heen."
        ),
        max_length=500,
        widget=forms.TextInput(
            attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}
        ),
        error_messages={"required": gettext_lazy("Geef het adres.")},
    )
