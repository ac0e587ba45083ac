"""How others use Opvang, for who watches over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from opvang.pages.signed_in import page
from opvang.pages.tasks import tasks_here
from opvang.policy import policy
from opvang.queries.area_changes import area_changes

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def oversight(request: SignedInRequest) -> HttpResponse:
    """Show whose danger areas and wishes changed so often that a reason was asked."""
    now = timezone.now()
    context = {
        "changes": area_changes(request.user, now=now),
        "without_reason": policy().number_of("AREA_CHANGES_WITHOUT_REASON"),
        **tasks_here(request, now=now),
    }
    return render(request, "oversight.html", context)
