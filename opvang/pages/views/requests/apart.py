"""Saying that somebody who seemed to be registered before is another person, or is not."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from opvang.actions.seen_before import tell_apart, tell_same
from opvang.pages.acting import act
from opvang.pages.forms.apart import ApartForm
from opvang.pages.forms.refused import is_done
from opvang.pages.signed_in import page
from opvang.queries.distinctions import earlier_reference
from opvang.queries.seen_before import asks_about

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.seen_before import SeenBefore


@page("GET", "POST")
def another(request: SignedInRequest, request_id: UUID, earlier_id: UUID) -> HttpResponse:
    """Ask who it is not, and why; then tell what is known of them from now on."""
    now = timezone.now()
    asking = asks_about(request.user, request_id, now=now)
    reference = earlier_reference(request.user, request_id, earlier_id, now=now)
    form = ApartForm(request.POST or None, persons=asking.persons)

    def tell() -> None:
        given = form.cleaned_data
        found = tell_apart(request.user, request=request_id, earlier=earlier_id, now=now, **given)
        messages.success(request, _said(gettext("Voortaan geldt dit als iemand anders."), found))

    if request.method == "POST" and form.is_valid() and is_done(form, tell):
        return redirect(_back_to(request_id))
    context = {"asking": asking, "reference": reference, "form": form}
    return render(request, "requests/apart.html", context)


@page("POST")
def same(request: SignedInRequest, request_id: UUID, distinction_id: UUID) -> HttpResponse:
    """Take it back: it is the same person after all."""
    now = timezone.now()
    return act(
        request,
        lambda: tell_same(request.user, request=request_id, distinction=distinction_id, now=now),
        said=lambda found: _said(gettext("Dit geldt weer als dezelfde persoon."), found),
        back_to=_back_to(request_id),
    )


def _said(what: str, found: SeenBefore) -> str:
    """Return what was done, and in how many places somebody lived by what is known now."""
    lived = ngettext(
        "Deze persoon woonde op %(number)d plek.",
        "Deze persoon woonde op %(number)d plekken.",
        found.places,
    )
    return f"{what} {lived % {'number': found.places}}"


def _back_to(request_id: UUID) -> str:
    return reverse("seen-before", args=[request_id])
