"""The form of a request: to ask for a place, and to change what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.requests import change_request, place_request
from opvang.calendar import is_night, today
from opvang.errors import Busy, FormRefused, NotPossible, Overtaken
from opvang.pages.asked_for import said_of_change
from opvang.pages.forms.requests.filling import empty_form, filled_form
from opvang.pages.forms.requests.typing import Typed, typed_in
from opvang.pages.forms.requests.whole import RequestForm
from opvang.pages.prefilled import kept_request
from opvang.pages.signed_in import page
from opvang.policy import policy
from opvang.queries.choices import Referrer, Role, municipalities, safety_regions
from opvang.queries.filled_in.requests import FilledIn, request_filled_in
from opvang.queries.requests.differences import differences
from opvang.queries.requests.subjects import require_may_place

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import QueryDict

    from opvang.pages.signed_in import SignedInRequest


@page("GET", "POST")
def new_request(request: SignedInRequest) -> HttpResponse:
    """Ask for a place: six things will do, and the rest when it is known."""
    require_may_place(request.user)
    now = timezone.now()
    if request.method != "POST":
        return _shown(request, _form(_first_filled(request, now=now)), key=uuid4())
    typed = typed_in(request.POST)
    form = _form(typed.data, check=typed.handed_in)
    if typed.handed_in and form.is_valid():
        try:
            asked = form.asked(today=today(now))
            made = place_request(request.user, asked, key=typed.key, now=now)
        except (Busy, NotPossible) as refusal:
            _refused(form, refusal)
        else:
            said = gettext("Aanvraag %(reference)s gedaan; er wordt nu gezocht.")
            messages.success(request, said % {"reference": made.reference})
            return redirect("request", made.id)
    return _shown(request, form, typed=typed, key=typed.key)


@page("GET", "POST")
def change(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Change what is asked; who looked at an older version sees both, and loses nothing."""
    now = timezone.now()
    if request.method != "POST":
        read = request_filled_in(request.user, request_id, now=now)
        form = _form(_as_typed(read, nights=request.GET.get("nachten", "")))
        return _shown(request, form, read=read, seen=read.version)
    typed = typed_in(request.POST)
    form = _form(typed.data, check=typed.handed_in)
    overtaken = False
    if typed.handed_in and form.is_valid():
        try:
            new = form.asked(today=today(now))
            changed = change_request(
                request.user,
                request=request_id,
                new=new,
                seen=typed.seen,
                reason=form.area_reason(),
                now=now,
            )
        except Overtaken:
            overtaken = True
        except (Busy, NotPossible) as refusal:
            _refused(form, refusal)
        else:
            messages.success(request, said_of_change(changed))
            return redirect("request", request_id)
    read = request_filled_in(request.user, request_id, now=now)
    facts: dict[str, Any] = {"read": read, "seen": typed.seen, "typed": typed}
    if overtaken:
        # Whoever has read what the other wrote may write over it, and then knows what they do.
        facts["seen"] = read.version
        facts["differences"] = differences(read.asked, form.asked(today=today(now)))
    return _shown(request, form, **facts)


def _form(data: QueryDict, *, check: bool = False) -> RequestForm:
    return RequestForm(data, check=check, codes=municipalities(), regions=safety_regions())


def _first_filled(request: SignedInRequest, *, now: datetime) -> QueryDict:
    """Return what stands in the form at first: what a signal says, or what the hour does."""
    known = kept_request(request, now=now)
    if known is not None:
        data = filled_form(known, names={code: name for name, code in municipalities().items()})
        data["region_first"] = "on"
        return data
    referrer = Referrer.POLICE if Role.POLICE in request.user.roles else ""
    return empty_form(referrer=referrer, at_night=is_night(now))


def _as_typed(read: FilledIn, *, nights: str) -> QueryDict:
    """Return the form as it was asked, with *nights* filled in where somebody came for that."""
    names = {code: name for name, code in municipalities().items()}
    data = filled_form(read.asked, names=names)
    if nights.isdecimal() and not data["nights"]:
        data["nights"] = nights
    return data


def _refused(form: RequestForm, refusal: Busy | NotPossible) -> None:
    if isinstance(refusal, FormRefused):
        form.add(refusal.remarks)
    else:
        form.core.add_error(None, str(refusal))


def _shown(
    request: SignedInRequest, form: RequestForm, *, typed: Typed | None = None, **facts: Any
) -> HttpResponse:
    if typed is not None:
        form.focus_on(typed.focus)
    context = {"form": form, "typed": typed, "mistakes": form.mistakes(), **facts}
    context["guidance"] = policy().text("TEXT_REQUEST")
    return render(request, "requests/form.html", context)
