"""The list of work of whoever places people: what to do next comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from opvang.pages.signed_in import page
from opvang.pages.tasks import tasks_here
from opvang.pages.views.requests.groups import group_links, groups
from opvang.queries.choices import Urgency
from opvang.queries.requests.work_list import Asked, WorkList, request_called, work_list

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest

#: How many requests stand on one page.
PAGE_SIZE = 25


@page("GET")
def requests(request: SignedInRequest) -> HttpResponse:
    """Show the requests of the reader."""
    asked = Asked(
        group=request.GET.get("groep", ""),
        urgency=request.GET.get("urgentie", ""),
        organisation=request.GET.get("organisatie", ""),
    )
    now = timezone.now()
    found = work_list(request.user, asked, now=now)
    context = _context(request, found, asked) | tasks_here(request, now=now)
    return render(request, "requests/list.html", context)


@page("GET")
def find_request(request: SignedInRequest) -> HttpResponse:
    """Go to the request with a reference, or say that there is none."""
    reference = request.GET.get("kenmerk", "")
    found = request_called(request.user, reference, now=timezone.now())
    if found is not None:
        return redirect("request", found)
    return render(request, "requests/not_found.html", {"reference": reference}, status=404)


def _context(request: SignedInRequest, found: WorkList, asked: Asked) -> dict[str, Any]:
    rows = Paginator(found.items, PAGE_SIZE).get_page(request.GET.get("pagina"))
    return {
        "page": rows,
        "groups": groups(rows, found.numbers),
        "links": group_links(found.numbers),
        "total": sum(found.numbers.values()),
        "found": found,
        "asked": asked,
        "urgencies": Urgency.choices,
    }
