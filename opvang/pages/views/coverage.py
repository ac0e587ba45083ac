"""The register of coverage, and one municipality in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext

from opvang.actions.coverage import change_coverage
from opvang.pages.forms.coverage import CoverageForm
from opvang.pages.forms.refused import is_done
from opvang.pages.signed_in import page
from opvang.queries.coverage.municipality import coverage_kind, municipality_coverage
from opvang.queries.coverage.register import register

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def coverage(request: SignedInRequest) -> HttpResponse:
    """Show the gaps, counts by province, and each municipality."""
    found = register(request.user, now=timezone.now())
    return render(request, "coverage/register.html", {"found": found})


@page("GET", "POST")
def one_municipality(request: SignedInRequest, municipality: str) -> HttpResponse:
    """Show what one municipality has and had, and change it."""
    now = timezone.now()
    found = municipality_coverage(request.user, municipality, now=now)
    form = CoverageForm(request.POST or None)
    if request.method == "POST" and _is_changed(request, form, municipality):
        messages.success(request, gettext("De dekking is bijgewerkt."))
        return redirect("municipality-coverage", municipality)
    return render(request, "coverage/municipality.html", {"found": found, "form": form})


def _is_changed(request: SignedInRequest, form: CoverageForm, municipality: str) -> bool:
    if not form.is_valid():
        return False
    asked = form.cleaned_data
    return is_done(
        form,
        lambda: change_coverage(
            request.user,
            municipality,
            kind=coverage_kind(asked["kind"]),
            is_there=asked["is_there"] == "ja",
            on=asked["on"],
            now=timezone.now(),
        ),
    )
