"""What a municipality has from some day on, or no longer has."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.dates import DateInput
from opvang.queries.coverage.municipality import coverage_kinds

_CHOOSE = dict.fromkeys(
    ("required", "invalid_choice"), gettext_lazy("Kies een van de mogelijkheden.")
)


class CoverageForm(forms.Form):
    """Asks what it is about, whether it is there, and since when."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Waar gaat het om?"),
        choices=coverage_kinds,
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )
    is_there = forms.ChoiceField(
        label=gettext_lazy("Is het er?"),
        choices=(
            ("ja", gettext_lazy("Ja, vanaf deze dag")),
            ("nee", gettext_lazy("Nee, niet meer")),
        ),
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )
    on = forms.DateField(
        label=gettext_lazy("Vanaf welke dag?"),
        widget=DateInput,
        input_formats=["%Y-%m-%d"],
        error_messages=dict.fromkeys(("required", "invalid"), gettext_lazy("Kies een dag.")),
    )
