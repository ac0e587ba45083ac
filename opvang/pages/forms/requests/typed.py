"""Forms that show what was typed, also when nobody asked yet whether it is right."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict


class TypedForm(forms.Form):
    """Holds what was typed; it is checked only when *check* says so."""

    def __init__(self, data: QueryDict, *, check: bool, prefix: str | None = None) -> None:
        self.check = check
        super().__init__(data, prefix=prefix)

    def full_clean(self) -> None:
        """Find mistakes, where somebody handed in the form."""
        if self.check:
            super().full_clean()
            return
        self._errors = ErrorDict()
        self.cleaned_data: dict[str, Any] = {}

    def typed(self, name: str) -> list[str]:
        """Return what was typed in a field, without what is empty."""
        data: Any = self.data
        return [one for one in data.getlist(self.add_prefix(name)) if one.strip()]

    @property
    def is_filled(self) -> bool:
        """Whether anything was typed."""
        return any(self.typed(name) for name in self.fields)
