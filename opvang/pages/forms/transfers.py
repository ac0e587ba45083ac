"""Asking for a transfer: why, and how safe everybody is now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from opvang.actions.transfers import NewTransfer
from opvang.pages.forms.dates import DateInput
from opvang.queries.choices import RiskOutcome, Urgency
from opvang.queries.filled_in.fields import NewScreening
from opvang.queries.requests.who_moves import Mover, transfer_reason, transfer_reasons

_CHOOSE = gettext_lazy("Kies er een uit de lijst.")
_CHOSEN = dict.fromkeys(("required", "invalid_choice"), _CHOOSE)
_URGENCIES = (Urgency.REGULAR, Urgency.URGENT)


class TransferForm(forms.Form):
    """Asks why people must move, by when, and for a new risk screening of each client."""

    reason = forms.TypedChoiceField(
        label=gettext_lazy("Waarom een andere plek?"),
        coerce=transfer_reason,
        widget=forms.RadioSelect,
        error_messages=_CHOSEN,
    )
    urgency = forms.TypedChoiceField(
        label=gettext_lazy("Hoe snel"),
        help_text=gettext_lazy("Zij hebben een bed; dat blijft van hen tot zij aankomen."),
        coerce=Urgency,
        choices=[(one.value, one.label) for one in _URGENCIES],
        widget=forms.RadioSelect,
        error_messages=_CHOSEN,
    )
    start_by = forms.DateField(
        label=gettext_lazy("Uiterlijk op"),
        help_text=gettext_lazy("De laatste eerste nacht op de andere plek. Leeg: niet bekend."),
        required=False,
        widget=DateInput,
        error_messages={"invalid": gettext_lazy("Kies een dag die bestaat.")},
    )
    nights = forms.IntegerField(
        label=gettext_lazy("Hoeveel nachten daar"),
        help_text=gettext_lazy("Sommige plekken hebben een langste tijd. Leeg: geen einde bekend."),
        required=False,
        min_value=1,
        max_value=3650,
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, clients: Sequence[Mover], day: date
    ) -> None:
        super().__init__(data, initial={"urgency": Urgency.REGULAR})
        self.fields["reason"].choices = transfer_reasons()  # type: ignore[attr-defined]
        self.clients = clients
        for one in clients:
            self.fields |= _screening_fields(one, day=day)

    def screenings(self) -> list[tuple[Mover, list[forms.BoundField]]]:
        """Return the fields of each client."""
        return [(one, [self[name] for name in _names(one)]) for one in self.clients]

    def asked(self) -> NewTransfer:
        """Return what was filled in."""
        given = self.cleaned_data
        return NewTransfer(
            reason=given["reason"],
            urgency=given["urgency"],
            start_by=given["start_by"],
            nights=given["nights"],
            screenings={one.code: self._screening(one) for one in self.clients},
        )

    def _screening(self, client: Mover) -> NewScreening:
        instrument, version, outcome, assessed_on = (
            self.cleaned_data[name] for name in _names(client)
        )
        return NewScreening(
            instrument=instrument, version=version, outcome=outcome, assessed_on=assessed_on
        )


def _names(client: Mover) -> list[str]:
    """Return the names of a client's fields, which are those that a refusal names."""
    parts = ("instrument", "version", "outcome", "assessed_on")
    return [f"screenings.{client.code}.{part}" for part in parts]


def _screening_fields(client: Mover, *, day: date) -> dict[str, forms.Field]:
    instrument, version, outcome, assessed_on = _names(client)
    return {
        instrument: forms.CharField(
            label=gettext("Instrument"),
            initial="Risicoscreening Vrouwenopvang",
            max_length=80,
            error_messages={"required": gettext("Noem waarmee is gescreend.")},
        ),
        version: forms.CharField(label=gettext("Versie"), max_length=20, required=False),
        outcome: forms.TypedChoiceField(
            label=gettext("Uitkomst"),
            coerce=RiskOutcome,
            choices=RiskOutcome.choices,
            widget=forms.RadioSelect,
            error_messages=_CHOSEN,
        ),
        assessed_on: forms.DateField(
            label=gettext("Gescreend op"),
            initial=day,
            widget=DateInput,
            error_messages=dict.fromkeys(
                ("required", "invalid"), gettext("Kies de dag van de screening.")
            ),
        ),
    }
