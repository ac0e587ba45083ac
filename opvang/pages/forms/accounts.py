"""Finding accounts, inviting somebody, coming in, and letting somebody in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy

from opvang.queries.choices import Role
from opvang.queries.managed_accounts import AccountsQuestion

_ALL = ("", gettext_lazy("Alle"))
_CHOOSE = gettext_lazy("Kies een van de mogelijkheden.")


class AccountsForm(forms.Form):
    """Asks for codes and ids alone: they stand in the address of the page."""

    organisatie = forms.TypedChoiceField(
        label=gettext_lazy("Organisatie"), coerce=UUID, empty_value=None, required=False
    )
    rol = forms.ChoiceField(
        label=gettext_lazy("Rol"), choices=[_ALL, *Role.choices], required=False
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, organisations: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(data)
        self.fields["organisatie"].choices = [_ALL, *organisations]  # type: ignore[attr-defined]

    def question(self) -> AccountsQuestion:
        """Return what is asked; what cannot be asked does not matter, and its field says so."""
        self.is_valid()
        given = self.cleaned_data
        return AccountsQuestion(organisation=given.get("organisatie"), role=given.get("rol", ""))


class InviteForm(forms.Form):
    """Asks who comes, for which organisation and to do what."""

    email = forms.EmailField(
        label=gettext_lazy("E-mailadres van het werk"),
        help_text=gettext_lazy("Daarmee logt iemand straks in. Geen privéadres."),
        max_length=150,
        error_messages={"required": gettext_lazy("Vul een e-mailadres in.")},
    )
    organisation = forms.ChoiceField(
        label=gettext_lazy("Organisatie"),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _CHOOSE),
    )
    roles = forms.MultipleChoiceField(
        label=gettext_lazy("Rollen"),
        widget=forms.CheckboxSelectMultiple,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _CHOOSE),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        organisations: Sequence[tuple[str, str]],
        roles: Sequence[tuple[str, Any]],
    ) -> None:
        super().__init__(data)
        self.fields["organisation"].choices = organisations  # type: ignore[attr-defined]
        self.fields["roles"].choices = roles  # type: ignore[attr-defined]


class ComeInForm(forms.Form):
    """Asks who was invited for a password, twice; their name stands there to be remembered."""

    username = forms.CharField(
        label=gettext_lazy("Gebruikersnaam"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "username", "readonly": True}),
    )
    password = forms.CharField(
        label=gettext_lazy("Wachtwoord"),
        help_text=gettext_lazy("Minstens 12 tekens. Een zin van een paar woorden is goed."),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": gettext_lazy("Kies een wachtwoord.")},
    )
    again = forms.CharField(
        label=gettext_lazy("Wachtwoord, nog een keer"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": gettext_lazy("Typ het wachtwoord nog een keer.")},
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, username: str) -> None:
        super().__init__(data, initial={"username": username})

    def clean(self) -> dict[str, Any]:
        """Return the passwords. Raises ValidationError where they differ."""
        found = super().clean() or {}
        if "password" in found and "again" in found and found["password"] != found["again"]:
            self.add_error("again", gettext_lazy("Dit is een ander wachtwoord dan het eerste."))
        return found


class CallBackForm(forms.Form):
    """Asks how somebody made sure of who was invited."""

    call_back = forms.ChoiceField(
        label=gettext_lazy("Hoe hebt u nagegaan wie het is?"),
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _CHOOSE),
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, choices: Sequence[tuple[str, Any]]
    ) -> None:
        super().__init__(data)
        self.fields["call_back"].choices = choices  # type: ignore[attr-defined]
