"""One of the people for whom a place is asked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy

from opvang.pages.forms.requests.fields import DayField
from opvang.pages.forms.requests.typed import TypedForm
from opvang.queries.choices import ConsentScope, PersonRole, RiskOutcome, Sex
from opvang.queries.filled_in.fields import NewConsent, NewScreening

_SCREENING = ("screening_instrument", "screening_outcome", "screening_on")


class PersonForm(TypedForm):
    """Sex and age; and, when known, who it is, a risk screening and consent."""

    role = forms.TypedChoiceField(
        choices=PersonRole.choices, coerce=PersonRole, widget=forms.HiddenInput
    )
    age = forms.IntegerField(
        label=gettext_lazy("Leeftijd in jaren"),
        min_value=0,
        max_value=120,
        error_messages={"required": gettext_lazy("Vul de leeftijd in, zo nodig geschat.")},
    )
    sex = forms.TypedChoiceField(
        label=gettext_lazy("Opvang voor"),
        help_text=gettext_lazy("Wat iemand zelf kiest."),
        choices=Sex.choices,
        coerce=Sex,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies voor wie de opvang moet zijn.")},
    )
    screening_outcome = forms.TypedChoiceField(
        label=gettext_lazy("Uitkomst risicoscreening"),
        required=False,
        choices=(("", gettext_lazy("Niet gescreend")), *RiskOutcome.choices),
        coerce=RiskOutcome,
        empty_value=None,
    )
    screening_on = DayField(label=gettext_lazy("Gescreend op"))
    screening_instrument = forms.CharField(
        label=gettext_lazy("Instrument"), required=False, max_length=80
    )
    screening_version = forms.CharField(label=gettext_lazy("Versie"), required=False, max_length=20)
    consents = forms.MultipleChoiceField(
        label=gettext_lazy("Geeft toestemming voor"),
        required=False,
        choices=ConsentScope.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    consents_on = DayField(
        label=gettext_lazy("Toestemming gegeven op"), help_text=gettext_lazy("Leeg: vandaag.")
    )
    code = forms.CharField(
        label=gettext_lazy("Persoonscode"),
        help_text=gettext_lazy(
            "Alleen als deze persoon al in een aanvraag van u staat, zoals P-7K3M9QXC."
        ),
        required=False,
        max_length=20,
    )
    turns_18_on = DayField(
        label=gettext_lazy("Wordt 18 op"),
        help_text=gettext_lazy("Alleen bij een minderjarige voor wie de dag ertoe doet."),
    )

    #: What stands under more; the rest is asked of everybody.
    MORE = (
        "code",
        "turns_18_on",
        "screening_outcome",
        "screening_instrument",
        "screening_version",
        "screening_on",
        "consents",
        "consents_on",
    )

    def __init__(self, data: QueryDict, *, check: bool, prefix: str) -> None:
        super().__init__(data, check=check, prefix=prefix)
        for scope in ConsentScope.values:
            # On which day an earlier consent was given, so that it is not given anew.
            self.fields[f"given_{scope}"] = forms.DateField(
                required=False, widget=forms.HiddenInput
            )

    @property
    def is_child(self) -> bool:
        """Whether this is a child who comes along."""
        return self.typed("role") == [PersonRole.CHILD]

    @property
    def known_code(self) -> str:
        """The code that was typed; empty: somebody new."""
        return next(iter(self.typed("code")), "")

    @property
    def more_is_filled(self) -> bool:
        """Whether more than a code, which stands above, was typed under more, or is wrong."""
        typed = any(self.typed(name) for name in self.MORE if name != "code")
        return typed or any(name in self.errors for name in self.MORE)

    def clean(self) -> dict[str, Any]:
        """Ask for the rest of a screening of which a part was typed."""
        typed = [name for name in (*_SCREENING, "screening_version") if self.typed(name)]
        for name in _SCREENING:
            if typed and not self.typed(name):
                sentence = gettext("Vul dit ook in, of laat de hele risicoscreening leeg.")
                self.add_error(name, sentence)
        return self.cleaned_data

    def screening(self) -> NewScreening | None:
        """Return the screening that was filled in."""
        found = self.cleaned_data
        if not found.get("screening_outcome"):
            return None
        return NewScreening(
            instrument=found["screening_instrument"],
            version=found["screening_version"],
            outcome=found["screening_outcome"],
            assessed_on=found["screening_on"],
        )

    def given_consents(self, *, today: date) -> tuple[NewConsent, ...]:
        """Return what somebody consents to; who did not say since when does so *today*."""
        found = self.cleaned_data
        since = found["consents_on"] or today
        return tuple(
            NewConsent(scope=ConsentScope(scope), given_on=found[f"given_{scope}"] or since)
            for scope in found["consents"]
        )
