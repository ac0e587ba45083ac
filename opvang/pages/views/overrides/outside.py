"""People outside the network: put up there, looked at again, gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.overrides.outside import (
    guard_outside,
    leave_outside,
    put_outside,
    review_outside,
)
from opvang.pages.acting import act
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.outside import OutsideForm, ReviewForm
from opvang.pages.signed_in import page
from opvang.queries.overrides.outside import OutsideSubject, outside_end, outside_subject

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET", "POST")
def outside(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Put people up outside the network, or say that they can stay there a while longer."""
    now = timezone.now()
    found = outside_subject(request.user, request_id, now=now)
    if found.outside is not None:
        return _again(request, found)
    form = OutsideForm(
        request.POST or None,
        review_at=timezone.localtime(found.review_at),
        kind=request.GET.get("soort", ""),
        guarded=bool(request.GET.get("bewaking")),
        needs_guard=found.needs_guard,
    )
    decision = Decision(
        title=gettext("Buiten het netwerk onderbrengen"),
        intro=gettext(
            "De aanvraag blijft open: Opvang zoekt door. Komen de mensen in een opvang aan, dan "
            "eindigt dit vanzelf."
        ),
        facts=_minor(found),
        asks=gettext("Waar, en tot wanneer"),
        submit=gettext("Leg vast"),
        said=gettext("Vastgelegd. Aanvraag %(reference)s blijft wachten op een plek.")
        % {"reference": found.reference},
        **_back(found),
    )
    return decide(
        request,
        form,
        decision,
        lambda: put_outside(request.user, request=request_id, now=now, **form.cleaned_data),
    )


@page("POST")
def guard(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Write down that there is a guard now."""
    return act(
        request,
        lambda: guard_outside(request.user, request=request_id, now=timezone.now()),
        said=gettext("Opgeschreven: er is nu bewaking."),
        back_to=reverse("request", args=[request_id]),
    )


@page("POST")
def leave(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Write down that people are not there any more."""
    end = outside_end(request.POST.get("einde", ""))
    back_to = reverse("request", args=[request_id])
    if end is None:
        return redirect(back_to)
    return act(
        request,
        lambda: leave_outside(request.user, request=request_id, end=end, now=timezone.now()),
        said=lambda left: (
            gettext("Opgeschreven. Aanvraag %(reference)s blijft wachten op een plek.")
            % {"reference": left.request.reference}
        ),
        back_to=back_to,
    )


def _again(request: SignedInRequest, found: OutsideSubject) -> HttpResponse:
    now = timezone.now()
    form = ReviewForm(request.POST or None, review_at=timezone.localtime(found.review_at))
    decision = Decision(
        title=gettext("Kan dit nog?"),
        intro=gettext(
            "Kijk of deze mensen daar veilig zijn en kunnen blijven tot er een plek is. Zo ja, "
            "kies wanneer u opnieuw kijkt."
        ),
        facts=_minor(found),
        asks=gettext("Tot wanneer"),
        submit=gettext("Het kan nog"),
        said=gettext("Opgeschreven. U krijgt op tijd een taak om opnieuw te kijken."),
        **_back(found),
    )
    return decide(
        request,
        form,
        decision,
        lambda: review_outside(request.user, request=found.request, now=now, **form.cleaned_data),
    )


def _minor(found: OutsideSubject) -> tuple[tuple[str, str], ...]:
    return ((gettext("Minderjarige"), found.call_first),) if found.call_first else ()


class _Back(TypedDict):
    back_to: str
    back: str


def _back(found: OutsideSubject) -> _Back:
    words = gettext("Terug naar aanvraag %(reference)s") % {"reference": found.reference}
    return {"back_to": reverse("request", args=[found.request]), "back": words}
