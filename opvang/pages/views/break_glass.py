"""Access in an emergency: asked for with a reason, used for a while, and judged afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from opvang.actions.break_glass import break_glass
from opvang.pages.account.proving import proven
from opvang.pages.forms.break_glass import BreakGlassForm
from opvang.pages.forms.refused import is_done
from opvang.pages.signed_in import page
from opvang.queries.break_glass.opened import (
    break_glass_reason,
    opened_address,
    opened_by,
    opened_request,
    opened_subject,
)

if TYPE_CHECKING:
    from opvang.models import BreakGlass
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.break_glass.opened import Opened


@page("GET", "POST")
def ask(request: SignedInRequest) -> HttpResponse:
    """Ask which request somebody must see now, and why; then show it."""
    return _ask(request, opened_by(request.user, now=timezone.now()))


@proven
def _ask(request: SignedInRequest, found: tuple[Opened, ...]) -> HttpResponse:
    form = BreakGlassForm(request.POST or None, initial={"reference": request.GET.get("kenmerk")})
    made: list[BreakGlass] = []
    if form.is_valid() and is_done(form, lambda: made.append(_break(request, form))):
        return redirect("opened", made[0].id)
    context = {"form": form, "found": found, "minutes": settings.BREAK_GLASS_MINUTES}
    return render(request, "break_glass/ask.html", context)


def _break(request: SignedInRequest, form: BreakGlassForm) -> BreakGlass:
    return break_glass(
        request.user,
        reference=form.cleaned_data["reference"],
        reason=break_glass_reason(form.cleaned_data["reason"]),
        explanation=form.cleaned_data["explanation"],
        now=timezone.now(),
    )


@page("GET", "POST")
def opened(request: SignedInRequest, broken: UUID) -> HttpResponse:
    """Show the people of an opened request; the address only in the answer to a question for it."""
    # Before anybody proves anything: what is another's or over is not there.
    opened_subject(request.user, broken, now=timezone.now())
    return _opened(request, broken)


@proven
def _opened(request: SignedInRequest, broken: UUID) -> HttpResponse:
    now = timezone.now()
    context: dict[str, object] = {"one": opened_request(request.user, broken, now=now)}
    if request.method == "POST":
        context |= {"is_shown": True, "address": opened_address(request.user, broken, now=now)}
    return render(request, "break_glass/opened.html", context)
