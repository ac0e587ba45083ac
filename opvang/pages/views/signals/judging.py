"""Judging a signal: asking more, handing it over, or registering a presumed victim."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.signals import (
    ask_about_signal,
    dismiss_signal,
    register_signal,
    reopen_signal,
)
from opvang.pages.acting import act
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.decisions import DecisionForm
from opvang.pages.forms.signals.judging import ConsentForm, VictimForm
from opvang.pages.prefilled import keep_signal
from opvang.pages.signed_in import page
from opvang.queries.signals.choices import SignalRecipient
from opvang.queries.signals.signal_page import signal_to_judge

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.signals.signal_page import SignalPage


@page("GET", "POST")
def ask(request: SignedInRequest, signal: UUID) -> HttpResponse:
    """Write down what was asked of who reported it."""
    now = timezone.now()
    found = signal_to_judge(request.user, "ASK_ABOUT_SIGNAL", signal, now=now)
    form = DecisionForm(request.POST or None, why=gettext("Wat wilt u weten?"))
    decision = _about(
        found,
        signal,
        title=gettext("Meer vragen over %(reference)s"),
        intro=gettext(
            "Wie met Opvang werkt leest uw vraag hier en kan antwoorden. Een inwoner belt of mailt "
            "u zelf, als die zei hoe; schrijf daarna op wat u hoorde."
        ),
        submit=gettext("Vraag dit"),
        said=gettext("De vraag staat bij de melding."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: ask_about_signal(
            request.user, signal, question=form.cleaned_data["reason"], now=now
        ),
    )


@page("GET", "POST")
def dismiss(request: SignedInRequest, signal: UUID) -> HttpResponse:
    """Judge that it is no trafficking, and say who takes it over."""
    now = timezone.now()
    found = signal_to_judge(request.user, "DISMISS_SIGNAL", signal, now=now)
    form = DecisionForm(
        request.POST or None,
        what=gettext("Wie gaat er verder mee?"),
        choices=SignalRecipient.choices,
        why=gettext("Waarom is het geen mensenhandel?"),
    )
    decision = _about(
        found,
        signal,
        title=gettext("%(reference)s is geen mensenhandel"),
        intro=gettext(
            "Draag de melding eerst zelf over; Opvang stuurt niets door. Daarna blijft zij kort "
            "bewaard, zodat iemand haar opnieuw kan beoordelen, en is zij weg."
        ),
        submit=gettext("Leg dit oordeel vast"),
        said=gettext("Uw oordeel is vastgelegd."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: dismiss_signal(
            request.user,
            signal,
            handed_to=SignalRecipient(form.cleaned_data["choice"]),
            reason=form.cleaned_data["reason"],
            now=now,
        ),
    )


@page("GET", "POST")
def register(request: SignedInRequest, signal: UUID) -> HttpResponse:
    """Register a presumed victim, under a random code."""
    now = timezone.now()
    found = signal_to_judge(request.user, "REGISTER_SIGNAL", signal, now=now)
    form = VictimForm(request.POST or None, exploitation_types=found.exploitation_types)
    decision = _about(
        found,
        signal,
        title=gettext("Vermoedelijk slachtoffer registreren: %(reference)s"),
        intro=gettext(
            "U registreert een persoon onder een willekeurige code, met wat de melding zegt over "
            "dwang, werving en bedrijfstak. Opvang zoeken is iets anders: dat vraagt u daarna, "
            "als deze persoon het wil. Gaat het om meer mensen, voeg die dan toe aan de aanvraag."
        ),
        submit=gettext("Registreer"),
        said=gettext("Geregistreerd. Vraag nu of deze persoon opvang wil."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: register_signal(
            request.user,
            signal,
            victim=form.victim(),
            reason=form.cleaned_data["reason"],
            now=now,
        ),
    )


@page("POST")
def reopen(request: SignedInRequest, signal: UUID) -> HttpResponse:
    """Let a signal that was no trafficking be judged once more."""
    return act(
        request,
        lambda: reopen_signal(request.user, signal, now=timezone.now()),
        said=gettext("De melding staat weer bij wat te beoordelen is."),
        back_to=reverse("signal", args=[signal]),
    )


@page("POST")
def begin_request(request: SignedInRequest, signal: UUID) -> HttpResponse:
    """Go to the form of a request with what is known filled in, once somebody agrees to it."""
    signal_to_judge(request.user, "REGISTER_SIGNAL", signal, now=timezone.now())
    form = ConsentForm(request.POST)
    if not form.is_valid():
        return act(
            request,
            form.refuse,
            said="",
            back_to=reverse("signal", args=[signal]),
        )
    keep_signal(request, signal)
    return redirect("new-request")


def _about(
    found: SignalPage, signal: UUID, *, title: str, intro: str, submit: str, said: str
) -> Decision:
    return Decision(
        title=title % {"reference": found.signal.reference},
        intro=intro,
        facts=[(fact.name, ", ".join(fact.values)) for fact in found.facts],
        submit=submit,
        back_to=reverse("signal", args=[signal]),
        back=gettext("Terug naar de melding"),
        said=said,
    )
