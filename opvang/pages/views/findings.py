"""What is odd in the country, for the national desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from opvang.pages.signed_in import page
from opvang.queries.desk.findings import findings as found_in_country

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def findings(request: SignedInRequest) -> HttpResponse:
    """Show rules that can hardly be meant, places for nobody and people for no place."""
    found = found_in_country(request.user, now=timezone.now())
    return render(request, "findings.html", {"found": found})
