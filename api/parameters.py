"""What an address may ask behind its question mark: what its operation knows, and nothing else.

A slip of the pen would give another page than was meant, or be done for real.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any, TypeVar

from django.http import HttpRequest
from django.utils.translation import gettext
from ninja.errors import ValidationError
from ninja.operation import Operation
from ninja.params.models import QueryModel

from api.mistakes import UNKNOWN_PARAMETER

View = TypeVar("View", bound=Callable[..., Any])

#: What stands there is said back if it is no more than this; it could be a name or a number of one.
_HARMLESS = re.compile(r"true|false|[0-9]{1,4}|(?:GM|VR)[0-9]{2,4}|[0-9a-f-]{36}")
#: So much of a name is said back.
_LONGEST = 40


def ignores_unknown(view: View) -> View:
    """Mark an operation that leaves alone what it does not know, as RFC 6749 (3.2) asks."""
    view.ignores_unknown = True  # type: ignore[attr-defined]
    return view


def parameters_of(operation: Operation) -> tuple[str, ...]:
    """Return what an operation knows, as it is spelt in an address, in its order."""
    return tuple(
        field.alias or name
        for model in operation.models
        if issubclass(model, QueryModel)
        for name, field in model.model_fields.items()
    )


def refuse_unknown(request: HttpRequest, *, known: Collection[str]) -> None:
    """Refuse what an address asks beyond what is known, every parameter of it.

    Raises
    ------
    ValidationError
        When there is such a parameter.
    """
    unknown = [name for name in request.GET if name not in known]
    if unknown:
        there = ", ".join(known) or gettext("geen")
        raise ValidationError(
            [
                {
                    "type": UNKNOWN_PARAMETER,
                    "loc": ("query", name[:_LONGEST]),
                    "ctx": {"known": there},
                    "input": _said_back(request.GET[name]),
                }
                for name in unknown
            ]
        )


def _said_back(value: str) -> str | None:
    return value if _HARMLESS.fullmatch(value) else None
