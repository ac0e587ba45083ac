"""The API as a whole: how it refuses, and how it describes itself."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from api.deprecations import mark
from api.problems import Problem, problem
from api.remarks import remarks
from api.security import secure
from api.versions import VERSION
from opvang.audit import record_refusal
from opvang.errors import Busy, NotAllowed, NotFound, OpvangError, Refused, SheetRefused

_LOGGER = logging.getLogger("django.request")
_PROBLEM = {
    "description": "Problem (RFC 9457)",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_VERSION_HEADER = {"API-Version": {"description": "In full", "schema": {"type": "string"}}}
#: When to try again where somebody else is at work, in seconds.
_RETRY_AFTER = "10"


class Contract(NinjaAPI):
    """Ninja's API, with problems for refusals and a description that says so."""

    def __init__(self, *, title: str, description: str) -> None:
        super().__init__(
            title=title,
            version=VERSION,
            description=description,
            docs_url=None,
            servers=[{"url": "/api/v1"}],
        )
        self.add_exception_handler(ValidationError, _invalid)
        self.add_exception_handler(HttpError, _http)
        self.add_exception_handler(OpvangError, _refused)
        self.add_exception_handler(Exception, _broken)

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """Return the description, with the problems and headers that each answer can have."""
        # Paths are below the address of the server, which has the version.
        described = super().get_openapi_schema(**options | {"path_prefix": "/"})
        described["info"]["contact"] = _contact()
        secure(described)
        schemas = described.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas |= schemas["Problem"].pop("$defs", {})
        for path in described["paths"].values():
            for operation in path.values():
                answers = {str(code): one for code, one in operation["responses"].items()}
                answers = {c: _PROBLEM if c >= "400" else one for c, one in answers.items()}
                for code in ("400", "401", "403") if operation.get("security") else ():
                    answers[code] = _PROBLEM
                operation["responses"] = {
                    code: {**one, "headers": _VERSION_HEADER} for code, one in answers.items()
                }
        mark(described)
        return described


def _contact() -> dict[str, str]:
    return {
        "name": "Opvang",
        "email": settings.API_CONTACT_EMAIL,
        "url": settings.API_CONTACT_URL,
    }


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    wrong = [".".join(map(str, one["loc"])) for one in error.errors]
    return problem(400, errors=[{"name": name} for name in wrong])


def _http(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(error.status_code)


def _refused(request: HttpRequest, error: Any) -> HttpResponse:
    """Answer what the domain refuses; another's is the same as absent."""
    if isinstance(error, Refused) and request.user.is_authenticated:
        record_refusal(request.user, error, at=timezone.now())
    if isinstance(error, SheetRefused):
        return problem(400, detail=gettext(str(error.__doc__)), errors=remarks(error.problems))
    status = {NotFound: 404, NotAllowed: 403, Busy: 503}.get(type(error), 409)
    answer = problem(status, detail=str(error))
    if status == 503:
        answer["Retry-After"] = _RETRY_AFTER
    return answer


def _broken(request: HttpRequest, error: Any) -> HttpResponse:
    _LOGGER.error("Internal Server Error: %s", request.path, exc_info=error)
    return problem(500)
