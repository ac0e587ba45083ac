"""Claims to be erased: one of the national desk decides, another approves."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from opvang.actions.retention import approve_claim, decide_claim
from opvang.pages.account.proving import proven
from opvang.pages.acting import act
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.retention import ClaimDecisionForm
from opvang.pages.signed_in import page
from opvang.queries.retention.claims import claim_page

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.retention.claims import ClaimPage


@page("GET", "POST")
def claim(request: SignedInRequest, claim_id: UUID) -> HttpResponse:
    """Propose what to decide about a claim."""
    return _claim(request, claim_page(request.user, claim_id, now=timezone.now()))


@proven
def _claim(request: SignedInRequest, found: ClaimPage) -> HttpResponse:
    if not found.claim.may_decide:
        return render(request, "retention/claim.html", {"found": found})
    form = ClaimDecisionForm(request.POST or None)
    return decide(
        request,
        form,
        _claimed(found),
        lambda: decide_claim(
            request.user,
            claim=found.claim.id,
            outcome=form.cleaned_data["choice"],
            ground=form.cleaned_data["ground"],
            explanation=form.cleaned_data["reason"],
            now=timezone.now(),
        ),
    )


@page("POST")
def approve(request: SignedInRequest, claim_id: UUID) -> HttpResponse:
    """Approve what a colleague decided; what is granted is gone then."""
    # Before anybody proves anything: what is not there is not there.
    return _approve(request, claim_page(request.user, claim_id, now=timezone.now()))


@proven
def _approve(request: SignedInRequest, found: ClaimPage) -> HttpResponse:
    return act(
        request,
        lambda: approve_claim(request.user, claim=found.claim.id, now=timezone.now()),
        said=gettext("Goedgekeurd. Wat is toegewezen is gewist; het besluit blijft bewaard."),
        back_to=reverse("retention"),
    )


def _claimed(found: ClaimPage) -> Decision:
    one = found.claim
    facts = [
        (gettext("Aanvraag"), one.request_reference),
        (gettext("Persoon"), one.person),
        (gettext("Ontvangen op"), date_format(one.received_on, "j F Y")),
        (gettext("Antwoord uiterlijk"), date_format(one.answer_by, "j F Y")),
    ]
    if found.shares:
        facts.append((gettext("Anderen in het dossier"), str(found.shares)))
    if found.until:
        facts.append((gettext("Bewaartermijn tot"), date_format(found.until, "j F Y")))
    if found.kept_by:
        facts.append((gettext("Kan nu niet weg"), found.kept_by))
    return Decision(
        title=gettext("Verwijderverzoek %(reference)s") % {"reference": one.reference},
        intro=gettext(
            "Toewijzen wist alles van deze persoon; deels wist teksten, gevaargebieden, "
            "registratie en herkenningsmerken. Een collega keurt uw besluit goed: dan pas "
            "gebeurt het."
        ),
        facts=facts,
        submit=gettext("Stel dit besluit voor"),
        back_to=reverse("retention"),
        back=gettext("Bewaren en wissen"),
        said=gettext("Voorgesteld. Een collega keurt het goed of besluit anders."),
    )
