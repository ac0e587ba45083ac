"""What an address is read for, and who brings the people."""

from django import forms
from django.utils.translation import gettext_lazy

from opvang.queries.choices import address_purposes


class AddressPurposeForm(forms.Form):
    """Asks what for, before an address is shown."""

    purpose = forms.ChoiceField(
        label=gettext_lazy("Waarvoor hebt u het adres nodig?"),
        help_text=gettext_lazy("Dat u het adres bekeek, en waarvoor, staat in het logboek."),
        widget=forms.RadioSelect,
        choices=address_purposes,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Kies waarvoor u het adres nodig hebt.")
        ),
    )


class EscortForm(forms.Form):
    """Asks for whoever brings the people."""

    username = forms.CharField(
        label=gettext_lazy("Gebruikersnaam van wie de mensen brengt"),
        help_text=gettext_lazy("Diegene ziet het adres tot een dag na de aankomst."),
        max_length=150,
        error_messages={"required": gettext_lazy("Vul een gebruikersnaam in.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
