"""Breaking the glass: for which request, why, and what is the matter."""

from django import forms
from django.utils.translation import gettext_lazy

from opvang.queries.break_glass.opened import break_glass_reasons

_MOST = 300


class BreakGlassForm(forms.Form):
    """Asks for a reference that somebody was told, a reason from a list, and a few words."""

    reference = forms.CharField(
        label=gettext_lazy("Kenmerk van de aanvraag"),
        help_text=gettext_lazy("Zoals A-7K3M9QXC. Vraag het aan wie u belde of schreef."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Vul het kenmerk in.")},
    )
    reason = forms.ChoiceField(
        label=gettext_lazy("Wat kan niet wachten?"),
        widget=forms.RadioSelect,
        choices=break_glass_reasons,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Kies wat niet kan wachten.")
        ),
    )
    explanation = forms.CharField(
        label=gettext_lazy("Wat is er aan de hand?"),
        help_text=gettext_lazy("In een paar zinnen, zonder namen of adressen."),
        max_length=_MOST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": gettext_lazy("Schrijf op wat er aan de hand is."),
            "max_length": gettext_lazy("Maak het korter: hoogstens %(limit_value)d tekens."),
        },
    )
