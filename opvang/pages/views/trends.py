"""The figures of each month, as a chart, a table, a sentence and a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from opvang.access import Part, require
from opvang.pages.signed_in import page
from opvang.pages.spreadsheets import csv_of
from opvang.trends.choices import SUBJECTS, Choice, choice_of
from opvang.trends.errors import FigureUnknown
from opvang.trends.files import COLUMNS, figure_rows
from opvang.trends.sentences import sentence
from opvang.trends.series import trend

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def trends(request: SignedInRequest) -> HttpResponse:
    """Show one subject in one cell of the cube through the months."""
    try:
        choice, refusal = choice_of(request.GET.dict()), ""
    except FigureUnknown as error:
        choice, refusal = Choice(), str(error)
    found = trend(request.user, choice)
    context = {
        "subjects": SUBJECTS,
        "choice": choice,
        "refusal": refusal,
        "trend": found,
        "sentence": sentence(found),
    }
    return render(request, "trends.html", context, status=404 if refusal else 200)


@page("GET")
def trends_file(request: SignedInRequest) -> HttpResponse:
    """Give the figures of a choice as a file; without one, all figures there are."""
    require(request.user, Part.TRENDS)
    try:
        choice = choice_of(request.GET.dict()) if request.GET else None
    except FigureUnknown as error:
        return HttpResponse(str(error), status=404, content_type="text/plain; charset=utf-8")
    answer = HttpResponse(
        csv_of(COLUMNS, figure_rows(request.user, choice)), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="opvang-cijfers.csv"'
    return answer
