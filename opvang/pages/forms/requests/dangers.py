"""Where somebody is not safe, and whom they must not meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy

from opvang.pages.forms.requests.fields import DayField, MunicipalityField
from opvang.pages.forms.requests.typed import TypedForm
from opvang.queries.choices import Choices, ConflictGround, DangerReason, DangerSource
from opvang.queries.filled_in.fields import NewConflict, NewDanger


class OfPersonForm(TypedForm):
    """Something about one of the people, who are numbered from 0."""

    person = forms.ChoiceField(label=gettext_lazy("Voor wie"), required=False)

    def __init__(self, data: QueryDict, *, check: bool, prefix: str, persons: int) -> None:
        super().__init__(data, check=check, prefix=prefix)
        person: Any = self.fields["person"]
        person.choices = [
            (number, gettext("Persoon %(number)d") % {"number": number + 1})
            for number in range(persons)
        ]
        if persons == 1:
            person.widget = forms.HiddenInput()
        self.order_fields([name for name in self.fields if name != "person"])

    def is_about(self, number: int) -> bool:
        """Say whether this is about one of the people; unless told, it is about the first."""
        return (self.cleaned_data.get("person") or "0") == str(number)

    @property
    def is_filled(self) -> bool:
        """Whether anything was typed but whom it is about; an empty row says nothing."""
        return any(self.typed(name) for name in self.fields if name != "person")


class DangerForm(OfPersonForm):
    """A municipality or safety region in which somebody is not safe."""

    municipality = MunicipalityField(label=gettext_lazy("Gemeente"), required=False)
    safety_region = forms.ChoiceField(label=gettext_lazy("Of veiligheidsregio"), required=False)
    buffer_km = forms.FloatField(
        label=gettext_lazy("Kilometers eromheen"), required=False, min_value=0, max_value=100
    )
    reason = forms.TypedChoiceField(
        label=gettext_lazy("Waarom"),
        choices=(("", gettext_lazy("Kies een reden")), *DangerReason.choices),
        coerce=DangerReason,
    )
    source = forms.TypedChoiceField(
        label=gettext_lazy("Wie zegt dat"),
        choices=(("", gettext_lazy("Kies een bron")), *DangerSource.choices),
        coerce=DangerSource,
    )
    expires_on = DayField(
        label=gettext_lazy("Geldt tot"),
        help_text=gettext_lazy("Eerste dag dat het niet meer geldt. Leeg: tot iemand het wist."),
    )
    # A circle is not drawn here, but one that was recorded elsewhere stays.
    latitude = forms.FloatField(required=False, widget=forms.HiddenInput)
    longitude = forms.FloatField(required=False, widget=forms.HiddenInput)
    radius_km = forms.FloatField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        data: QueryDict,
        *,
        check: bool,
        prefix: str,
        persons: int,
        codes: Mapping[str, str],
        regions: Choices,
    ) -> None:
        super().__init__(data, check=check, prefix=prefix, persons=persons)
        fields: dict[str, Any] = self.fields
        fields["municipality"].codes = codes
        fields["safety_region"].choices = [("", gettext("Geen regio")), *regions]

    @property
    def circle_km(self) -> str:
        """The radius of a circle that was recorded elsewhere; empty: it is none."""
        return next(iter(self.typed("radius_km")), "")

    def clean(self) -> dict[str, Any]:
        """Ask for exactly one place."""
        named = [name for name in ("municipality", "safety_region") if self.typed(name)]
        if not self.circle_km and len(named) != 1:
            sentence = gettext("Kies een gemeente of een veiligheidsregio, niet allebei.")
            self.add_error("municipality", sentence)
        return self.cleaned_data

    def danger(self) -> NewDanger:
        """Return the area that was filled in."""
        found = self.cleaned_data
        return NewDanger(
            municipality=found["municipality"] or None,
            safety_region=found["safety_region"] or None,
            latitude=found["latitude"],
            longitude=found["longitude"],
            radius_km=found["radius_km"],
            buffer_km=found["buffer_km"] or 0,
            reason=found["reason"],
            source=found["source"],
            expires_on=found["expires_on"],
        )


class ConflictForm(OfPersonForm):
    """Somebody whom one of the people must not meet."""

    code = forms.CharField(
        label=gettext_lazy("Code van de ander"),
        help_text=gettext_lazy("De persoonscode, zoals P-7K3M9QXC. Noem nooit een naam."),
        max_length=20,
    )
    ground = forms.TypedChoiceField(
        label=gettext_lazy("Waarom"),
        choices=(("", gettext_lazy("Kies een grond")), *ConflictGround.choices),
        coerce=ConflictGround,
    )
    review_on = DayField(label=gettext_lazy("Opnieuw bekijken op"), required=True)

    def conflict(self) -> NewConflict:
        """Return the conflict that was filled in."""
        found = self.cleaned_data
        return NewConflict(code=found["code"], ground=found["ground"], review_on=found["review_on"])
