"""Holds that wait for the reader's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from opvang.pages.signed_in import page
from opvang.pages.tasks import tasks_here
from opvang.queries.to_answer import changed_holds, holds_to_answer

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def to_answer(request: SignedInRequest) -> HttpResponse:
    """List the holds, the first to lapse on top; to a screen that refreshes itself, if changed."""
    now = timezone.now()
    if not request.htmx:
        holds = holds_to_answer(request.user, now=now)
        context = {"holds": holds, **tasks_here(request, now=now)}
        return render(request, "to_answer.html", context)
    changed = changed_holds(request.user, seen=request.GET.get("gezien", ""), now=now)
    if changed is None:
        return HttpResponse(status=204)
    return render(request, "hold/_waiting.html", {"holds": changed})
