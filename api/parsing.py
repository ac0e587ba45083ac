"""Reading what was sent: JSON, in which every name stands once and every number is one."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext
from ninja.errors import HttpError
from ninja.parser import Parser
from ninja.types import DictStrAny

_JSON = "application/json"


class NoJson(HttpError):
    """What was sent is no JSON; its message says where, and never what stood there."""

    def __init__(self, error: Exception) -> None:
        super().__init__(400, _where(error))


class JsonParser(Parser):
    """Refuses what other programs would read otherwise than we do."""

    def parse_body(self, request: HttpRequest) -> DictStrAny:
        """Return the body; raise HttpError (415) for another kind, NoJson for what is none."""
        if request.content_type != _JSON:
            raise HttpError(415, "")
        try:
            read = json.loads(
                request.body, parse_constant=_refuse, object_pairs_hook=_without_doubles
            )
        except (ValueError, RecursionError) as error:
            raise NoJson(error) from error
        return read  # type: ignore[no-any-return]  # A list is refused by what is asked.


def _where(error: Exception) -> str:
    if not isinstance(error, json.JSONDecodeError):
        return gettext("Dit is geen JSON: elke naam staat er één keer in, en elk getal is er een.")
    sentence = gettext(
        "Dit is geen JSON vanaf regel %(line)s, teken %(column)s. Kijk haakjes en aanhalingstekens "
        "na."
    )
    return sentence % {"line": error.lineno, "column": error.colno}


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        raise ValueError(_JSON)
    return read
