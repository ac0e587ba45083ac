"""The signals of a reader, one of them, and reporting another in one's work."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.signals import add_to_signal, send_signal
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.refused import is_done
from opvang.pages.forms.signals.judging import AdditionForm, ConsentForm
from opvang.pages.forms.signals.professional import SignalForm
from opvang.pages.signed_in import page
from opvang.pages.tasks import tasks_here
from opvang.queries.choices import municipalities
from opvang.queries.signals import listed
from opvang.queries.signals.signal_page import require_may_report, signal_page

if TYPE_CHECKING:
    from opvang.models import Signal
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def signals(request: SignedInRequest) -> HttpResponse:
    """List what is to be judged, what was judged lately, and what the organisation sent."""
    now = timezone.now()
    found = listed.signals(request.user, now=now)
    return render(request, "signals/signals.html", {"found": found, **tasks_here(request, now=now)})


@page("GET", "POST")
def new_signal(request: SignedInRequest) -> HttpResponse:
    """Ask what somebody saw in their work, and keep it."""
    require_may_report(request.user)
    form = SignalForm(request.POST or None, codes=municipalities())
    made: list[Signal] = []
    if (
        form.is_bound
        and form.is_valid()
        and is_done(form, lambda: made.append(_send(request, form)))
    ):
        said = gettext("Melding %(reference)s is gedaan. Dank u wel.")
        messages.success(request, said % {"reference": made[0].reference})
        return redirect("signal", made[0].id)
    return render(request, "signals/new.html", {"form": form})


def _send(request: SignedInRequest, form: SignalForm) -> Signal:
    return send_signal(request.user, form.reported(), now=timezone.now())


@page("GET")
def one_signal(request: SignedInRequest, signal: UUID) -> HttpResponse:
    """Show one signal, and what the reader can do next."""
    found = signal_page(request.user, signal, now=timezone.now())
    return render(request, "signals/signal.html", {"found": found, "consent": ConsentForm()})


@page("GET", "POST")
def add(request: SignedInRequest, signal: UUID) -> HttpResponse:
    """Write down what else is known of a signal."""
    now = timezone.now()
    found = signal_page(request.user, signal, now=now)
    form = AdditionForm(request.POST or None)
    decision = Decision(
        title=gettext("Melding %(reference)s aanvullen") % {"reference": found.signal.reference},
        intro=gettext("Wie de melding beoordeelt leest dit, en kijkt opnieuw."),
        facts=((gettext("Gevraagd"), found.question),) if found.question else (),
        submit=gettext("Vul aan"),
        back_to=reverse("signal", args=[signal]),
        back=gettext("Terug naar de melding"),
        said=gettext("De melding is aangevuld."),
        asks=gettext("Uw aanvulling"),
    )
    return decide(
        request,
        form,
        decision,
        lambda: add_to_signal(request.user, signal, text=form.cleaned_data["text"], now=now),
    )
