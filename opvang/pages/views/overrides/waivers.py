"""Rules that are set aside for one request in one unit, and what the police say of danger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.overrides.waivers import answer_danger, ask_police, restore_rule, waive_rule
from opvang.pages.acting import act
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.decisions import DecisionForm
from opvang.pages.signed_in import page
from opvang.queries.overrides.police import question_facts
from opvang.queries.overrides.waivers import unit_to_waive, waivable_rules

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest

_DANGER = "danger"


@page("GET", "POST")
def waive(request: SignedInRequest, request_id: UUID, key: str) -> HttpResponse:
    """Set a rule aside; where it is about danger, ask the police."""
    now = timezone.now()
    found = unit_to_waive(request.user, request_id, key, now=now)
    rules = [
        (code, gettext("gevaargebied: vraag het de politie") if code == _DANGER else words)
        for code, words in waivable_rules()
    ]
    form = DecisionForm(
        request.POST or None,
        what=gettext("Wat zet u opzij?"),
        choices=rules,
        why=gettext("Waarom is het hier verantwoord?"),
    )
    decision = Decision(
        title=gettext("Een regel opzij zetten"),
        intro=gettext(
            "Het geldt alleen voor deze aanvraag in deze wooneenheid. Wie over de plek beslist "
            "leest dat er een regel opzij is gezet en mag weigeren; een collega kijkt het na."
        ),
        facts=(
            (gettext("Aanvraag"), found.reference),
            (gettext("Plek"), f"{found.shelter}, {found.unit_name}"),
        ),
        submit=gettext("Leg vast"),
        back_to=reverse("request", args=[request_id]),
        back=gettext("Terug naar aanvraag %(reference)s") % {"reference": found.reference},
        said=gettext("Vastgelegd. Er wordt opnieuw gezocht zodra de regel niet meer geldt."),
    )

    def action() -> None:
        facts: dict[str, Any] = {"request": request_id, "unit": found.unit, "now": now}
        reason, code = form.cleaned_data["reason"], form.cleaned_data["choice"]
        if code == _DANGER:
            ask_police(request.user, reason=reason, **facts)
        else:
            waive_rule(request.user, code=code, reason=reason, **facts)

    return decide(request, form, decision, action)


@page("POST")
def restore(request: SignedInRequest, request_id: UUID, waiver: UUID) -> HttpResponse:
    """Let a rule hold again."""
    return act(
        request,
        lambda: restore_rule(request.user, waiver=waiver, now=timezone.now()),
        said=gettext("De regel geldt weer. Er wordt opnieuw gezocht."),
        back_to=reverse("request", args=[request_id]),
    )


@page("GET", "POST")
def danger(request: SignedInRequest, question: UUID) -> HttpResponse:
    """Answer for the police whether somebody can safely be in a unit in a danger area."""
    now = timezone.now()
    facts = question_facts(request.user, question, now=now)
    form = DecisionForm(
        request.POST or None,
        what=gettext("Kunnen deze mensen daar veilig wonen?"),
        choices=(
            ("nee", gettext("Nee, het gevaar blijft gelden")),
            ("ja", gettext("Ja, alleen in deze wooneenheid")),
        ),
        why=gettext("Waarom?"),
    )
    decision = Decision(
        title=gettext("Vraag over gevaar"),
        intro=gettext(
            "Het landelijk coördinatiepunt vraagt of deze mensen in een gevaargebied kunnen wonen. "
            "Alleen de politie beslist daarover. Weet u het niet zeker, antwoord dan nee."
        ),
        facts=facts,
        submit=gettext("Antwoord"),
        back_to=reverse("requests"),
        back=gettext("Alle aanvragen"),
        said=gettext("Beantwoord. Het landelijk coördinatiepunt ziet uw antwoord."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: answer_danger(
            request.user,
            question=question,
            is_safe=form.cleaned_data["choice"] == "ja",
            reason=form.cleaned_data["reason"],
            now=now,
        ),
    )
