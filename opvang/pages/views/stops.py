"""A stop in two taps, and opening again in one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from opvang.actions.capacity import resume_shelter, stop_shelter, stop_unit
from opvang.pages.acting import act
from opvang.pages.forms.refused import is_done
from opvang.pages.forms.stops import StopForm
from opvang.pages.signed_in import page
from opvang.queries.stoppable import expected_end, stoppable_shelter, stoppable_unit

if TYPE_CHECKING:
    from datetime import date

    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.stoppable import Stoppable


@page("GET", "POST")
def stop_one(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """Let nobody new into a unit."""
    what = stoppable_unit(request.user, unit, now=timezone.now())
    return _asked(
        request,
        what,
        back_to=f"{reverse('board')}#eenheid-{unit}",
        stop=lambda reason, until: stop_unit(
            request.user, unit=unit, reason=reason, expected_until=until, now=timezone.now()
        ),
    )


@page("GET", "POST")
def stop_all(request: SignedInRequest, shelter: UUID) -> HttpResponse:
    """Let nobody new into any unit of a shelter."""
    what = stoppable_shelter(request.user, shelter, now=timezone.now())
    return _asked(
        request,
        what,
        back_to=f"{reverse('board')}#opvang-{shelter}",
        stop=lambda reason, until: stop_shelter(
            request.user, shelter=shelter, reason=reason, expected_until=until, now=timezone.now()
        ),
    )


@page("POST")
def resume(request: SignedInRequest, shelter: UUID) -> HttpResponse:
    """End every stop of a shelter."""
    return act(
        request,
        lambda: resume_shelter(request.user, shelter=shelter, now=timezone.now()),
        said=gettext("Weer open. Er kan weer iemand komen."),
        back_to=f"{reverse('board')}#opvang-{shelter}",
    )


def _asked(
    request: SignedInRequest,
    what: Stoppable,
    *,
    back_to: str,
    stop: Callable[..., object],
) -> HttpResponse:
    form = StopForm(request.POST or None)
    if form.is_valid():
        until = _until(form)
        if is_done(form, lambda: stop(form.cleaned_data["reason"], until)):
            sentence = gettext("Stop: er komt niemand bij. Verwacht weer open op %(day)s.")
            messages.success(request, sentence % {"day": date_format(until, "l j F")})
            return redirect(back_to)
    context = {"what": what, "form": form, "back_to": back_to}
    return render(request, "stop.html", context)


def _until(form: StopForm) -> date:
    given: date | None = form.cleaned_data["expected_until"]
    return given or expected_end(form.cleaned_data["reason"], now=timezone.now())
