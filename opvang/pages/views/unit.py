"""One unit: its page, and changing its rules and its beds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from opvang.actions.capacity import add_beds, remove_bed
from opvang.actions.previews import preview_unit
from opvang.actions.units import change_unit, confirm_rules
from opvang.pages.acting import act
from opvang.pages.forms.refused import is_done
from opvang.pages.forms.units import NewBedsForm, RemovalForm, RulesForm
from opvang.pages.signed_in import page
from opvang.queries.audit_log.changes import changes_of_unit
from opvang.queries.closable import closable
from opvang.queries.filled_in.units import unit_filled_in
from opvang.queries.unit import seen_unit
from opvang.queries.unit.choices import rules_of

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest
    from opvang.queries.unit.preview import UnitPreview


@page("GET", "POST")
def one_unit(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """Show a unit; by POST, put beds in one of its rooms."""
    found = seen_unit(request.user, unit, now=timezone.now())
    rooms = tuple((str(room.id), room.name) for room in found.rooms)
    form = NewBedsForm(request.POST or None, rooms=rooms)
    if form.is_valid() and is_done(form, lambda: _add_beds(request, form)):
        messages.success(request, gettext("Toegevoegd. De bedden tellen vanaf vannacht mee."))
        return redirect("unit", unit)
    changes = changes_of_unit(request.user, unit)
    return render(request, "unit.html", {"unit": found, "form": form, "changes": changes})


@page("GET", "POST")
def rules(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """Change the rules of a unit, if nobody else did meanwhile, or see what that would do."""
    now = timezone.now()
    found = unit_filled_in(request.user, unit, now=now)
    form = RulesForm(request.POST or None, rules=found.rules, version=found.version)
    preview = _preview(request, unit, form) if "bekijk" in request.POST else None
    is_asked = "bekijk" not in request.POST and form.is_valid()
    if is_asked and is_done(form, lambda: _change(request, unit, form)):
        return redirect("unit", unit)
    return render(request, "unit/rules.html", {"unit": found, "form": form, "preview": preview})


@page("POST")
def rules_are_right(request: SignedInRequest, unit: UUID) -> HttpResponse:
    """Say that the rules are right as they are, although people were refused by them."""
    return act(
        request,
        lambda: confirm_rules(request.user, unit=unit, now=timezone.now()),
        said=gettext("Opgeschreven: de regels kloppen."),
        back_to=f"{reverse('unit', args=[unit])}#regels",
    )


@page("GET", "POST")
def remove(request: SignedInRequest, unit: UUID, bed: UUID) -> HttpResponse:
    """Take a bed out of a room; one that somebody has is closed instead."""
    what = closable(request.user, unit=unit, room=None, bed=bed, now=timezone.now())
    form = RemovalForm(request.POST if request.method == "POST" and what.taken else None)
    is_asked = request.method == "POST" and (not what.taken or form.is_valid())
    if is_asked and is_done(form, lambda: _remove(request, bed, form)):
        messages.success(request, gettext("Weggehaald. Het bed telt niet meer mee."))
        return redirect("unit", unit)
    return render(request, "unit/remove.html", {"what": what, "form": form})


def _add_beds(request: SignedInRequest, form: NewBedsForm) -> None:
    given = form.cleaned_data
    room = UUID(given["room"])
    add_beds(request.user, room=room, names=given["names"], now=timezone.now())


def _preview(request: SignedInRequest, unit: UUID, form: RulesForm) -> UnitPreview | None:
    """Return what the rules that were filled in would do; None: the form says what is wrong."""
    if not form.is_valid():
        return None
    rules = rules_of({name: one for name, one in form.cleaned_data.items() if name != "seen"})
    found: list[UnitPreview] = []
    now = timezone.now()
    is_done(form, lambda: found.append(preview_unit(request.user, unit=unit, rules=rules, now=now)))
    return found[0] if found else None


def _change(request: SignedInRequest, unit: UUID, form: RulesForm) -> None:
    given = dict(form.cleaned_data)
    seen = given.pop("seen")
    now = timezone.now()
    changed = change_unit(request.user, unit=unit, rules=rules_of(given), seen=seen, now=now)
    messages.success(request, gettext("Opgeslagen. De match rekent met de nieuwe regels."))
    if changed.misfits:
        messages.warning(request, _misfits(changed.misfits))


def _misfits(number: int) -> str:
    sentence = ngettext(
        "%(number)s houd of verblijf past niet meer bij de nieuwe regels. Het blijft staan; zoek "
        "zo nodig een andere plek.",
        "%(number)s houden of verblijven passen niet meer bij de nieuwe regels. Ze blijven staan; "
        "zoek zo nodig een andere plek.",
        number,
    )
    return sentence % {"number": number}


def _remove(request: SignedInRequest, bed: UUID, form: RemovalForm) -> None:
    how = form.cleaned_data if form.is_bound else {}
    remove_bed(request.user, bed=bed, now=timezone.now(), **how)
