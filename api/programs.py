"""Programs that come with a key or a token: an account of their own, and a part of the API."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from ninja.security import HttpBearer

from api.deprecations import announce
from api.doors import door_of
from api.problems import problem, tell_wrong_key
from opvang.access.operations import FOR_PEOPLE, SCOPES
from opvang.actions.programs.tokens import note_use
from opvang.queries.programs.bearers import Bearer, bearer_of

if TYPE_CHECKING:
    from opvang.models import Account

_BELOW = "/api/v1"
_SCHEME = re.compile(r"bearer +(\S+)\s*", re.IGNORECASE)


class ProgramsMiddleware:
    """Lets a program in by what it brings, and only to what it was made for.

    Who brings a key or token is never also who is signed in: a wrong one makes a stranger of them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer for the program that asks, and tell who is not known what to bring."""
        request.program = None  # type: ignore[attr-defined]
        brought = _brought(request)
        if brought is not None:
            _come_in(request, brought)
        answer = self.get_response(request)
        announce(answer, door_of(request))
        if request.path.startswith(_BELOW) and answer.status_code == 401:
            wrong = ', error="invalid_token"' if brought is not None else ""
            if brought is not None and not getattr(answer, "has_own_form", False):
                tell_wrong_key(answer)
            answer.headers.setdefault("WWW-Authenticate", f'Bearer realm="opvang"{wrong}')
        return answer

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        """Return the refusal of a program that asks for another part of the API; None: go on."""
        program: Bearer | None = request.program  # type: ignore[attr-defined]
        operation = door_of(request)
        if program is None or operation not in SCOPES:
            # What is not in the table is no operation: a test holds the two equal.
            return None if program is None else problem(405)
        if operation in FOR_PEOPLE:
            return problem(403, detail=gettext("Dit is van mensen; een koppeling heeft webhooks."))
        scope = SCOPES[operation]
        if scope is None or scope in program.scopes:
            return None
        said = gettext("Deze sleutel of dit token geeft geen toegang tot %(scope)s.")
        answer = problem(403, detail=said % {"scope": scope.value})
        answer["WWW-Authenticate"] = f'Bearer error="insufficient_scope", scope="{scope.value}"'
        return answer


class ProgramAuth(HttpBearer):
    """Takes who the middleware let in; here for the description, which names the ways to come."""

    def __call__(self, request: HttpRequest) -> Account | None:
        """Return the account of the program that asks; None: no program does."""
        program: Bearer | None = getattr(request, "program", None)
        return program.account if program else None

    def authenticate(self, request: HttpRequest, token: str) -> Account | None:
        """Return the same, which ninja asks for."""
        return self(request)


program_auth = ProgramAuth()


def _brought(request: HttpRequest) -> str | None:
    """Return the key or token that comes along; None: none does, or this is a page."""
    if not request.path.startswith(_BELOW):
        return None
    found = _SCHEME.fullmatch(request.headers.get("Authorization", ""))
    return found and found[1]


def _come_in(request: HttpRequest, brought: str) -> None:
    now = timezone.now()
    # No browser adds this header by itself, so nobody else's page can make one send it.
    request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]  # noqa: SLF001
    program = bearer_of(brought, now=now)
    request.user = program.account if program else AnonymousUser()
    request.program = program  # type: ignore[attr-defined]
    if program:
        note_use(program, now=now)
