"""The telephones of the demo, where its SMS arrives; for real people there is no such page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from opvang.actions.sms import has_telephones
from opvang.actions.sms.telephones import answer_by_telephone, shown_telephones
from opvang.pages.signed_in import page

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest

#: How long an SMS is that somebody writes here, in characters.
_LONGEST = 160


@page("GET")
def telephones(request: SignedInRequest) -> HttpResponse:
    """Show the telephones, each with its messages and a way to answer."""
    if not has_telephones():
        raise Http404
    shown = shown_telephones()
    return render(request, "telephones.html", {"telephones": shown, "longest": _LONGEST})


@page("POST")
def answer(request: SignedInRequest, telephone: str) -> HttpResponse:
    """Answer with one of them, as its owner would."""
    if not has_telephones():
        raise Http404
    text = request.POST.get("word") or request.POST.get("text", "")
    answer_by_telephone(telephone, text[:_LONGEST])
    return redirect(f"{reverse('telephones')}#telefoon-{telephone}")
