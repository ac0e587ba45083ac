"""Holds that wait for the reader's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils import timezone

from opvang.pages.signed_in import page
from opvang.pages.tasks import tasks_here
from opvang.queries.to_answer import holds_to_answer

if TYPE_CHECKING:
    from django.http import HttpResponse

    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def to_answer(request: SignedInRequest) -> HttpResponse:
    """List the holds, the first to lapse on top."""
    now = timezone.now()
    holds = holds_to_answer(request.user, now=now)
    return render(request, "to_answer.html", {"holds": holds, **tasks_here(request, now=now)})
