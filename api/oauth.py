"""A key exchanged for a token of a quarter of an hour: client credentials (RFC 6749, 4.4)."""

from __future__ import annotations

import binascii
import json
from base64 import b64decode
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote_plus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router, Schema
from ninja.errors import HttpError
from oauthlib.oauth2 import BackendApplicationServer, InvalidRequestError, RequestValidator

from api.parameters import ignores_unknown
from opvang.actions.programs.tokens import issue_token, note_use
from opvang.queries.programs.bearers import bearer_of_key

if TYPE_CHECKING:
    from opvang.queries.programs.bearers import Bearer

router = Router()

#: What asks for a token is short: a name, a key and some scopes, in bytes.
_MOST = 10_000
_FORM = "application/x-www-form-urlencoded"
_ASKED = {
    "type": "object",
    "required": ["grant_type"],
    "properties": {
        "grant_type": {"type": "string", "const": "client_credentials"},
        "scope": {"type": "string", "description": "Names with spaces between; all, if left out"},
        "client_id": {"type": "string", "description": "The id of the program"},
        "client_secret": {"type": "string", "description": "One of its keys"},
    },
}


#: What to do, by what is wrong.
_REMEDIES = {
    "invalid_request": (
        f"Send {_FORM} with grant_type=client_credentials, each parameter once, and id and key "
        "either by HTTP Basic or as client_id and client_secret."
    ),
    "invalid_client": (
        "This is not the id of a program with one of its keys that works; the page Koppelingen "
        "has both."
    ),
    "invalid_scope": (
        "The program does not have all of these scopes; ask for fewer, or leave out scope for all "
        "that it has."
    ),
    "unsupported_grant_type": "Send grant_type=client_credentials; there is no other way.",
}


class TokenAnswer(Schema):
    """A token, in the words of RFC 6749."""

    access_token: str
    token_type: str
    #: In seconds.
    expires_in: int
    #: Names with spaces between.
    scope: str


class OAuthError(Schema):
    """Why there is no token, in the words of RFC 6749."""

    error: str
    #: What to do, in English: the standard (5.2) has it in ASCII.
    error_description: str | None = None


@router.post(
    "/oauth/token",
    response={200: TokenAnswer, 400: OAuthError, 401: OAuthError},
    summary="Exchange a key for a token",
    openapi_extra={"requestBody": {"required": True, "content": {_FORM: {"schema": _ASKED}}}},
)
@ignores_unknown
def token(request: HttpRequest) -> HttpResponse:
    """Answer as RFC 6749 says, refusals too: id and key of a program by HTTP Basic or in the body.

    A token works as long as its key, its program and the scopes of that, and 15 minutes at most.
    """
    if int(request.META.get("CONTENT_LENGTH") or 0) > _MOST:
        raise HttpError(413, "")
    server = BackendApplicationServer(
        _Programs(),
        token_generator=_issued,
        token_expires_in=settings.ACCESS_TOKEN_MINUTES * 60,
    )
    form = request.body.decode("utf-8", "replace") if request.content_type == _FORM else ""
    # Without its query: what stands in an address ends up in logs, so nothing is read from it.
    headers, body, status = server.create_token_response(
        request.path, request.method, form, dict(request.headers)
    )
    answer = HttpResponse(_described(body), status=status, headers=headers)
    if status == 401:
        answer["WWW-Authenticate"] = 'Basic realm="opvang", charset="UTF-8"'
    answer.has_own_form = True  # type: ignore[attr-defined]  # RFC 6749's, not RFC 9457's
    return answer


def _described(body: str) -> str:
    """Return an answer in which a refusal says what to do; never which of id and key is wrong."""
    told = json.loads(body)
    said = _REMEDIES.get(told.get("error"))
    return json.dumps(told | {"error_description": said}) if said else body


class _Programs(RequestValidator):  # type: ignore[misc]  # It ships no types.
    """Tells oauthlib of our programs, of which the keys are the secrets."""

    def client_authentication_required(self, request: Any, *args: Any, **kwargs: Any) -> bool:
        """Return that everybody must prove who they are."""
        return True

    def authenticate_client(self, request: Any, *args: Any, **kwargs: Any) -> bool:
        """Say whether a program brought its id and a key that works."""
        client, key = _credentials(request)
        found = bearer_of_key(key, now=timezone.now())
        if found is None or found.client_id != client.lower():
            return False
        request.client, request.client_id = found, found.client_id
        return True

    def validate_grant_type(
        self, client_id: str, grant_type: str, client: Any, request: Any, *args: Any, **kwargs: Any
    ) -> bool:
        """Return that programs have this one way."""
        return grant_type == "client_credentials"

    def get_default_scopes(
        self, client_id: str, request: Any, *args: Any, **kwargs: Any
    ) -> list[str]:
        """Return all that the program may, where it asks for nothing by name."""
        return sorted(request.client.scopes)

    def validate_scopes(
        self, client_id: str, scopes: Any, client: Any, request: Any, *args: Any, **kwargs: Any
    ) -> bool:
        """Say whether the program may all that it asks for."""
        return frozenset(scopes) <= cast("Bearer", client).scopes

    def save_bearer_token(self, token: Any, request: Any, *args: Any, **kwargs: Any) -> None:
        """Do nothing: `_issued` kept it."""


def _issued(request: Any) -> str:
    now = timezone.now()
    note_use(request.client, now=now)
    return issue_token(request.client.key, request.scopes, now=now)


def _credentials(request: Any) -> tuple[str, str]:
    """Return the id and key that came along, by either way; refuse both at once."""
    scheme, _, coded = request.headers.get("Authorization", "").partition(" ")
    in_body = request.client_id or "", request.client_secret or ""
    if scheme.lower() != "basic":
        return in_body
    if any(in_body):
        raise InvalidRequestError("Give id and key by HTTP Basic or in the body, not both.")
    try:
        client, _, key = b64decode(coded, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return "", ""
    return unquote_plus(client), unquote_plus(key)
