"""How groups of people fare: charts, a table, a sentence for each difference, and a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from opvang.access import Part, require
from opvang.fairness.audit import read_audit
from opvang.fairness.choices import Choice, choice_of
from opvang.fairness.files import COLUMNS, audit_rows
from opvang.fairness.sentences import findings
from opvang.pages.compared import half_options, lines
from opvang.pages.signed_in import page
from opvang.pages.spreadsheets import csv_of
from opvang.trends.errors import FigureUnknown

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def fairness(request: SignedInRequest) -> HttpResponse:
    """Show how the groups of one division fare beside all others."""
    try:
        choice, refusal = choice_of(request.GET.dict()), ""
    except FigureUnknown as error:
        choice, refusal = Choice(), str(error)
    found = read_audit(request.user, choice, now=timezone.now())
    context = {
        "audit": found,
        "choice": choice,
        "refusal": refusal,
        "divisions": [(one.value.lower(), one.label, one == choice.division) for one in found.rows],
        "halves": half_options(found),
        "rows": lines(found),
        "findings": findings(found, choice.division),
    }
    return render(request, "fairness.html", context, status=404 if refusal else 200)


@page("GET")
def fairness_file(request: SignedInRequest) -> HttpResponse:
    """Give the whole audit of a half year, or of all together, as a file."""
    require(request.user, Part.FAIRNESS)
    try:
        choice = choice_of(request.GET.dict())
    except FigureUnknown as error:
        return HttpResponse(str(error), status=404, content_type="text/plain; charset=utf-8")
    found = read_audit(request.user, choice, now=timezone.now())
    answer = HttpResponse(
        csv_of(COLUMNS, audit_rows(found)), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="opvang-eerlijkheid.csv"'
    return answer
