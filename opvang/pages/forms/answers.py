"""Refusing a hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from opvang.queries.refusals import RefusalChoice, refusal_reason

_CHOOSE = gettext_lazy("Kies een reden uit de lijst.")


class RefusalForm(forms.Form):
    """Asks why; each reason says what follows from it."""

    reason = forms.TypedChoiceField(
        label=gettext_lazy("Waarom past het niet?"),
        coerce=refusal_reason,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _CHOOSE),
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, choices: Sequence[RefusalChoice]
    ) -> None:
        super().__init__(data)
        self.fields["reason"].choices = [  # type: ignore[attr-defined]
            (one.code, format_html('{} <span class="effect">{}</span>', one.label, one.effect))
            for one in choices
        ]
