"""Closing what cannot be used, and opening it again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.capacity import close_places, reopen_places
from opvang.pages.acting import act
from opvang.pages.forms.closures import ClosureForm
from opvang.pages.forms.refused import is_done
from opvang.pages.signed_in import page
from opvang.queries.closable import closable
from opvang.queries.closures import closure_reasons

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.closable import Closable


@page("GET", "POST")
def close(
    request: SignedInRequest, unit: UUID, room: UUID | None = None, bed: UUID | None = None
) -> HttpResponse:
    """Close all of a unit, one of its rooms or one of its beds."""
    what = closable(request.user, unit=unit, room=room, bed=bed, now=timezone.now())
    form = ClosureForm(request.POST or None, is_taken=bool(what.taken))
    if form.is_valid() and is_done(form, lambda: _close(request, what, form)):
        messages.success(request, gettext("Gesloten. Het telt niet meer mee tot u het heropent."))
        return redirect(f"{reverse('board')}#eenheid-{unit}")
    context = {"what": what, "form": form, "reasons": closure_reasons()}
    return render(request, "close.html", context)


@page("POST")
def reopen(request: SignedInRequest, closure: UUID) -> HttpResponse:
    """End a closure."""
    return act(
        request,
        lambda: reopen_places(request.user, closure=closure, now=timezone.now()),
        said=gettext("Weer open. Het telt vanaf vannacht mee."),
        back_to=reverse("board"),
    )


def _close(request: SignedInRequest, what: Closable, form: ClosureForm) -> None:
    given = form.cleaned_data
    close_places(
        request.user,
        unit=what.unit,
        room=what.room,
        bed=what.bed,
        reason=given["reason"],
        expected_until=given["expected_until"],
        force=given.get("force", False),
        now=timezone.now(),
    )
