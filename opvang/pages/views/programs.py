"""The programs that somebody looks after: made, activated by another, their keys, and ended."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.programs.activating import activate_program, end_program
from opvang.actions.programs.keys import make_key, revoke_key
from opvang.actions.programs.making import NewProgram, make_program
from opvang.errors import NotPossible
from opvang.pages.account.proving import proven
from opvang.pages.acting import act
from opvang.pages.deciding import Code, Decision, decide
from opvang.pages.forms.accounts import CallBackForm
from opvang.pages.forms.once import form_key
from opvang.pages.forms.programs import ProgramForm
from opvang.pages.forms.refused import is_done
from opvang.pages.signed_in import page
from opvang.queries.choices import CallBack
from opvang.queries.programs import listed
from opvang.queries.programs.choices import giving

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def programs(request: SignedInRequest) -> HttpResponse:
    """Show the programs and their keys."""
    found = listed.programs(request.user, now=timezone.now())
    return render(request, "programs.html", {"programs": found, "form_key": uuid4()})


@page("GET", "POST")
def make(request: SignedInRequest) -> HttpResponse:
    """Ask what software comes, for whom and to do what."""
    offered = giving(request.user)
    form = ProgramForm(
        request.POST or None,
        organisations=offered.organisations,
        roles=offered.roles,
        scopes=listed.scopes_to_give([role for role, _ in offered.roles]),
    )
    key = form_key(request.POST)
    if form.is_bound and form.is_valid() and is_done(form, lambda: _make(request, form, key=key)):
        messages.success(
            request, gettext("De koppeling is gemaakt. Maak nu een sleutel; een ander activeert.")
        )
        return redirect("programs")
    return render(request, "programs/make.html", {"form": form, "key": key})


@page("GET", "POST")
def activate(request: SignedInRequest, program: UUID) -> HttpResponse:
    """Let a program and its keys work after calling its organisation back."""
    # Before anybody proves anything: what is not there is not there.
    waiting = listed.waiting_program(request.user, program, now=timezone.now())
    return _activate(request, waiting)


@page("POST")
def end(request: SignedInRequest, program: UUID) -> HttpResponse:
    """Let a program work no more."""
    return act(
        request,
        lambda: end_program(request.user, program, now=timezone.now()),
        said=gettext("De koppeling is beëindigd. Al haar sleutels werken niet meer."),
        back_to=reverse("programs"),
    )


@page("POST")
def new_key(request: SignedInRequest, program: UUID) -> HttpResponse:
    """Make a key and show it, this once; sent again it makes nothing and says so."""
    try:
        key = make_key(request.user, program, form=form_key(request.POST), now=timezone.now())
    except NotPossible as refusal:
        messages.error(request, str(refusal))
        return redirect("programs")
    return render(request, "programs/key.html", {"key": key, "program": program})


@page("POST")
def revoke(request: SignedInRequest, api_key: UUID) -> HttpResponse:
    """Let a key work no more."""
    return act(
        request,
        lambda: revoke_key(request.user, api_key, now=timezone.now()),
        said=gettext("De sleutel is ingetrokken en werkt niet meer."),
        back_to=reverse("programs"),
    )


@proven
def _activate(request: SignedInRequest, waiting: listed.ShownProgram) -> HttpResponse:
    form = CallBackForm(request.POST or None, choices=CallBack.choices)
    seen = _seen(request, waiting)
    keys = [(gettext("Sleutel die wacht"), Code(f"{one.name}…")) for one in seen.keys]
    webhooks = [(gettext("Webhook die wacht"), Code(one.address)) for one in seen.webhooks]
    decision = Decision(
        title=gettext("Koppeling activeren"),
        intro=gettext(
            "Bel de organisatie op een nummer dat u al kende, en vraag of zij deze software wil "
            "aansluiten, hoe haar sleutel begint en of elk adres van haar is. Alleen wat hier "
            "staat gaat werken. Wie iets maakte activeert het niet."
        ),
        facts=(
            (gettext("Organisatie"), waiting.organisation),
            (gettext("Rollen"), waiting.roles),
            (gettext("Mag"), waiting.scopes),
            *(keys or ((gettext("Sleutels die wachten"), gettext("geen")),)),
            *(webhooks or ((gettext("Webhooks die wachten"), gettext("geen")),)),
        ),
        asks=waiting.name,
        submit=gettext("Activeer de koppeling"),
        back_to=reverse("programs"),
        back=gettext("Terug naar de koppelingen"),
        said=gettext("De koppeling is actief, met alles wat u zag."),
        carries=tuple(("seen", str(one)) for one in seen.ids),
    )
    return decide(
        request,
        form,
        decision,
        lambda: activate_program(
            request.user,
            waiting.id,
            seen=seen.ids,
            call_back=form.cleaned_data["call_back"],
            now=timezone.now(),
        ),
    )


def _seen(request: SignedInRequest, waiting: listed.ShownProgram) -> listed.Waiting:
    """Return what somebody sees and activates: what was made since they saw it is not in it."""
    found = listed.Waiting.of(waiting)
    return found.among(request.POST.getlist("seen")) if request.method == "POST" else found


def _make(request: SignedInRequest, form: forms.Form, *, key: UUID) -> None:
    asked = form.cleaned_data
    new = NewProgram(
        name=asked["name"],
        organisation=UUID(asked["organisation"]),
        roles=asked["roles"],
        scopes=asked["scopes"],
        expires_at=timezone.make_aware(datetime.combine(asked["until"], time.min)),
    )
    make_program(request.user, new, form=key, now=timezone.now())
