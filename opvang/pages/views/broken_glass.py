"""Who broke the glass, for whoever judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from opvang.actions.break_glass import judge_break_glass
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.decisions import DecisionForm
from opvang.pages.signed_in import page
from opvang.queries.break_glass.judged import broken_glass, glass_to_judge

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.break_glass.judged import ListedBreakGlass

_JUSTIFIED = "JUSTIFIED"


@page("GET")
def listed(request: SignedInRequest) -> HttpResponse:
    """List who broke the glass: what waits for a judgement, and what was judged lately."""
    found = broken_glass(request.user, now=timezone.now())
    return render(request, "break_glass/listed.html", {"found": found})


@page("GET", "POST")
def judge(request: SignedInRequest, broken: UUID) -> HttpResponse:
    """Ask whether it was justified, and why."""
    now = timezone.now()
    found = glass_to_judge(request.user, broken, now=now)
    form = DecisionForm(
        request.POST or None,
        what=gettext("Mocht deze noodtoegang?"),
        choices=(
            (_JUSTIFIED, gettext("Ja, dit was terecht")),
            ("NOT_JUSTIFIED", gettext("Nee, dit had niet gemoeten")),
        ),
        why=gettext("Waarom?"),
    )
    return decide(
        request,
        form,
        _decision(found),
        lambda: judge_break_glass(
            request.user,
            broken=broken,
            is_justified=form.cleaned_data["choice"] == _JUSTIFIED,
            judgement=form.cleaned_data["reason"],
            now=now,
        ),
    )


def _decision(found: ListedBreakGlass) -> Decision:
    return Decision(
        title=gettext("Noodtoegang beoordelen"),
        intro=gettext(
            "Iemand zag wat die niet zonder meer mag zien. Vraag na wat u niet vertrouwt, en "
            "schrijf op wat u ervan vindt. Uw oordeel beëindigt geen toegang."
        ),
        facts=(
            (gettext("Aanvraag"), found.reference),
            (gettext("Wie"), f"{found.organisation}, {found.who}"),
            (gettext("Wanneer"), date_format(localtime(found.opened_at), "j F Y, H:i")),
            (gettext("Reden"), found.reason),
            (gettext("Toelichting"), found.explanation),
            (gettext("Adres gezien"), gettext("ja") if found.saw_address else gettext("nee")),
        ),
        submit=gettext("Leg vast"),
        back_to=reverse("broken-glass"),
        back=gettext("Terug naar noodtoegangen"),
        said=gettext("Uw oordeel is opgeschreven."),
        asks=gettext("Uw oordeel"),
    )
