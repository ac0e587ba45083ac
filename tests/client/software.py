"""The software of one person or organisation: a program with a key, and the generated client."""

from uuid import uuid4

from django.core.wsgi import get_wsgi_application
from httpx import WSGITransport

from opvang.queries.invitations import hash_of
from opvang.queries.programs.bearers import key_text
from tests.models import build
from tests.models.build import saved


def key_of(account, *, scopes, at):
    """Save a program that is this account, for a part of the API, and return a key that works."""
    done = {
        "activated_by": saved(build.account()),
        "activated_at": at,
        "expires_at": at.replace(year=at.year + 1),
    }
    program = saved(
        build.program(account=account, scopes=list(scopes), call_back="IN_PERSON", **done)
    )
    secret = f"{uuid4().hex}{uuid4().hex}"
    key = saved(build.api_key(program=program, secret_hash=hash_of(secret), **done))
    return key_text(key.prefix, secret)


def software(generated, key):
    """Return the generated client with a key; it speaks to the application in this process."""
    return generated.package.AuthenticatedClient(
        base_url="http://testserver/api/v1",
        token=key,
        headers={"Accept-Language": "nl"},
        raise_on_unexpected_status=True,
        httpx_args={"transport": WSGITransport(app=get_wsgi_application())},
    )
