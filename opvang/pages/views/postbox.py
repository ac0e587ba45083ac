"""The postbox of the demo, where its mail arrives; for real people there is no such page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render

from opvang.pages.signed_in import page
from opvang.queries.messages.postbox import newest_mail

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("GET")
def postbox(request: SignedInRequest) -> HttpResponse:
    """Show the mail that would have been sent, the newest first."""
    if not settings.HAS_POSTBOX:
        raise Http404
    return render(request, "messages/postbox.html", {"mails": newest_mail()})
