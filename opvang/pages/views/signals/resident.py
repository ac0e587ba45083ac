"""The page on which a resident reports what they saw, without saying who they are.

It needs no session: the only cookie is the one that guards the form, and it goes once that is sent.
"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from opvang.actions.signals import report_signal
from opvang.pages.account.throttling import sends_too_much
from opvang.pages.forms.once import form_key
from opvang.pages.forms.refused import is_done
from opvang.pages.forms.signals.resident import ReportForm
from opvang.queries.choices import municipalities
from opvang.queries.signals.listed import reports_signals
from opvang.queries.signals.references import new_reference


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def report(request: HttpRequest) -> HttpResponse:
    """Ask what somebody saw; keep it, and give them a code to mention it by."""
    if request.user.is_authenticated and reports_signals(request.user):
        return redirect("new-signal")
    form = ReportForm(request.POST or None, codes=municipalities())
    key = form_key(request.POST)
    if form.is_bound and form.is_valid():
        if sends_too_much(request):
            return render(request, "429.html", status=429)
        codes: list[str] = []
        if is_done(form, lambda: codes.append(_reported(form, key))):
            danger = form.reported().in_danger
            told = {"code": codes[0], "in_danger": danger}
            answer = render(request, "signals/reported.html", told)
            return answer if request.user.is_authenticated else _forgetting(answer)
    return render(request, "signals/report.html", {"form": form, "key": key})


def _forgetting(answer: HttpResponse) -> HttpResponse:
    """Take the cookie of the form away again, so that nothing on the device tells of a report."""
    answer.delete_cookie(
        settings.CSRF_COOKIE_NAME,
        path=settings.CSRF_COOKIE_PATH,
        domain=settings.CSRF_COOKIE_DOMAIN,
        samesite=settings.CSRF_COOKIE_SAMESITE,
    )
    return answer


def _reported(form: ReportForm, key: UUID) -> str:
    """Return the code of what was kept; a program gets one as well, and nothing of it is kept."""
    if form.is_of_a_program:
        return new_reference()
    return report_signal(form.reported(), key=key, now=timezone.now())
