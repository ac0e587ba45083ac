"""Making a program: what software, for whom, as what, for which part of the API and how long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.dates import DateInput

_CHOOSE = gettext_lazy("Kies een van de mogelijkheden.")
_WRONG = dict.fromkeys(("required", "invalid_choice"), _CHOOSE)
_DAY = gettext_lazy("Geef een datum.")


class ProgramForm(forms.Form):
    """Asks all that a program is."""

    name = forms.CharField(
        label=gettext_lazy("Naam van de software"),
        help_text=gettext_lazy("Zoals u die noemt. Geen namen van mensen."),
        max_length=80,
        error_messages={"required": gettext_lazy("Geef de koppeling een naam.")},
    )
    organisation = forms.ChoiceField(label=gettext_lazy("Organisatie"), error_messages=_WRONG)
    roles = forms.MultipleChoiceField(
        label=gettext_lazy("Rollen"),
        help_text=gettext_lazy("De koppeling mag nooit meer dan deze rollen."),
        widget=forms.CheckboxSelectMultiple,
        error_messages=_WRONG,
    )
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("Wat mag de koppeling?"),
        help_text=gettext_lazy(
            "Kies niet meer dan de software nodig heeft, en alleen wat een van de rollen kan."
        ),
        widget=forms.CheckboxSelectMultiple,
        error_messages=_WRONG,
    )
    until = forms.DateField(
        label=gettext_lazy("Werkt tot"),
        help_text=gettext_lazy("Op die dag werkt de koppeling niet meer."),
        widget=DateInput,
        error_messages=dict.fromkeys(("required", "invalid"), _DAY),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        organisations: Sequence[tuple[str, str]],
        roles: Sequence[tuple[str, Any]],
        scopes: Sequence[tuple[str, Any]],
    ) -> None:
        super().__init__(data)
        self.fields["organisation"].choices = organisations  # type: ignore[attr-defined]
        self.fields["roles"].choices = roles  # type: ignore[attr-defined]
        self.fields["scopes"].choices = scopes  # type: ignore[attr-defined]
