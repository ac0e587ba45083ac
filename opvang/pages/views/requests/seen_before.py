"""Asking whether somebody in a request was registered before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from opvang.actions.seen_before import look_up
from opvang.errors import Busy, NotPossible
from opvang.pages.forms.seen_before import SeenBeforeForm
from opvang.pages.signed_in import page
from opvang.queries.distinctions import told_apart
from opvang.queries.seen_before import asks_about

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET", "POST")
@sensitive_post_parameters()
def seen_before(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Ask what somebody is known by, and answer at once: what is typed is kept nowhere."""
    now = timezone.now()
    asking = asks_about(request.user, request_id, now=now)
    form = SeenBeforeForm(request.POST or None, persons=asking.persons)
    apart = told_apart(request.user, request_id, now=now)
    context: dict[str, Any] = {"asking": asking, "form": form, "apart": apart}
    if form.is_valid():
        try:
            context["found"] = look_up(
                request.user,
                request=request_id,
                person=form.cleaned_data["person"],
                identifiers=form.identifiers(),
                now=now,
            )
            # An empty form: nothing that was typed goes back to the browser.
            context["form"] = SeenBeforeForm(persons=asking.persons)
        except (Busy, NotPossible) as refusal:
            form.add_error(None, str(refusal))
    return render(request, "requests/seen_before.html", context)
