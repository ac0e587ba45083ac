"""What stands around every page: who is signed in, and which pages they can go to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from opvang.actions.sms import has_telephones
from opvang.pages.account.staying import mark_of
from opvang.pages.following import following, refreshes
from opvang.pages.navigation import menu
from opvang.queries.messages.inbox import unread
from opvang.queries.overrides.crisis import crisis_mode
from opvang.queries.readers import reader


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return what the templates of the frame need; of a stranger they know nothing."""
    # On an error page there may be no user yet.
    actor = getattr(request, "user", None)
    if actor is None or not actor.is_authenticated:
        return {
            "demo": settings.DEMO,
            "single_sign_on": settings.SSO_ISSUER and settings.SSO_NAME,
        }
    shown = {
        "following": following(request),
        "crisis": crisis_mode(now=timezone.now()),
        "unread": unread(actor),
        "reader": reader(actor),
    }
    if refreshes(request):
        return {**shown, "refreshes": True}
    return {
        **shown,
        "demo": settings.DEMO,
        "has_postbox": settings.HAS_POSTBOX,
        "has_telephones": has_telephones(),
        "session": {"seconds": settings.SESSION_COOKIE_AGE, "mark": mark_of(actor.pk)},
        "menu": menu(actor, path=request.path),
    }
