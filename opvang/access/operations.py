"""What every operation of the API asks, by its method and path."""

from __future__ import annotations

from collections.abc import Mapping

from opvang.access.door import Door, Open, Thing, reading, writing
from opvang.access.parts import Part
from opvang.models.codes import Activity

OPERATIONS: Mapping[str, Door] = {
    "GET /health": reading(Open.STRANGERS),
    "POST /oauth/token": writing(Open.STRANGERS),
    "POST /capacity-updates": writing(Activity.CONFIRM_CAPACITY),
    "GET /units": reading(Part.UNITS),
    "GET /units/{unit_id}": reading(Thing(Part.UNITS)),
    "GET /units/{unit_id}/calendar": reading(Thing(Part.UNITS)),
    "PUT /units/{unit_id}/rules": writing(Activity.CHANGE_UNIT),
    "POST /units/{unit_id}/rules-confirmation": writing(Activity.CONFIRM_RULES),
    "POST /units/{unit_id}/capacity-confirmation": writing(Activity.CONFIRM_CAPACITY),
    "POST /units/{unit_id}/rooms/{room_id}/beds": writing(Activity.ADD_BEDS),
    "POST /units/{unit_id}/beds/{bed_id}/removal": writing(Activity.REMOVE_BEDS),
    "POST /units/{unit_id}/closures": writing(Activity.CLOSE_PLACES),
    "POST /units/{unit_id}/closures/{closure_id}/reopening": writing(Activity.REOPEN_PLACES),
    "POST /units/{unit_id}/stop": writing(Activity.CLOSE_PLACES),
    "GET /shelters": reading(Part.UNITS),
    "GET /shelters/{shelter_id}": reading(Thing(Part.UNITS)),
    "POST /shelters/{shelter_id}/stop": writing(Activity.CLOSE_PLACES),
    "POST /shelters/{shelter_id}/resumption": writing(Activity.REOPEN_PLACES),
    "GET /requests": reading(Activity.LIST_REQUESTS),
    "POST /requests": writing(Activity.PLACE_REQUEST),
    "POST /requests/search": writing(Activity.LIST_REQUESTS),
    "GET /requests/{request_id}": reading(Activity.READ_REQUEST),
    "PUT /requests/{request_id}": writing(Activity.CHANGE_REQUEST),
    "POST /requests/{request_id}/ending": writing(Activity.END_REQUEST),
    "POST /requests/{request_id}/reopening": writing(Activity.REOPEN_REQUEST),
    "PUT /requests/{request_id}/watch": writing(Activity.SWITCH_WATCH),
    "POST /requests/{request_id}/holds": writing(Activity.HOLD_PLACE),
    "GET /requests/{request_id}/explanation": reading(Activity.READ_REQUEST),
    "GET /requests/{request_id}/waiting-list": reading(Activity.READ_REQUEST),
    "GET /requests/{request_id}/registration": reading(Activity.EXPORT_REGISTRATION),
    "GET /exchange/hsds/services": reading(Part.UNITS),
    "GET /holds": reading(Activity.READ_HOLD),
    "GET /placements/{placement_id}": reading(Activity.READ_HOLD),
    "POST /placements/{placement_id}/confirmation": writing(Activity.CONFIRM_HOLD),
    "POST /placements/{placement_id}/consent": writing(Activity.CONSENT_TO_HOLD),
    "POST /placements/{placement_id}/refusal": writing(Activity.REFUSE_HOLD),
    "POST /placements/{placement_id}/release": writing(Activity.RELEASE_PLACE),
    "POST /placements/{placement_id}/appeal": writing(Activity.APPEAL_REFUSAL),
    "POST /placements/{placement_id}/arrival": writing(Activity.ARRIVE),
    "POST /placements/{placement_id}/departure": writing(Activity.DEPART),
    "POST /placements/{placement_id}/overstay": writing(Activity.EXPLAIN_OVERSTAY),
    "POST /placements/{placement_id}/transfers": writing(Activity.ASK_TRANSFER),
    "GET /signals": reading(Activity.LIST_SIGNALS),
    "POST /signals": writing(Activity.SEND_SIGNAL),
    "GET /signals/{signal_id}": reading(Activity.READ_SIGNAL),
    "POST /signals/{signal_id}/additions": writing(Activity.ADD_TO_SIGNAL),
    "POST /signals/{signal_id}/questions": writing(Activity.ASK_ABOUT_SIGNAL),
    "POST /signals/{signal_id}/dismissal": writing(Activity.DISMISS_SIGNAL),
    "POST /signals/{signal_id}/registration": writing(Activity.REGISTER_SIGNAL),
    "POST /signals/{signal_id}/reopening": writing(Activity.REOPEN_SIGNAL),
    "GET /coverage": reading(Activity.READ_COVERAGE),
}
