"""One request: where it could go, and what somebody does about it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from opvang.actions.answers import release_place
from opvang.actions.holds import hold_place
from opvang.actions.requests import end_request, reopen_request
from opvang.pages.acting import act
from opvang.pages.asked_for import said_of_end, said_of_hold, said_of_release, said_of_reopening
from opvang.pages.signed_in import page
from opvang.policy import policy
from opvang.queries.audit_log.who_saw import may_see_who_saw
from opvang.queries.choices import ENDS
from opvang.queries.overrides.outside import outside_ends
from opvang.queries.requests.aside import aside
from opvang.queries.requests.request_page import exact_places, request_page
from opvang.queries.requests.subjects import asked_unit, kept_placement
from opvang.queries.requests.waiting_list import place_on_list
from opvang.queries.retention.rights_page import has_rights
from opvang.queries.seen_before import may_look_up
from opvang.queries.timelines import timeline

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.requests.waiting import Waiting

#: So many places stand on the page at once; the others open on demand.
FIRST_ALTERNATIVES = 5


@page("GET")
def one_request(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Show one request; to a page that asks by itself, only what changed."""
    now = timezone.now()
    seen = request.GET.get("gezien", "") if request.htmx else ""
    found = request_page(request.user, request_id, seen=seen, now=now)
    if found is None:
        return HttpResponse(status=204)
    context = {
        "one": found,
        "aside": aside(request.user, found, now=now),
        "outside_ends": outside_ends(),
        "moments": timeline(request.user, request_id, now=now),
        "may_see_who_saw": may_see_who_saw(request.user),
        "has_rights": has_rights(request.user),
        "may_look_up": may_look_up(request.user, request_id, now=now),
        "on_list": place_on_list(request.user, request_id, now=now),
        "guidance": policy().text("TEXT_NO_PLACE"),
        **_alternatives(found.waiting),
    }
    return render(request, "requests/request.html", context)


@page("GET")
def places(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Show the places that fit once more, the first with what they cost when all others adapt."""
    found = exact_places(request.user, request_id, now=timezone.now())
    if found.waiting is None and not request.htmx:
        return redirect(_page_of(request_id))
    template = "requests/_alternatives.html" if request.htmx else "requests/places.html"
    context = {"one": found, "exact": True, "waiting": found.waiting}
    return render(request, template, context | _alternatives(found.waiting))


@page("POST")
def hold(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Ask for a place and keep it meanwhile."""
    now = timezone.now()
    unit = asked_unit(request.user, request_id, request.POST.get("plek", ""), now=now)
    return act(
        request,
        lambda: hold_place(request.user, request=request_id, unit=unit, now=now),
        said=said_of_hold,
        back_to=_page_of(request_id),
    )


@page("POST")
def release(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Give back the place that is kept."""
    now = timezone.now()
    asked = request.POST.get("plaatsing", "")
    placement = kept_placement(request.user, request_id, asked)
    return act(
        request,
        lambda: release_place(request.user, placement=placement, now=now),
        said=said_of_release,
        back_to=_page_of(request_id),
    )


@page("POST")
def end(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """End a request that needs no place."""
    now = timezone.now()
    outcome = ENDS.get(request.POST.get("uitkomst", ""))
    if outcome is None:
        return redirect(_page_of(request_id))
    return act(
        request,
        lambda: end_request(request.user, request=request_id, outcome=outcome, now=now),
        said=said_of_end,
        back_to=_page_of(request_id),
    )


@page("POST")
def reopen(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Open a request again that was ended by mistake."""
    now = timezone.now()
    return act(
        request,
        lambda: reopen_request(request.user, request=request_id, now=now),
        said=said_of_reopening,
        back_to=_page_of(request_id),
    )


def _alternatives(waiting: Waiting | None) -> dict[str, object]:
    found = waiting.alternatives if waiting else ()
    return {"first": found[:FIRST_ALTERNATIVES], "rest": found[FIRST_ALTERNATIVES:]}


def _page_of(request_id: UUID) -> str:
    return reverse("request", args=[request_id])
