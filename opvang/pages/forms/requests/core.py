"""What must be known to look for a place at all."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from opvang.pages.forms.requests.fields import MunicipalityField
from opvang.pages.forms.requests.typed import TypedForm
from opvang.queries.choices import Referrer, Route, Security, Urgency


class CoreForm(TypedForm):
    """Five of the six things that police know at night; the sixth is for whom."""

    urgency = forms.TypedChoiceField(
        label=gettext_lazy("Hoe snel is een plek nodig?"),
        choices=(
            (Urgency.CRISIS, gettext_lazy("Crisis: vannacht of morgen")),
            (Urgency.URGENT, gettext_lazy("Spoed: deze week")),
            (Urgency.REGULAR, gettext_lazy("Regulier: binnen vier weken")),
        ),
        coerce=Urgency,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe snel een plek nodig is.")},
    )
    routes = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Verblijfsroute"),
        help_text=gettext_lazy("Kies alles wat geldt. Weet u het niet, kies dan onbekend."),
        choices=Route.choices,
        coerce=Route,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": gettext_lazy("Kies minstens een verblijfsroute, zo nodig onbekend.")
        },
    )
    municipality = MunicipalityField(
        label=gettext_lazy("Verantwoordelijke gemeente"),
        help_text=gettext_lazy(
            "Waar iemand staat ingeschreven, en anders waar iemand is aangetroffen."
        ),
    )
    referrer = forms.TypedChoiceField(
        label=gettext_lazy("Wie meldde aan?"),
        choices=(("", gettext_lazy("Kies een verwijzer")), *Referrer.choices),
        coerce=Referrer,
        error_messages={"required": gettext_lazy("Kies wie de mensen aanmeldde.")},
    )
    security = forms.TypedChoiceField(
        label=gettext_lazy("Hoe veilig moet het adres zijn?"),
        help_text=gettext_lazy("Een risicoscreening kan dit verhogen, nooit verlagen."),
        choices=(
            (Security.KNOWN, gettext_lazy("Bekend adres: geen bijzonder gevaar")),
            (Security.PROTECTED, gettext_lazy("Beveiligd adres: er is gevaar")),
            (Security.SECRET, gettext_lazy("Geheim adres: er is ernstig gevaar")),
        ),
        coerce=Security,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe veilig het adres moet zijn.")},
    )

    def __init__(self, data: QueryDict, *, check: bool, codes: Mapping[str, str]) -> None:
        super().__init__(data, check=check)
        self.fields["municipality"].codes = codes  # type: ignore[attr-defined]
