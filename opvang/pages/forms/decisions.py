"""Deciding otherwise than the rules would: why, and sometimes what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

_MOST = 300
_WHY = gettext_lazy("Schrijf op waarom.")
_CHOOSE = gettext_lazy("Kies een van de mogelijkheden.")


class DecisionForm(forms.Form):
    """Asks why in a few words, after a choice where there is one."""

    choice = forms.ChoiceField(
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _CHOOSE),
    )
    reason = forms.CharField(
        help_text=gettext_lazy(
            "In een paar zinnen, zonder namen, adressen of wat iemand heeft meegemaakt."
        ),
        max_length=_MOST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _WHY,
            "max_length": gettext_lazy("Maak het korter: hoogstens %(limit_value)d tekens."),
        },
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        why: str,
        what: str = "",
        choices: Sequence[tuple[str, Any]] = (),
    ) -> None:
        super().__init__(data)
        self.fields["reason"].label = why
        if choices:
            self.fields["choice"].label = what
            self.fields["choice"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["choice"]
