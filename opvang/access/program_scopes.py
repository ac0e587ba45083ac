"""Which part of the API each operation is: a program uses it only if it was made for that part."""

from __future__ import annotations

from collections.abc import Mapping

from opvang.models.codes import ProgramScope

#: By method and path, as in the table of doors; None: whoever comes, with or without a program.
#: Beyond this a program may what its roles may, and nothing more.
SCOPES: Mapping[str, ProgramScope | None] = {
    "GET /health": None,
    "POST /oauth/token": None,
    "POST /capacity-updates": ProgramScope.CAPACITY_WRITE,
    "GET /units": ProgramScope.CAPACITY_READ,
}


def scope_names() -> dict[str, str]:
    """Return every scope with what it is for, in the language of the reader."""
    return {one.value: str(one.label) for one in ProgramScope}
