"""A sheet: chosen first, and then kept by the page until somebody takes it over."""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from opvang.actions.sheets.reading.limits import MAX_BYTES

_CHOOSE = gettext_lazy("Kies het bestand met uw overzicht.")


class SheetForm(forms.Form):
    """Asks for the file, or gets what was in it back from the page that showed what it does."""

    file = forms.FileField(
        label=gettext_lazy("Bestand"),
        help_text=gettext_lazy(
            "CSV of Excel (.xlsx). U ziet eerst wat het verandert; daarna neemt u het over."
        ),
        error_messages={"required": _CHOOSE},
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,text/csv"}),
    )
    kept = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Return what is in the file, one byte more where it is larger than a sheet may be."""
        given = super().clean() or {}
        file, kept = given.get("file"), given.get("kept")
        if kept and not file:
            del self.errors["file"]
        elif not file:
            return given
        contents = file.read(MAX_BYTES + 1) if file else _unpacked(str(kept))
        return given | {"contents": contents}


def packed(contents: bytes) -> str:
    """Return what was in a file as a page keeps it."""
    return urlsafe_b64encode(contents).decode()


def _unpacked(kept: str) -> bytes:
    try:
        return urlsafe_b64decode(kept)
    except (binascii.Error, ValueError) as error:
        sentence = gettext("Het bestand is onderweg beschadigd. Kies het opnieuw.")
        raise forms.ValidationError(sentence) from error
