"""The audit log for who watches over others, and who looked at one request."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from opvang.pages.forms.log import LogForm
from opvang.pages.signed_in import page
from opvang.queries.audit_log.log import accounts_in_log, log_page
from opvang.queries.audit_log.who_saw import who_saw

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def log(request: SignedInRequest) -> HttpResponse:
    """Show the rows of the audit log that somebody asks for."""
    form = LogForm(request.GET, accounts=accounts_in_log(request.user))
    found = log_page(request.user, form.question(), now=timezone.now())
    older = request.GET.copy()
    older["voor"] = str(found.before)
    context = {"form": form, "found": found, "older": older.urlencode()}
    return render(request, "audit_log/log.html", context)


@page("GET")
def who_saw_request(request: SignedInRequest, request_id: UUID) -> HttpResponse:
    """Show who looked at one request."""
    found = who_saw(request.user, request_id, now=timezone.now())
    return render(request, "audit_log/who_saw.html", {"found": found})
