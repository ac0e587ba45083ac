"""The front door: everybody is sent to the page of their own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect

from opvang.pages.navigation import first_page
from opvang.pages.signed_in import page

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def home(request: SignedInRequest) -> HttpResponse:
    """Send somebody to where their work begins."""
    return redirect(first_page(request.user))
