"""One rule for more units: what it says, and which units follow it."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.units import RulesForm
from opvang.queries.unit.choices import choices_with

if TYPE_CHECKING:
    from opvang.queries.rule_defaults import DefaultPage


class RuleDefaultForm(forms.Form):
    """Asks for the value as the form of a unit does, and who follows."""

    followers = forms.MultipleChoiceField(
        label=gettext_lazy("Welke wooneenheden volgen"),
        help_text=gettext_lazy("Wie niet volgt houdt wat er staat als eigen regel."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    accepts_loss = forms.BooleanField(label=gettext_lazy("Ja, dit vervalt"), required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, asked: DefaultPage) -> None:
        followed = [str(one.id) for one in asked.units if one.follows]
        super().__init__(data, initial={"value": asked.value, "followers": followed})
        value = deepcopy(RulesForm.base_fields[asked.rule])
        if isinstance(value, forms.MultipleChoiceField):
            decided = asked.value if isinstance(asked.value, list) else ()
            value.choices = choices_with(asked.rule, sorted({*decided, *asked.used}))
        units = tuple((str(one.id), f"{one.name}: {one.says}") for one in asked.units)
        self.fields["followers"].choices = units  # type: ignore[attr-defined]
        self.fields = {"value": value, **self.fields}

    @property
    def chosen(self) -> tuple[UUID, ...]:
        """The units that follow from now on."""
        return tuple(UUID(one) for one in self.cleaned_data["followers"])

    @property
    def says_yes(self) -> bool:
        """Whether what would be lost may go, also where the rest is not filled in well."""
        self.full_clean()
        return bool(self.cleaned_data.get("accepts_loss"))

    @property
    def asks_for_yes(self) -> bool:
        """Whether somebody gave that yes, or was told that it is needed."""
        return "accepts_loss" in self.errors or bool(self["accepts_loss"].value())
