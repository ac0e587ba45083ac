"""Consent: people agree that a place is sought, or somebody says why it cannot wait for that."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from opvang.actions.overrides.consent import give_consent, override_consent
from opvang.pages.acting import act
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.decisions import DecisionForm
from opvang.pages.signed_in import page
from opvang.queries.overrides.consent import (
    consent_subject,
    no_consent_reason,
    no_consent_reasons,
)

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.overrides.consent import ConsentSubject


@page("POST")
def agreed(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Write down that all clients agree that a place is sought."""
    return act(
        request,
        lambda: give_consent(request.user, request=request_id, now=timezone.now()),
        said=gettext("Toestemming vastgelegd. U kunt nu een plek vragen."),
        back_to=reverse("request", args=[request_id]),
    )


@page("GET", "POST")
def without(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Say why a place is sought although not everybody agreed."""
    now = timezone.now()
    found = consent_subject(request.user, request_id, now=now)
    form = DecisionForm(
        request.POST or None,
        what=gettext("Waarom kan het niet wachten?"),
        choices=no_consent_reasons(),
        why=gettext("Wat maakt dat het verantwoord is?"),
    )
    decision = _decision(request_id, found)
    return decide(
        request,
        form,
        decision,
        lambda: override_consent(
            request.user,
            request=request_id,
            code=no_consent_reason(form.cleaned_data["choice"]),
            reason=form.cleaned_data["reason"],
            now=now,
        ),
    )


def _decision(request_id: UUID, found: ConsentSubject) -> Decision:
    lacking = ngettext(
        "%(number)s cliënt zonder toestemming",
        "%(number)s cliënten zonder toestemming",
        found.lacking,
    )
    return Decision(
        title=gettext("Zoeken zonder toestemming"),
        intro=gettext(
            "Wie een plek krijgt, moet dat willen. Kan dat nu niet worden gevraagd, schrijf dan op "
            "waarom. Het landelijk coördinatiepunt kijkt het na; vraag de toestemming zodra het "
            "kan."
        ),
        facts=(
            (gettext("Aanvraag"), found.reference),
            (gettext("Toestemming"), lacking % {"number": found.lacking}),
        ),
        submit=gettext("Zoek zonder toestemming"),
        back_to=reverse("request", args=[request_id]),
        back=gettext("Terug naar aanvraag %(reference)s") % {"reference": found.reference},
        said=gettext("Vastgelegd. U kunt nu een plek vragen."),
    )
