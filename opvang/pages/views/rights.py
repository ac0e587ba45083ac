"""What is kept and erased; of one request until when, keeping it longer, and what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.retention import end_preservation, preserve_case, record_claim
from opvang.pages.acting import act
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.retention import ClaimForm, PreservationForm
from opvang.pages.signed_in import page
from opvang.queries.retention.retention_page import retention_page
from opvang.queries.retention.rights_page import rights_page

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.retention.rights_page import RightsPage


@page("GET")
def retention(request: SignedInRequest) -> HttpResponse:
    """Show what is kept for how long, and what was erased."""
    context = {"found": retention_page(request.user, now=timezone.now())}
    return render(request, "retention/retention.html", context)


@page("GET")
def rights(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Show until when a request is kept, and what its people can ask."""
    context = {"found": rights_page(request.user, request_id, now=timezone.now())}
    return render(request, "retention/rights.html", context)


@page("GET", "POST")
def preserve(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Keep a case whatever its period says."""
    now = timezone.now()
    found = rights_page(request.user, request_id, now=now)
    form = PreservationForm(request.POST or None)
    decision = _about(
        found,
        title=gettext("Bewaarplicht vastleggen"),
        intro=gettext("Zolang deze geldt wordt niets van dit dossier gewist, ook niet op verzoek."),
        submit=gettext("Leg vast"),
        said=gettext("Vastgelegd. Van dit dossier wordt niets gewist tot iemand het opheft."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: preserve_case(
            request.user,
            request=request_id,
            ground=form.cleaned_data["choice"],
            reason=form.cleaned_data["reason"],
            review_on=form.cleaned_data["review_on"],
            now=now,
        ),
    )


@page("POST")
def end(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Let the period of a case count again."""
    return act(
        request,
        lambda: end_preservation(request.user, request=request_id, now=timezone.now()),
        said=gettext("Opgeheven. Nu telt weer alleen de bewaartermijn."),
        back_to=reverse("rights", args=[request_id]),
    )


@page("GET", "POST")
def new_claim(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Write down that somebody asks to be erased."""
    now = timezone.now()
    found = rights_page(request.user, request_id, now=now)
    form = ClaimForm(request.POST or None, persons=[(code, code) for _, code in found.persons])
    decision = _about(
        found,
        title=gettext("Verwijderverzoek vastleggen"),
        intro=gettext(
            "Het landelijk coördinatiepunt beslist, en een tweede keurt dat goed. Tot dan blijft "
            "alles staan."
        ),
        submit=gettext("Leg vast"),
        said=gettext("Vastgelegd. Het landelijk coördinatiepunt beslist erover."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: record_claim(
            request.user,
            request=request_id,
            person=form.cleaned_data["person"],
            received_on=form.cleaned_data["received_on"],
            now=now,
        ),
    )


def _about(found: RightsPage, *, title: str, intro: str, submit: str, said: str) -> Decision:
    return Decision(
        title=title,
        intro=intro,
        facts=[(gettext("Aanvraag"), found.reference)],
        submit=submit,
        back_to=reverse("rights", args=[found.id]),
        back=gettext("Rechten en bewaren"),
        said=said,
        asks=gettext("Wat u vastlegt"),
    )
