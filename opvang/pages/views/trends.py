"""The figures of each month, as a chart, a table, a sentence and a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from opvang.access import Part, may_see
from opvang.pages.spreadsheets import csv_of
from opvang.queries.readers import reader
from opvang.trends.choices import SUBJECTS, Choice, choice_of
from opvang.trends.errors import FigureUnknown
from opvang.trends.files import COLUMNS, figure_rows
from opvang.trends.sentences import sentence
from opvang.trends.series import trend

if TYPE_CHECKING:
    from opvang.models import Account

    class _SignedInRequest(HttpRequest):
        user: Account


@require_safe
@never_cache
@login_required
def trends(request: _SignedInRequest) -> HttpResponse:
    """Show one subject in one cell of the cube through the months."""
    _check(request)
    try:
        choice, refusal = choice_of(request.GET.dict()), ""
    except FigureUnknown as error:
        choice, refusal = Choice(), str(error)
    found = trend(request.user, choice)
    context = {
        "demo": settings.DEMO,
        "reader": reader(request.user),
        "subjects": SUBJECTS,
        "choice": choice,
        "refusal": refusal,
        "trend": found,
        "sentence": sentence(found),
    }
    return render(request, "trends.html", context, status=404 if refusal else 200)


@require_safe
@never_cache
@login_required
def trends_file(request: _SignedInRequest) -> HttpResponse:
    """Give the figures of a choice as a file; without one, all figures there are."""
    _check(request)
    try:
        choice = choice_of(request.GET.dict()) if request.GET else None
    except FigureUnknown as error:
        return HttpResponse(str(error), status=404, content_type="text/plain; charset=utf-8")
    answer = HttpResponse(
        csv_of(COLUMNS, figure_rows(request.user, choice)), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="opvang-cijfers.csv"'
    return answer


def _check(request: _SignedInRequest) -> None:
    if not may_see(request.user, Part.TRENDS):
        raise PermissionDenied
