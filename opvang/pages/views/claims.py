"""Claims to be erased: one of the national desk decides, another approves."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from opvang.actions.retention import approve_claim, decide_claim
from opvang.pages.account.proving import proven
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


@page("GET", "POST")
def approve(request: SignedInRequest, claim_id: UUID) -> HttpResponse:
    """Show what a colleague decided, and approve it: what is granted is gone then."""
    # Before anybody proves anything: what is not there is not there.
    return _approve(request, claim_page(request.user, claim_id, now=timezone.now()))


@proven
def _approve(request: SignedInRequest, found: ClaimPage) -> HttpResponse:
    one = found.claim
    decision = Decision(
        title=gettext("Besluit over %(reference)s goedkeuren") % {"reference": one.reference},
        intro=gettext("Wat is toegewezen is meteen gewist, en komt niet terug."),
        facts=[
            *_facts(found),
            (gettext("Besluit"), one.outcome),
            (gettext("Grond"), one.ground),
            (gettext("Wat wij zeggen tegen wie het vroeg"), one.explanation),
        ],
        submit=gettext("Keur goed"),
        back_to=reverse("retention"),
        back=gettext("Bewaren en wissen"),
        said=gettext("Goedgekeurd. Wat is toegewezen is gewist; het besluit blijft bewaard."),
        asks=gettext("Bent u het ermee eens?"),
    )
    return decide(
        request,
        forms.Form(request.POST or None),
        decision,
        lambda: approve_claim(request.user, claim=one.id, now=timezone.now()),
    )


def _claimed(found: ClaimPage) -> Decision:
    return Decision(
        title=gettext("Verwijderverzoek %(reference)s") % {"reference": found.claim.reference},
        intro=gettext(
            "Toewijzen wist alles van deze persoon; deels wist teksten, gevaargebieden, "
            "registratie en herkenningsmerken. Een collega keurt uw besluit goed: dan pas "
            "gebeurt het."
        ),
        facts=_facts(found),
        submit=gettext("Stel dit besluit voor"),
        back_to=reverse("retention"),
        back=gettext("Bewaren en wissen"),
        said=gettext("Voorgesteld. Een collega keurt het goed of besluit anders."),
    )


def _facts(found: ClaimPage) -> list[tuple[str, str]]:
    one = found.claim
    told = [
        (gettext("Aanvraag"), one.request_reference),
        (gettext("Persoon"), one.person),
        (gettext("Ontvangen op"), date_format(one.received_on, "j F Y")),
        (gettext("Antwoord uiterlijk"), date_format(one.answer_by, "j F Y")),
        (gettext("Anderen in het dossier"), str(found.shares) if found.shares else ""),
        (gettext("Bewaartermijn tot"), date_format(found.until, "j F Y") if found.until else ""),
        (gettext("Kan nu niet weg"), found.kept_by),
    ]
    return [(name, value) for name, value in told if value]
