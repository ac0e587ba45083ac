"""Changing the free places of many units at once, by a sheet: looking first, then taking over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from opvang.actions.sheets import load_sheet
from opvang.actions.sheets.reading.columns import TEMPLATE
from opvang.errors import SheetRefused
from opvang.pages.forms.refused import is_done
from opvang.pages.forms.sheets import SheetForm, packed
from opvang.pages.navigation import first_page
from opvang.pages.signed_in import page
from opvang.pages.spreadsheets import csv_of
from opvang.queries.freshness import require_confirms

if TYPE_CHECKING:
    from opvang.actions.sheets import SheetResult
    from opvang.pages.signed_in import SignedInRequest


@page("GET", "POST")
def sheet(request: SignedInRequest) -> HttpResponse:
    """Show what a sheet would change and every mistake in it; with *neem-over* take it over."""
    require_confirms(request.user)
    form = SheetForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        is_asked = "neem-over" in request.POST
        contents = form.cleaned_data["contents"]
        found: list[SheetResult] = []
        try:
            is_done(form, lambda: found.append(_load(request, contents, dry_run=not is_asked)))
        except SheetRefused as refusal:
            context["problems"] = refusal.problems
        if found and is_asked:
            messages.success(request, _said(found[0]))
            return redirect(first_page(request.user))
        if found:
            kept = SheetForm(initial={"kept": packed(contents)})
            context |= {"result": found[0], "kept": kept["kept"]}
    return render(request, "sheet.html", context)


@page("GET")
def sheet_template(request: SignedInRequest) -> HttpResponse:
    """Give an empty sheet with the headers that are read."""
    require_confirms(request.user)
    headers = {"Content-Disposition": 'attachment; filename="sjabloon.csv"'}
    return HttpResponse(
        csv_of(TEMPLATE, ()), content_type="text/csv; charset=utf-8", headers=headers
    )


def _load(request: SignedInRequest, contents: bytes, *, dry_run: bool) -> SheetResult:
    return load_sheet(contents, actor=request.user, now=timezone.now(), dry_run=dry_run)


def _said(result: SheetResult) -> str:
    sentence = ngettext(
        "Overgenomen: %(number)s wooneenheid is bevestigd.",
        "Overgenomen: %(number)s wooneenheden zijn bevestigd.",
        result.confirmed,
    )
    more = gettext("%(taken)s bedden erbij bezet, %(freed)s vrijgekomen.")
    return (
        f"{sentence % {'number': result.confirmed}} "
        f"{more % {'taken': result.taken, 'freed': result.freed}}"
    )
