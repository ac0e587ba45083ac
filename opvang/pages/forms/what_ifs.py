"""The questions of the national desk: what if a bed, a shelter or a rule were another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.queries.choices import municipalities
from opvang.queries.what_ifs.choices import ORDER, ROOMS
from opvang.queries.what_ifs.places import Places
from opvang.queries.what_ifs.questions import (
    BedsAsked,
    ClosureAsked,
    OpeningAsked,
    OrderAsked,
    Question,
    Rooms,
)

_NOTHING_YET = ("", gettext_lazy("Kies uit de lijst"))
_CHOOSE = dict.fromkeys(("required", "invalid_choice"), gettext_lazy("Kies iets uit de lijst."))
_COUNT = dict.fromkeys(
    ("required", "invalid", "min_value", "max_value"),
    gettext_lazy("Vul een getal in van 1 tot en met 200."),
)


def _choice(label: Any, help_text: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, help_text=help_text, error_messages=_CHOOSE)


def _beds() -> forms.IntegerField:
    return forms.IntegerField(
        label=gettext_lazy("Hoeveel bedden"),
        min_value=1,
        max_value=200,
        error_messages=_COUNT,
    )


class WhatIfForm(forms.Form):
    """Asks one thing about the country; *places* are those there are."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, places: Places) -> None:
        super().__init__(data, auto_id="vraag-%s")
        for name, choices in self.choices(places).items():
            self.fields[name].choices = [_NOTHING_YET, *choices]  # type: ignore[attr-defined]

    def choices(self, places: Places) -> dict[str, Any]:  # not every question is about places
        """Return what fields can be chosen from; one that knows it by itself is not in it."""
        return {}


class BedsForm(WhatIfForm):
    """Beds come or go."""

    where = _choice(gettext_lazy("Waar"))
    beds = _beds()
    sign = forms.TypedChoiceField(
        label=gettext_lazy("Minder of meer"),
        choices=((-1, gettext_lazy("minder")), (1, gettext_lazy("meer"))),
        coerce=int,
        initial=-1,
        widget=forms.RadioSelect,
    )
    rooms = forms.TypedChoiceField(
        label=gettext_lazy("In welke kamers"), choices=ROOMS, coerce=Rooms, initial=ROOMS[0][0]
    )

    def choices(self, places: Places) -> dict[str, Any]:
        """Return municipalities, shelters and units."""
        return {"where": places.anywhere}

    def question(self) -> Question:
        """Return how many beds come or go, and where."""
        given = self.cleaned_data
        beds = given["sign"] * given["beds"]
        return BedsAsked(where=given["where"], beds=beds, rooms=given["rooms"])


class ClosureForm(WhatIfForm):
    """A shelter closes."""

    shelter = _choice(gettext_lazy("Welke opvang"))

    def choices(self, places: Places) -> dict[str, Any]:
        """Return the shelters."""
        return {"shelter": places.shelters}

    def question(self) -> Question:
        """Return which shelter closes."""
        return ClosureAsked(shelter=self.cleaned_data["shelter"])


class OpeningForm(WhatIfForm):
    """A shelter opens."""

    municipality = _choice(gettext_lazy("In welke gemeente"))
    beds = _beds()
    like = _choice(
        gettext_lazy("Met de regels van"),
        gettext_lazy("De nieuwe opvang krijgt ook hetzelfde soort kamers."),
    )

    def choices(self, places: Places) -> dict[str, Any]:
        """Return all municipalities, and the units to go by."""
        named = [(code, name) for name, code in municipalities().items()]
        return {"municipality": named, "like": places.units}

    def question(self) -> Question:
        """Return what opens where."""
        return OpeningAsked(**self.cleaned_data)


class UnitForm(WhatIfForm):
    """Asks for which unit the rules change; what they become is asked next."""

    unit = _choice(gettext_lazy("Van welke wooneenheid"))

    def choices(self, places: Places) -> dict[str, Any]:
        """Return the units."""
        return {"unit": places.units}


class OrderForm(WhatIfForm):
    """One objective comes to stand right before another."""

    objective = _choice(gettext_lazy("Dit doel"))
    before = _choice(gettext_lazy("gaat voor dit doel"))

    def choices(self, places: Places) -> dict[str, Any]:  # it is about no place
        """Return the objectives, the most important first."""
        return {"objective": ORDER, "before": ORDER}

    def question(self) -> Question:
        """Return which objective goes before which."""
        return OrderAsked(**self.cleaned_data)
