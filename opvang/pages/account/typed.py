"""A form that came when its session was over: it waits in the page, and is handed in again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from opvang.pages.account.sealing import Typed, seal, unseal
from opvang.queries.sessions import whose_was


def sign_in_first(request: HttpRequest) -> HttpResponse | None:
    """Return a page that keeps what was sent and asks to sign in; None where nothing is kept.

    Only for whose session was over a moment ago: it is kept for them alone.
    """
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    account = whose_was(cookie, now=timezone.now()) if request.method == "POST" else None
    if account is None:
        return None
    sealed = seal(Typed(account=account, path=request.path, fields=tuple(_fields(request))))
    return render(request, "account/typed.html", {"sealed": sealed}) if sealed else None


# Safe without a token: it changes nothing, and shows only what this site itself sealed for them.
@csrf_exempt
@require_POST
@never_cache
def go_on(request: HttpRequest) -> HttpResponse:
    """Offer to hand in what was kept, to whom it was kept for."""
    sealed = request.POST.get("bewaard", "")
    typed = unseal(sealed)
    if typed is None:
        messages.error(request, _("Wat u invulde is te lang geleden en niet bewaard."))
        return redirect("home")
    if not request.user.is_authenticated:
        return render(request, "account/typed.html", {"sealed": sealed, "too_early": True})
    if request.user.pk != typed.account:
        messages.error(request, _("Dit is van een ander account ingevuld. Log daarmee in."))
        return redirect("home")
    return _offer(request, typed.path, typed.fields)


def csrf_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Offer to hand in once more what comes from a page from before somebody signed in anew.

    The browser itself must say that the form was ours; all else is refused, as Django does.
    """
    is_ours = request.headers.get("Sec-Fetch-Site") == "same-origin" and _is_ours(request)
    if not is_ours or not request.user.is_authenticated:
        return csrf_failure(request, reason)
    return _offer(request, request.path, tuple(_fields(request)))


def _is_ours(request: HttpRequest) -> bool:
    origin = urlsplit(request.headers.get("Origin", ""))
    return (origin.scheme, origin.netloc) == (request.scheme, request.get_host())


def _offer(request: HttpRequest, path: str, fields: Sequence[tuple[str, str]]) -> HttpResponse:
    return render(request, "account/typed.html", {"path": path, "fields": fields})


def _fields(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, values in request.POST.lists():
        if name != "csrfmiddlewaretoken":
            yield from ((name, str(value)) for value in values)
