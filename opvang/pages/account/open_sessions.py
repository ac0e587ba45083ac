"""Where somebody is signed in, and signing out elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from opvang.actions.sessions import end_other_sessions, end_session
from opvang.pages.signed_in import page

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest


@page("POST")
def end_sessions(request: SignedInRequest) -> HttpResponse:
    """End one session, or all but this one."""
    now = timezone.now()
    if key := request.POST.get("sessie", ""):
        end_session(request.user, key, at=now)
    else:
        end_other_sessions(request.user, keep=request.session.session_key, at=now)
    messages.success(request, _("Daar bent u nu uitgelogd."))
    return redirect("mfa_index")
