"""Another address for a shelter."""

from django import forms
from django.utils.translation import gettext_lazy

_REQUIRED = {"required": gettext_lazy("Vul dit in.")}


class AddressForm(forms.Form):
    """Asks for all of the new address."""

    street = forms.CharField(label=gettext_lazy("Straat"), max_length=120, error_messages=_REQUIRED)
    house_number = forms.CharField(
        label=gettext_lazy("Huisnummer"), max_length=20, error_messages=_REQUIRED
    )
    postal_code = forms.RegexField(
        r"\A[1-9][0-9]{3}[A-Z]{2}\Z",
        label=gettext_lazy("Postcode"),
        help_text=gettext_lazy("Vier cijfers en twee hoofdletters, zonder spatie."),
        error_messages=_REQUIRED
        | {"invalid": gettext_lazy("Schrijf een postcode als 1234AB, zonder spatie.")},
    )
    town = forms.CharField(label=gettext_lazy("Plaats"), max_length=80, error_messages=_REQUIRED)
    phone = forms.CharField(
        label=gettext_lazy("Telefoon van de opvang zelf"), max_length=30, required=False
    )
    directions = forms.CharField(
        label=gettext_lazy("Hoe komt iemand binnen?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
