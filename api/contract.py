"""The API as a whole: how it refuses, and how it describes itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cached_property, wraps
from itertools import chain
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation
from pydantic.alias_generators import to_camel

from api.deprecations import mark
from api.description import describe
from api.mistakes import mistakes_of
from api.parameters import parameters_of, refuse_unknown
from api.parsing import JsonParser, NoJson
from api.problems import PROBLEM_TYPE, problem, told_of
from api.refusals import HeaderRefused
from api.security import secure
from api.versions import VERSION
from opvang.audit import record_refusal
from opvang.errors import Busy, KeyInUse, OpvangError, Refused

_LOGGER = logging.getLogger("django.request")
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
            parser=JsonParser(),
            servers=[{"url": "/api/v1"}],
        )
        self.add_decorator(self._knowing_parameters, mode="operation")
        self.add_exception_handler(ValidationError, _invalid)
        self.add_exception_handler(HttpError, _http)
        self.add_exception_handler(RequestDataTooBig, _too_much)
        self.add_exception_handler(HeaderRefused, _header)
        self.add_exception_handler(OpvangError, _refused)
        self.add_exception_handler(Exception, _broken)

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """Return the description, with the problems and headers that each answer can have."""
        # Paths are below the address of the server, which has the version.
        described = super().get_openapi_schema(**options | {"path_prefix": "/"})
        described["info"]["contact"] = _contact()
        secure(described)
        views = {name: one.view_func for name, one in self._operations().items()}
        describe(described, views)
        mark(described)
        return described

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Return what programs call an operation: its view, in their spelling."""
        return to_camel(operation.view_func.__name__)

    def validation_error_from_error_contexts(self, error_contexts: Any) -> ValidationError:
        """Return what is wrong with what was sent, with what stood there, which ninja leaves out.

        How much of that is said back is for `mistakes_of` to say.
        """
        found = super().validation_error_from_error_contexts(error_contexts)
        each = [one.pydantic_validation_error.errors() for one in error_contexts]
        for told, whole in zip(found.errors, chain.from_iterable(each), strict=True):
            told["input"] = whole["input"]
        return found

    def _knowing_parameters(self, view: Callable[..., Any]) -> Callable[..., Any]:
        """Return an operation that refuses every parameter which it has not."""
        if getattr(view, "ignores_unknown", False):
            return view

        @wraps(view)
        def asked(request: HttpRequest, *args: Any, **given: Any) -> Any:
            refuse_unknown(request, known=self._parameters[asked])
            return view(request, *args, **given)

        return asked

    @cached_property
    def _parameters(self) -> dict[Callable[..., Any], tuple[str, ...]]:
        return {one.view_func: parameters_of(one) for one in self._operations().values()}

    def _operations(self) -> dict[str, Operation]:
        return {
            str(one.operation_id or self.get_openapi_operation_id(one)): one
            for router in self._get_bound_routers()
            for path in router.path_operations.values()
            for one in path.operations
        }


def _contact() -> dict[str, str]:
    return {
        "name": "Opvang",
        "email": settings.API_CONTACT_EMAIL,
        "url": settings.API_CONTACT_URL,
    }


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(400, errors=mistakes_of(error.errors))


def _http(request: HttpRequest, error: Any) -> HttpResponse:
    # Ninja makes 400 of all that its parser refuses, and says what that was.
    first = error.__cause__ if isinstance(error.__cause__, HttpError) else error
    return problem(first.status_code, detail=str(first) if isinstance(first, NoJson) else "")


def _too_much(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(413)


def _header(request: HttpRequest, error: Any) -> HttpResponse:
    wrong = {"name": error.name, "sentence": error.sentence}
    return problem(error.status, detail=error.sentence, errors=[wrong])


def _refused(request: HttpRequest, error: Any) -> HttpResponse:
    """Answer what the domain refuses; another's is the same as absent."""
    if isinstance(error, Refused) and request.user.is_authenticated:
        record_refusal(request.user, error, at=timezone.now())
    status, body = told_of(error)
    answer = JsonResponse(body, status=status, content_type=PROBLEM_TYPE)
    if isinstance(error, Busy | KeyInUse):
        answer["Retry-After"] = _RETRY_AFTER
    return answer


def _broken(request: HttpRequest, error: Any) -> HttpResponse:
    _LOGGER.error("Internal Server Error: %s", request.path, exc_info=error)
    return problem(500)
