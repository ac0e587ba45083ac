"""By which row of the table of doors an operation goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from django.http import HttpRequest

from opvang.access import DOORS

if TYPE_CHECKING:
    from opvang.models.codes import Activity

#: How Django writes what an address names.
_NAMED = re.compile(r"<(?:\w+:)?(\w+)>")
_BELOW = "api/v1"


def door_of(request: HttpRequest) -> str:
    """Return what the table calls the operation that is asked, such as `POST /requests`."""
    match = request.resolver_match
    route = match.route if match else ""
    path = _NAMED.sub(r"{\1}", route.removeprefix(_BELOW))
    return f"{request.method} {path}"


def act_of(door: str) -> Activity:
    """Return the act that an operation is, which its row says."""
    row = DOORS[door]
    return cast("Activity", row.read if door.startswith("GET ") else row.write)
