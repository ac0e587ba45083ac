"""Which rows of the audit log somebody asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy

from opvang.pages.forms.dates import DateInput
from opvang.queries.audit_log.log import LogQuestion, activities, object_kinds

_ALL = ("", gettext_lazy("Alle"))


class LogForm(forms.Form):
    """Asks for codes and ids alone: they stand in the address of the page."""

    account = forms.TypedChoiceField(
        label=gettext_lazy("Account"), coerce=UUID, empty_value=None, required=False
    )
    handeling = forms.ChoiceField(label=gettext_lazy("Handeling"), required=False)
    soort = forms.ChoiceField(label=gettext_lazy("Waarmee"), required=False)
    dag = forms.DateField(label=gettext_lazy("Dag"), required=False, widget=DateInput)
    geweigerd = forms.BooleanField(label=gettext_lazy("Alleen geweigerd"), required=False)
    voor = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, accounts: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(data)
        for name, choices in (
            ("account", accounts),
            ("handeling", activities()),
            ("soort", object_kinds()),
        ):
            self.fields[name].choices = [_ALL, *choices]  # type: ignore[attr-defined]

    def question(self) -> LogQuestion:
        """Return what is asked; what cannot be asked does not matter, and its field says so."""
        self.is_valid()
        given = self.cleaned_data
        return LogQuestion(
            account=given.get("account"),
            activity=given.get("handeling", ""),
            kind=given.get("soort", ""),
            day=given.get("dag"),
            refused=given.get("geweigerd", False),
            before=given.get("voor"),
        )
