"""The figures of each month, as a chart, a table, a sentence and a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from opvang.pages.signed_in import page
from opvang.pages.spreadsheets import csv_of
from opvang.trends.choices import SUBJECTS
from opvang.trends.errors import FigureUnknown, NoRegion
from opvang.trends.files import COLUMNS, figure_rows
from opvang.trends.reach import seen_choice
from opvang.trends.sentences import sentence
from opvang.trends.series import trend

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def trends(request: SignedInRequest) -> HttpResponse:
    """Show one subject in one cell of the cube through the months."""
    now = timezone.now()
    try:
        choice, refusal = seen_choice(request.user, request.GET.dict(), now=now), ""
    except NoRegion as error:
        return render(request, "trends.html", {"no_region": str(error)})
    except FigureUnknown as error:
        choice, refusal = seen_choice(request.user, {}, now=now), str(error)
    found = trend(request.user, choice, now=now)
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
    now = timezone.now()
    try:
        chosen = seen_choice(request.user, request.GET.dict(), now=now)
    except (FigureUnknown, NoRegion) as error:
        return HttpResponse(str(error), status=404, content_type="text/plain; charset=utf-8")
    rows = figure_rows(request.user, chosen if request.GET else None, now=now)
    answer = HttpResponse(csv_of(COLUMNS, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="opvang-cijfers.csv"'
    return answer
