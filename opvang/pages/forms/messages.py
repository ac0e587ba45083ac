"""Choosing which messages come how, and when not; and where SMS goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

_CHOOSE = gettext_lazy("Kies een van de mogelijkheden.")
_TIME = gettext_lazy("Geef een tijd, zoals 22:00.")


def _kinds(label: object, help_text: object = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,  # type: ignore[arg-type]  # in the language of the reader
        help_text=help_text,  # type: ignore[arg-type]  # the same
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _CHOOSE},
    )


def _time(label: object, help_text: object) -> forms.TimeField:
    return forms.TimeField(
        label=label,  # type: ignore[arg-type]  # in the language of the reader
        help_text=help_text,  # type: ignore[arg-type]  # the same
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": _TIME},
    )


class ChoicesForm(forms.Form):
    """Asks for each way what comes along it, and when it is quiet."""

    on_screen = _kinds(gettext_lazy("Op het scherm"))
    by_email = _kinds(gettext_lazy("Per e-mail"))
    by_sms = _kinds(gettext_lazy("Per sms"))
    quiet_from = _time(
        gettext_lazy("Stil vanaf"), gettext_lazy("Dan komt er niets, behalve bij een crisis.")
    )
    quiet_until = _time(gettext_lazy("Stil tot"), gettext_lazy("Zo nodig de volgende dag."))
    digest_hour = forms.TypedChoiceField(
        label=gettext_lazy("Dagoverzicht"),
        help_text=gettext_lazy("Dan komt alles een keer per dag als een bericht."),
        required=False,
        empty_value=None,
        coerce=int,
        error_messages={"invalid_choice": _CHOOSE},
    )
    at_once = _kinds(
        gettext_lazy("Komt altijd meteen"),
        gettext_lazy("Ook in stille uren en buiten het dagoverzicht. Een crisis komt altijd."),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Taal van berichten"), error_messages={"invalid_choice": _CHOOSE}
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        initial: Mapping[str, Any],
        kinds: Iterable[tuple[str, Any]],
        languages: Iterable[tuple[str, Any]],
    ) -> None:
        super().__init__(data, initial=dict(initial))
        offered = list(kinds)
        for name in ("on_screen", "by_email", "by_sms", "at_once"):
            self.fields[name].choices = offered  # type: ignore[attr-defined]
        hours = [("", gettext_lazy("geen")), *((hour, f"{hour}:00") for hour in range(24))]
        self.fields["digest_hour"].choices = hours  # type: ignore[attr-defined]
        self.fields["language"].choices = list(languages)  # type: ignore[attr-defined]


class ContactForm(forms.Form):
    """Asks where SMS goes, and who stands in."""

    phone = forms.CharField(
        label=gettext_lazy("Mobiel nummer"),
        help_text=gettext_lazy(
            "Een telefoon van het werk. Een sms zegt alleen dat er iets is; wie het nummer heeft "
            "leest niets."
        ),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
    )
    deputy = forms.TypedChoiceField(
        label=gettext_lazy("Waarnemer"),
        help_text=gettext_lazy("Wie bericht krijgt als een crisis te lang op u wacht."),
        required=False,
        empty_value=None,
        error_messages={"invalid_choice": _CHOOSE},
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        initial: Mapping[str, Any],
        deputies: Iterable[tuple[str, str]],
    ) -> None:
        super().__init__(data, initial=dict(initial))
        nobody = ("", gettext_lazy("niemand"))
        self.fields["deputy"].choices = [nobody, *deputies]  # type: ignore[attr-defined]
