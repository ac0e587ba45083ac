"""Putting people up outside the network, and when to look again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.queries.overrides.outside import outside_kind, outside_kinds

_WHEN = gettext_lazy("Kies een dag en een tijd na nu.")
_CHOOSE = gettext_lazy("Kies waar de mensen zolang zijn.")


class _MomentInput(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class ReviewForm(forms.Form):
    """Asks when somebody looks again."""

    review_at = forms.DateTimeField(
        label=gettext_lazy("Wanneer kijkt u opnieuw?"),
        help_text=gettext_lazy("Dan staat er een taak voor u klaar."),
        widget=_MomentInput,
        input_formats=["%Y-%m-%dT%H:%M"],
        error_messages=dict.fromkeys(("required", "invalid"), _WHEN),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, review_at: datetime) -> None:
        super().__init__(data, initial={"review_at": review_at})


class OutsideForm(ReviewForm):
    """Asks where people stay for now, and whether there is a guard."""

    kind = forms.TypedChoiceField(
        label=gettext_lazy("Waar zijn de mensen zolang?"),
        help_text=gettext_lazy("Het adres staat nergens in Opvang: dat weet u."),
        choices=outside_kinds,
        coerce=outside_kind,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _CHOOSE),
    )
    guarded = forms.BooleanField(label=gettext_lazy("Er is bewaking"), required=False)
    reason = forms.CharField(
        label=gettext_lazy("Geen bewaking: waarom niet?"),
        help_text=gettext_lazy(
            "Alleen als er geen bewaking is. Zonder namen of adressen; een collega kijkt het na."
        ),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "max_length": gettext_lazy("Maak het korter: hoogstens %(limit_value)d tekens.")
        },
    )
    field_order = ("kind", "guarded", "reason", "review_at")

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        review_at: datetime,
        kind: str = "",
        guarded: bool = False,
        needs_guard: bool,
    ) -> None:
        super().__init__(data, review_at=review_at)
        if not needs_guard:
            del self.fields["reason"]
        self.initial = {**self.initial, "kind": kind, "guarded": guarded}
