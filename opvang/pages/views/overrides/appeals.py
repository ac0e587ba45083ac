"""Appeals: who was refused a place makes one, and the national desk decides."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from opvang.actions.overrides.appeals import appeal_refusal, decide_appeal
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.decisions import DecisionForm
from opvang.pages.signed_in import page
from opvang.queries.overrides.appeals import (
    OVERRIDDEN,
    UPHELD,
    AppealToDecide,
    appeal_to_decide,
    appealable,
)

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET", "POST")
def appeal(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Appeal against a refusal, with a reason."""
    now = timezone.now()
    found = appealable(request.user, placement, now=now)
    form = DecisionForm(request.POST or None, why=gettext("Waarom klopt de weigering niet?"))
    decision = Decision(
        title=gettext("Bezwaar tegen een weigering"),
        intro=gettext(
            "Het landelijk coördinatiepunt beslist en kan de weigering opzij zetten. Dan kunt u de "
            "plek weer vragen; de opvang mag opnieuw nee zeggen. Wat u schrijft leest alleen het "
            "landelijk coördinatiepunt."
        ),
        facts=_facts(found),
        asks=gettext("Uw bezwaar"),
        submit=gettext("Maak bezwaar"),
        back_to=reverse("request", args=[found.request]),
        back=gettext("Terug naar aanvraag %(reference)s") % {"reference": found.reference},
        said=gettext("Bezwaar gemaakt. Het landelijk coördinatiepunt beslist erover."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: appeal_refusal(
            request.user, placement=placement, reason=form.cleaned_data["reason"], now=now
        ),
    )


@page("GET", "POST")
def decide_one(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Uphold a refusal or set it aside, with a reason that the shelter reads too."""
    now = timezone.now()
    found = appeal_to_decide(request.user, placement, now=now)
    form = DecisionForm(
        request.POST or None,
        what=gettext("Wat besluit u?"),
        choices=(
            (
                OVERRIDDEN,
                gettext("Zet de weigering opzij: de plek mag weer worden gevraagd"),
            ),
            (UPHELD, gettext("De weigering blijft")),
        ),
        why=gettext("Waarom?"),
    )
    decision = Decision(
        title=gettext("Beslis over een bezwaar"),
        intro=gettext(
            "Wie de plek vroeg en de opvang lezen uw besluit en waarom. Niemand wordt verplicht: "
            "de plek moet opnieuw worden gevraagd en er mag opnieuw nee worden gezegd."
        ),
        facts=(*_facts(found), (gettext("Het bezwaar"), found.appeal.why)),
        submit=gettext("Beslis"),
        back_to=reverse("overrides"),
        back=gettext("Terug naar de uitzonderingen"),
        said=gettext("Besloten. Wie de plek vroeg en de opvang zien het."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: decide_appeal(
            request.user,
            placement=placement,
            outcome=OVERRIDDEN if form.cleaned_data["choice"] == OVERRIDDEN else UPHELD,
            decision=form.cleaned_data["reason"],
            now=now,
        ),
    )


def _facts(found: AppealToDecide) -> tuple[tuple[str, str], ...]:
    until = found.appeal.barred_until
    place = f"{found.place}, {found.unit}" if found.unit else found.place
    return (
        (gettext("Aanvraag"), found.reference),
        (gettext("Plek"), place),
        (gettext("Geweigerd om"), found.appeal.refusal),
        (
            gettext("Niet opnieuw te vragen tot"),
            date_format(until, "l j F") if until else gettext("kan nu weer"),
        ),
    )
