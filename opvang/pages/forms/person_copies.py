"""What a copy of all that is kept of somebody is made for, and in which form."""

from django import forms
from django.utils.translation import gettext_lazy

from opvang.queries.person_copy.copying import copy_purposes


class CopyForm(forms.Form):
    """Asks what for, before anything is shown."""

    PAGE, FILE = "PAGE", "FILE"

    purpose = forms.ChoiceField(
        label=gettext_lazy("Waarvoor maakt u dit afschrift?"),
        help_text=gettext_lazy("Dat u het maakte, en waarvoor, staat in het logboek."),
        widget=forms.RadioSelect,
        choices=copy_purposes,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Kies waarvoor u het afschrift maakt.")
        ),
    )
    form = forms.ChoiceField(
        label=gettext_lazy("In welke vorm?"),
        widget=forms.RadioSelect,
        choices=(
            (PAGE, gettext_lazy("een pagina om te printen")),
            (FILE, gettext_lazy("een bestand dat een ander systeem kan lezen (JSON)")),
        ),
        initial=PAGE,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Kies een van de twee.")
        ),
    )
