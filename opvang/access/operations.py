"""What every operation of the API asks, by its method and path."""

from __future__ import annotations

from collections.abc import Mapping

from opvang.access.door import Door, Open, reading, writing
from opvang.access.parts import Part
from opvang.models.codes import Activity

OPERATIONS: Mapping[str, Door] = {
    "GET /health": reading(Open.STRANGERS),
    "POST /oauth/token": writing(Open.STRANGERS),
    "POST /capacity-updates": writing(Activity.CONFIRM_CAPACITY),
    "GET /units": reading(Part.UNITS),
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
