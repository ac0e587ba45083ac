"""What-ifs of the national desk: asking one, waiting for it, and reading what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from opvang.actions.what_ifs import ask_what_if
from opvang.pages.forms.refused import is_done
from opvang.pages.forms.units import RulesForm
from opvang.pages.forms.what_ifs import (
    BedsForm,
    ClosureForm,
    OpeningForm,
    OrderForm,
    UnitForm,
)
from opvang.pages.signed_in import page
from opvang.queries.filled_in.units import FilledInUnit, unit_asked_about
from opvang.queries.unit.choices import rules_of
from opvang.queries.what_ifs.kept import kept_what_ifs
from opvang.queries.what_ifs.places import places
from opvang.queries.what_ifs.questions import Question, RulesAsked
from opvang.queries.what_ifs.what_if_page import what_if_page

if TYPE_CHECKING:
    from django import forms

    from opvang.pages.signed_in import SignedInRequest

_AnyForm = type[BedsForm | ClosureForm | OpeningForm | OrderForm | UnitForm]

#: The kinds of question by what the address calls them, the most usual first.
_FORMS: Mapping[str, tuple[Promise, _AnyForm]] = {
    "bedden": (gettext_lazy("Bedden minder of meer"), BedsForm),
    "sluiten": (gettext_lazy("Opvang dicht"), ClosureForm),
    "openen": (gettext_lazy("Opvang erbij"), OpeningForm),
    "regels": (gettext_lazy("Andere regels"), UnitForm),
    "doelen": (gettext_lazy("Andere volgorde"), OrderForm),
}


@page("GET", "POST")
def ask(request: SignedInRequest) -> HttpResponse:
    """Show the form for one kind of question and what was asked before; by POST, ask it."""
    found = places(request.user)
    asked_for = request.GET.get("soort", "")
    kind = asked_for if asked_for in _FORMS else next(iter(_FORMS))
    form = _FORMS[kind][1](request.POST or None, places=found)
    if form.is_valid():
        if isinstance(form, UnitForm):
            return redirect("what-if-rules", form.cleaned_data["unit"])
        if asked := _ask(request, form, form.question()):
            return redirect("what-if", asked)
    context = {
        "form": form,
        "kind": kind,
        "kinds": [(name, title) for name, (title, _) in _FORMS.items()],
        "kept": kept_what_ifs(request.user),
    }
    return render(request, "what_ifs.html", context)


@page("GET", "POST")
def ask_rules(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """Ask what other rules for a unit would mean."""
    found = unit_asked_about(request.user, unit, now=timezone.now())
    form = RulesForm(request.POST or None, rules=found.rules, version=found.version)
    if form.is_valid() and (asked := _ask(request, form, _with_rules(found, form))):
        return redirect("what-if", asked)
    return render(request, "what_if/rules.html", {"unit": found, "form": form})


@page("GET")
def answer(request: SignedInRequest, asked: UUID) -> HttpResponse:
    """Show a question and its answer, or that it is computed; that part refreshes itself."""
    found = what_if_page(request.user, asked, now=timezone.now())
    template = "what_if/_answer.html" if request.htmx else "what_if.html"
    return render(request, template, {"what_if": found})


def _ask(request: SignedInRequest, form: forms.Form, question: Question) -> UUID | None:
    """Ask a question; None when it was refused, and the form says why."""
    asked: list[UUID] = []
    now = timezone.now()
    is_done(form, lambda: asked.append(ask_what_if(request.user, question, now=now)))
    return asked[0] if asked else None


def _with_rules(unit: FilledInUnit, form: RulesForm) -> Question:
    given = {name: value for name, value in form.cleaned_data.items() if name != "seen"}
    return RulesAsked(unit=str(unit.id), rules=rules_of(given), was=unit.rules)
