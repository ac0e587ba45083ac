"""One hold or placement: who comes, and what the reader can answer or write down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.answers import confirm_hold, consent_to_hold, refuse_hold
from opvang.actions.stays import arrive, depart
from opvang.calendar import tonight
from opvang.pages.acting import act
from opvang.pages.forms.answers import RefusalForm
from opvang.pages.forms.dates import day_typed
from opvang.pages.forms.overstays import OverstayForm
from opvang.pages.forms.stays import DepartureForm
from opvang.pages.signed_in import page
from opvang.policy import policy
from opvang.queries.overstays import limit_for
from opvang.queries.placements import SeenPlacement, seen_placement

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def hold(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Show who comes, as far as the reader may know."""
    return show(request, seen_placement(request.user, placement, now=timezone.now()))


@page("POST")
def confirm(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Promise the place."""
    ordered_on = day_typed(request.POST.get("machtiging", ""))
    return act(
        request,
        lambda: confirm_hold(
            request.user, hold=placement, court_order_on=ordered_on, now=timezone.now()
        ),
        said=gettext("Bevestigd. De plek is toegezegd; wie hem vroeg ziet dat meteen."),
        back_to=reverse("placement", args=[placement]),
    )


@page("POST")
def consent(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Agree, for the Labour Inspectorate."""
    return act(
        request,
        lambda: consent_to_hold(request.user, hold=placement, now=timezone.now()),
        said=gettext("Ingestemd. Het landelijk coördinatiepunt kan de plek nu toezeggen."),
        back_to=reverse("to-answer"),
    )


@page("POST")
def refuse(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Refuse the people, for a reason."""
    now = timezone.now()
    seen = seen_placement(request.user, placement, now=now)
    form = RefusalForm(request.POST, choices=seen.refusals)
    if not form.is_valid():
        return show(request, seen, refusal=form)
    reason = form.cleaned_data["reason"]
    return act(
        request,
        lambda: refuse_hold(request.user, hold=placement, reason=reason, now=now),
        said=gettext("Geweigerd. De bedden zijn weer vrij, en er wordt een andere plek gezocht."),
        back_to=reverse("to-answer"),
    )


@page("POST")
def arrived(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Write down that the people have come."""
    return act(
        request,
        lambda: arrive(request.user, placement=placement, now=timezone.now()),
        said=gettext("Aankomst opgeschreven."),
        back_to=reverse("board"),
    )


@page("POST")
def departed(request: SignedInRequest, placement: UUID) -> HttpResponse:
    """Write down that the people have left, and where to."""
    now = timezone.now()
    form = DepartureForm(request.POST, night=tonight(now))
    if not form.is_valid():
        seen = seen_placement(request.user, placement, now=now)
        return show(request, seen, departure=form)
    given = form.cleaned_data
    return act(
        request,
        lambda: depart(
            request.user,
            placement=placement,
            destination=given["destination"],
            on=given["on"],
            now=now,
        ),
        said=gettext("Vertrek opgeschreven."),
        back_to=reverse("board"),
    )


def show(
    request: SignedInRequest,
    seen: SeenPlacement,
    *,
    refusal: RefusalForm | None = None,
    departure: DepartureForm | None = None,
    overstay: OverstayForm | None = None,
) -> HttpResponse:
    """Show one placement; a form that is given has mistakes."""
    limit = limit_for(request.user, seen.id, now=timezone.now()) if seen.may_depart else None
    context: dict[str, Any] = {
        "one": seen,
        "title": _title(seen),
        "invalid": refusal or departure or overstay,
        "limit": limit,
    }
    if limit and limit.is_over:
        context["overstay"] = overstay or OverstayForm()
    if seen.decides:
        context["refusal"] = refusal or RefusalForm(choices=seen.refusals)
    if seen.may_depart:
        context["departure"] = departure or DepartureForm(night=tonight(timezone.now()))
    context["guidance"] = policy().text("TEXT_HOLD")
    return render(request, "hold.html", context)


def _title(seen: SeenPlacement) -> str:
    if seen.decides:
        return gettext("Past deze plek?")
    return {
        "HELD": gettext("Vastgehouden plek"),
        "CONFIRMED": gettext("Toegezegde plek"),
        "ARRIVED": gettext("Verblijf"),
    }.get(seen.state, gettext("Afgehandelde plek"))
