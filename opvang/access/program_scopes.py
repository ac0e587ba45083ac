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
    "GET /units/{unit_id}": ProgramScope.CAPACITY_READ,
    "GET /units/{unit_id}/calendar": ProgramScope.CAPACITY_READ,
    "PUT /units/{unit_id}/rules": ProgramScope.CAPACITY_WRITE,
    "POST /units/{unit_id}/rules-confirmation": ProgramScope.CAPACITY_WRITE,
    "POST /units/{unit_id}/capacity-confirmation": ProgramScope.CAPACITY_WRITE,
    "POST /units/{unit_id}/rooms/{room_id}/beds": ProgramScope.CAPACITY_WRITE,
    "POST /units/{unit_id}/beds/{bed_id}/removal": ProgramScope.CAPACITY_WRITE,
    "POST /units/{unit_id}/closures": ProgramScope.CAPACITY_WRITE,
    "POST /units/{unit_id}/closures/{closure_id}/reopening": ProgramScope.CAPACITY_WRITE,
    "POST /units/{unit_id}/stop": ProgramScope.CAPACITY_WRITE,
    "GET /shelters": ProgramScope.CAPACITY_READ,
    "GET /shelters/{shelter_id}": ProgramScope.CAPACITY_READ,
    "POST /shelters/{shelter_id}/stop": ProgramScope.CAPACITY_WRITE,
    "POST /shelters/{shelter_id}/resumption": ProgramScope.CAPACITY_WRITE,
    "GET /requests": ProgramScope.REQUESTS_READ,
    "POST /requests": ProgramScope.REQUESTS_WRITE,
    "POST /requests/search": ProgramScope.REQUESTS_READ,
    "GET /requests/{request_id}": ProgramScope.REQUESTS_READ,
    "PUT /requests/{request_id}": ProgramScope.REQUESTS_WRITE,
    "POST /requests/{request_id}/ending": ProgramScope.REQUESTS_WRITE,
    "POST /requests/{request_id}/reopening": ProgramScope.REQUESTS_WRITE,
    "PUT /requests/{request_id}/watch": ProgramScope.REQUESTS_WRITE,
    "POST /requests/{request_id}/holds": ProgramScope.PLACEMENTS_WRITE,
    "GET /requests/{request_id}/explanation": ProgramScope.REQUESTS_READ,
    "GET /requests/{request_id}/waiting-list": ProgramScope.REQUESTS_READ,
    "GET /requests/{request_id}/registration": ProgramScope.EXCHANGE_READ,
    "GET /exchange/hsds/services": ProgramScope.EXCHANGE_READ,
    "GET /holds": ProgramScope.PLACEMENTS_READ,
    "GET /placements/{placement_id}": ProgramScope.PLACEMENTS_READ,
    "POST /placements/{placement_id}/confirmation": ProgramScope.PLACEMENTS_WRITE,
    "POST /placements/{placement_id}/consent": ProgramScope.PLACEMENTS_WRITE,
    "POST /placements/{placement_id}/refusal": ProgramScope.PLACEMENTS_WRITE,
    "POST /placements/{placement_id}/release": ProgramScope.PLACEMENTS_WRITE,
    "POST /placements/{placement_id}/appeal": ProgramScope.PLACEMENTS_WRITE,
    "POST /placements/{placement_id}/arrival": ProgramScope.PLACEMENTS_WRITE,
    "POST /placements/{placement_id}/departure": ProgramScope.PLACEMENTS_WRITE,
    "POST /placements/{placement_id}/overstay": ProgramScope.PLACEMENTS_WRITE,
    "POST /placements/{placement_id}/transfers": ProgramScope.PLACEMENTS_WRITE,
    "GET /signals": ProgramScope.SIGNALS_READ,
    "POST /signals": ProgramScope.SIGNALS_WRITE,
    "GET /signals/{signal_id}": ProgramScope.SIGNALS_READ,
    "POST /signals/{signal_id}/additions": ProgramScope.SIGNALS_WRITE,
    "POST /signals/{signal_id}/questions": ProgramScope.SIGNALS_WRITE,
    "POST /signals/{signal_id}/dismissal": ProgramScope.SIGNALS_WRITE,
    "POST /signals/{signal_id}/registration": ProgramScope.SIGNALS_WRITE,
    "POST /signals/{signal_id}/reopening": ProgramScope.SIGNALS_WRITE,
    "GET /coverage": ProgramScope.COVERAGE_READ,
}


def scope_names() -> dict[str, str]:
    """Return every scope with what it is for, in the language of the reader."""
    return {one.value: str(one.label) for one in ProgramScope}
