"""Rules that hold for more units at once, of an organisation or of one of its shelters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from opvang.actions.rule_default_previews import preview_rule_default
from opvang.actions.rule_defaults import drop_rule_default, set_rule_default
from opvang.pages.forms.refused import is_done
from opvang.pages.forms.rule_defaults import RuleDefaultForm
from opvang.pages.signed_in import page
from opvang.queries.rule_defaults import default_page, default_pages, inheritable_rule

if TYPE_CHECKING:
    from opvang.actions.rule_default_previews import DefaultEffect
    from opvang.actions.rule_defaults import DefaultChanged
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.rule_defaults import DefaultPage


@page("GET")
def rule_defaults(request: SignedInRequest) -> HttpResponse:
    """Show which rules hold for more units, and how many follow each."""
    owners = default_pages(request.user)
    return render(request, "rule_defaults.html", {"owners": owners})


@page("GET", "POST")
def rule_default(request: SignedInRequest, rule: str, shelter: UUID | None = None) -> HttpResponse:
    """Change one of them, drop it, or see what that would do to each unit."""
    asked = default_page(request.user, rule, shelter=shelter)
    form = RuleDefaultForm(request.POST or None, asked=asked)
    context: dict[str, Any] = {"asked": asked, "form": form}
    if "laat-los" in request.POST and is_done(form, lambda: _drop(request, asked, form)):
        return redirect("rule-defaults")
    is_asked = "leg-vast" in request.POST and form.is_valid()
    if is_asked and is_done(form, lambda: _set(request, asked, form)):
        return redirect("rule-defaults")
    if "bekijk" in request.POST and form.is_valid():
        is_done(form, lambda: context.update(effects=_effects(request, asked, form)))
    context["asks_for_yes"] = form.asks_for_yes or any(
        one.change.needs_yes for one in context.get("effects", ())
    )
    return render(request, "rule_default.html", context)


def _effects(
    request: SignedInRequest, asked: DefaultPage, form: RuleDefaultForm
) -> tuple[DefaultEffect, ...]:
    return preview_rule_default(
        request.user,
        units=form.chosen,
        rule=inheritable_rule(asked.rule),
        value=form.cleaned_data["value"],
        now=timezone.now(),
    )


def _set(request: SignedInRequest, asked: DefaultPage, form: RuleDefaultForm) -> None:
    changed = set_rule_default(
        request.user,
        shelter=asked.shelter,
        rule=inheritable_rule(asked.rule),
        value=form.cleaned_data["value"],
        followers=form.chosen,
        accepts_loss=form.says_yes,
        now=timezone.now(),
    )
    _tell(request, changed)


def _drop(request: SignedInRequest, asked: DefaultPage, form: RuleDefaultForm) -> None:
    changed = drop_rule_default(
        request.user,
        shelter=asked.shelter,
        rule=inheritable_rule(asked.rule),
        accepts_loss=form.says_yes,
        now=timezone.now(),
    )
    _tell(request, changed)


def _tell(request: SignedInRequest, changed: DefaultChanged) -> None:
    said = ngettext(
        "Opgeslagen voor %(number)s wooneenheid.",
        "Opgeslagen voor %(number)s wooneenheden.",
        changed.changed,
    )
    messages.success(request, said % {"number": changed.changed})
    if changed.misfits:
        sentence = gettext("Houden of verblijven die nu niet meer passen, en blijven staan: %(n)s.")
        messages.warning(request, sentence % {"n": changed.misfits})
