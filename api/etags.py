"""Versions of what can be changed: as `ETag` when it is read, as `If-Match` when it is changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest
from django.utils.translation import gettext

from api.refusals import HeaderRefused

View = TypeVar("View", bound=Callable[..., Any])

# A proxy that packs answers marks their tags as weak; ours is a version, whatever the bytes.
_TAG = re.compile(r'(?:W/)?"(\d{1,9})"')


def etag(version: int) -> str:
    """Return how a version is told in `ETag`."""
    return f'"{version}"'


def version_seen(request: HttpRequest) -> int:
    """Return which version whoever changes something has read.

    Raises
    ------
    HeaderRefused
        Without `If-Match` (428), or when it is no `ETag` of ours (400).
    """
    given = request.headers.get("If-Match", "")
    if not given:
        sentence = gettext(
            "Stuur in If-Match de ETag mee van wat u las, zodat u geen wijziging van een ander "
            "overschrijft."
        )
        raise HeaderRefused(428, "If-Match", sentence)
    found = _TAG.fullmatch(given.strip())
    if found is None:
        sentence = gettext("Dit is geen ETag die bij het lezen is gegeven. Lees opnieuw.")
        raise HeaderRefused(400, "If-Match", sentence)
    return int(found[1])


def tells_version(view: View) -> View:
    """Mark an operation that answers with an `ETag`."""
    view.tells_version = True  # type: ignore[attr-defined]
    return view
