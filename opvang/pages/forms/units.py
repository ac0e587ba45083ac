"""The rules and the beds of a unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.queries.closures import closure_reason, closure_reasons
from opvang.queries.filled_in.units import UnitRules
from opvang.queries.unit.choices import choices_with


def _several(
    label: Any, help_text: Any = "", *, required: bool = False
) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, help_text=help_text, required=required, widget=forms.CheckboxSelectMultiple
    )


def _number(label: Any, help_text: Any, *, required: bool = False) -> forms.IntegerField:
    return forms.IntegerField(label=label, help_text=help_text, required=required)


_PARTS = (
    (
        gettext_lazy("Wie er terecht kan"),
        ("routes", "sexes", "min_age", "max_age", "max_age_boys", "max_age_girls"),
    ),
    (gettext_lazy("Waarvoor, en wie niet"), ("only_for", "reserved_for", "contraindications")),
    (
        gettext_lazy("Wat u biedt"),
        ("security", "capabilities", "accessibility", "languages", "night_intake"),
    ),
    (
        gettext_lazy("Hoe lang"),
        ("max_nights", "turnaround_days", "self_contained", "needs_court_order"),
    ),
)


class RulesForm(forms.Form):
    """Asks whom a unit takes and what it offers; the fields are those of `UnitRules`."""

    routes = _several(gettext_lazy("Verblijfsroutes"), gettext_lazy("Wie hier wettig terecht kan."))
    sexes = _several(
        gettext_lazy("Cliënten"), gettext_lazy("De opvang die iemand zelf vraagt."), required=True
    )
    min_age = _number(
        gettext_lazy("Laagste leeftijd"), gettext_lazy("Van een cliënt, in jaren."), required=True
    )
    max_age = _number(
        gettext_lazy("Hoogste leeftijd"),
        gettext_lazy("Van een cliënt, in jaren; 120: geen hoogste."),
        required=True,
    )
    max_age_boys = _number(
        gettext_lazy("Oudste jongen die meekomt"),
        gettext_lazy("In jaren; -1: geen jongens. Laat beide leeg als er geen kinderen mogen."),
    )
    max_age_girls = _number(
        gettext_lazy("Oudste meisje dat meekomt"),
        gettext_lazy("In jaren; -1: geen meisjes. Laat beide leeg als er geen kinderen mogen."),
    )
    only_for = _several(gettext_lazy("Alleen voor"), gettext_lazy("Niets gekozen: voor iedereen."))
    reserved_for = _several(
        gettext_lazy("Bewaard voor"), gettext_lazy("Niets gekozen: voor elke urgentie.")
    )
    contraindications = _several(gettext_lazy("Neemt niet"))
    security = forms.ChoiceField(label=gettext_lazy("Veiligheid"), widget=forms.RadioSelect)
    capabilities = _several(gettext_lazy("Biedt zorg"))
    accessibility = _several(gettext_lazy("Toegankelijkheid"))
    languages = _several(gettext_lazy("Talen"), gettext_lazy("Die er gesproken worden."))
    night_intake = forms.BooleanField(
        label=gettext_lazy("Er doet 's nachts iemand open"), required=False
    )
    max_nights = _number(
        gettext_lazy("Langste verblijf"), gettext_lazy("In nachten; leeg: geen grens.")
    )
    turnaround_days = _number(
        gettext_lazy("Wisseltijd"),
        gettext_lazy("Dagen om een bed klaar te maken tussen vertrek en de volgende."),
        required=True,
    )
    self_contained = forms.BooleanField(
        label=gettext_lazy("Een huishouden krijgt alle kamers samen"), required=False
    )
    needs_court_order = forms.BooleanField(
        label=gettext_lazy("Gesloten: alleen met een machtiging van de rechter"), required=False
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, rules: UnitRules, version: int
    ) -> None:
        now = {name: getattr(rules, name) for name in self.base_fields if name != "seen"}
        super().__init__(data, initial=now | {"seen": version})
        for name, field in self.fields.items():
            if isinstance(field, forms.ChoiceField):
                used = now[name] if isinstance(now[name], tuple) else ()
                field.choices = choices_with(name, used)

    def parts(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """Yield the fields under headings."""
        for heading, names in _PARTS:
            yield str(heading), [self[name] for name in names]


class NewBedsForm(forms.Form):
    """Asks for which room beds come, and what they are called."""

    room = forms.ChoiceField(label=gettext_lazy("Kamer"))
    names = forms.CharField(
        label=gettext_lazy("Namen van de bedden"),
        help_text=gettext_lazy("Zoals in uw weekoverzicht. Meer dan een: zet er komma's tussen."),
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, rooms: tuple[tuple[str, str], ...]
    ) -> None:
        super().__init__(data, prefix="nieuw")
        self.fields["room"].choices = rooms  # type: ignore[attr-defined]

    def clean_names(self) -> tuple[str, ...]:
        """Return each name that was filled in."""
        names = (name.strip() for name in self.cleaned_data["names"].split(","))
        return tuple(name for name in names if name)


class RemovalForm(forms.Form):
    """Asks what to do with a bed that somebody has."""

    force = forms.BooleanField(
        label=gettext_lazy("Sluit het nu al; haal het weg als het leeg is"),
        error_messages={"required": gettext_lazy("Zet het vinkje, of haal het bed later weg.")},
    )
    reason = forms.TypedChoiceField(
        label=gettext_lazy("Reden"), choices=closure_reasons, coerce=closure_reason
    )
