"""Keeping a case, writing down a claim to be erased, and deciding about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from opvang.pages.forms.dates import DateInput
from opvang.pages.forms.decisions import DecisionForm
from opvang.queries.retention.claims import claim_grounds, claim_outcomes
from opvang.queries.retention.rights_page import preservation_grounds

_DAY = dict.fromkeys(("required", "invalid"), gettext_lazy("Kies een dag."))
_CHOOSE = dict.fromkeys(
    ("required", "invalid_choice"), gettext_lazy("Kies een van de mogelijkheden.")
)


class PreservationForm(DecisionForm):
    """Asks on which ground a case is kept, why, and when somebody looks again."""

    review_on = forms.DateField(
        label=gettext_lazy("Wanneer kijkt u of het nog nodig is?"),
        widget=DateInput,
        input_formats=["%Y-%m-%d"],
        error_messages=_DAY,
    )

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(
            data,
            what=gettext("Op welke grond blijft dit dossier bewaard?"),
            choices=preservation_grounds(),
            why=gettext("Om welke zaak gaat het?"),
        )


class ClaimForm(forms.Form):
    """Asks who wants to be erased, and when they asked."""

    person = forms.ChoiceField(
        label=gettext_lazy("Wie vraagt het?"), widget=forms.RadioSelect, error_messages=_CHOOSE
    )
    received_on = forms.DateField(
        label=gettext_lazy("Wanneer kwam het verzoek binnen?"),
        help_text=gettext_lazy("Vanaf die dag loopt de tijd om te antwoorden."),
        widget=DateInput,
        input_formats=["%Y-%m-%d"],
        error_messages=_DAY,
    )
    is_theirs = forms.BooleanField(
        label=gettext_lazy(
            "Ik heb vastgesteld dat het verzoek van deze persoon zelf komt, of van wie die "
            "wettelijk vertegenwoordigt."
        ),
        error_messages={"required": gettext_lazy("Stel eerst vast van wie het verzoek komt.")},
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, persons: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(data)
        self.fields["person"].choices = persons  # type: ignore[attr-defined]


class ClaimDecisionForm(DecisionForm):
    """Asks what is decided about a claim, on which ground, and what is told."""

    ground = forms.ChoiceField(
        label=gettext_lazy("Op welke grond?"), choices=claim_grounds, error_messages=_CHOOSE
    )
    field_order = ("choice", "ground", "reason")

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(
            data,
            what=gettext("Wat besluit u?"),
            choices=claim_outcomes(),
            why=gettext("Wat zegt u tegen wie het vroeg?"),
        )
