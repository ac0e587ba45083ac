"""What was set aside: who watches over it reads and reviews it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.overrides.review import review_override
from opvang.pages.acting import act
from opvang.pages.signed_in import page
from opvang.queries.overrides.crisis import switches_crisis_mode
from opvang.queries.overrides.listed import overrides, review_outcome, review_outcomes

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def listed(request: SignedInRequest) -> HttpResponse:
    """List what waits for a decision or a review, and what was reviewed lately."""
    found = overrides(request.user, now=timezone.now())
    context = {
        "found": found,
        "outcomes": review_outcomes(),
        "may_switch": switches_crisis_mode(request.user),
    }
    return render(request, "overrides.html", context)


@page("POST")
def review(request: SignedInRequest, override: UUID) -> HttpResponse:
    """Say afterwards whether something should have been set aside."""
    outcome = review_outcome(request.POST.get("oordeel", ""))
    if outcome is None:
        return redirect("overrides")
    now = timezone.now()
    return act(
        request,
        lambda: review_override(request.user, override=override, outcome=outcome, now=now),
        said=gettext("Uw oordeel is opgeschreven."),
        back_to=reverse("overrides"),
    )
