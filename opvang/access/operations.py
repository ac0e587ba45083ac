"""What every operation of the API asks, by its method and path.

Of a program it asks its scope as well; beyond that a program may what its roles may.
"""

from __future__ import annotations

from collections.abc import Mapping

from opvang.access.door import Door, Open, Thing, reading, writing
from opvang.access.parts import Part
from opvang.models.codes import Activity
from opvang.models.codes import ProgramScope as Scope

OPERATIONS: Mapping[str, Door] = {
    "GET /health": reading(Open.STRANGERS),
    "POST /oauth/token": writing(Open.STRANGERS),
    "POST /capacity-updates": writing(Activity.CONFIRM_CAPACITY, scope=Scope.CAPACITY_WRITE),
    "GET /units": reading(Part.UNITS, scope=Scope.CAPACITY_READ),
    "GET /units/{unit_id}": reading(Thing(Part.UNITS), scope=Scope.CAPACITY_READ),
    "GET /units/{unit_id}/calendar": reading(Thing(Part.UNITS), scope=Scope.CAPACITY_READ),
    "PUT /units/{unit_id}/rules": writing(Activity.CHANGE_UNIT, scope=Scope.CAPACITY_WRITE),
    "POST /units/{unit_id}/rules-confirmation": writing(
        Activity.CONFIRM_RULES, scope=Scope.CAPACITY_WRITE
    ),
    "POST /units/{unit_id}/capacity-confirmation": writing(
        Activity.CONFIRM_CAPACITY, scope=Scope.CAPACITY_WRITE
    ),
    "POST /units/{unit_id}/rooms/{room_id}/beds": writing(
        Activity.ADD_BEDS, scope=Scope.CAPACITY_WRITE
    ),
    "POST /units/{unit_id}/beds/{bed_id}/removal": writing(
        Activity.REMOVE_BEDS, scope=Scope.CAPACITY_WRITE
    ),
    "POST /units/{unit_id}/closures": writing(Activity.CLOSE_PLACES, scope=Scope.CAPACITY_WRITE),
    "POST /units/{unit_id}/closures/{closure_id}/reopening": writing(
        Activity.REOPEN_PLACES, scope=Scope.CAPACITY_WRITE
    ),
    "POST /units/{unit_id}/stop": writing(Activity.CLOSE_PLACES, scope=Scope.CAPACITY_WRITE),
    "GET /shelters": reading(Part.UNITS, scope=Scope.CAPACITY_READ),
    "GET /shelters/{shelter_id}": reading(Thing(Part.UNITS), scope=Scope.CAPACITY_READ),
    "POST /shelters/{shelter_id}/stop": writing(Activity.CLOSE_PLACES, scope=Scope.CAPACITY_WRITE),
    "POST /shelters/{shelter_id}/resumption": writing(
        Activity.REOPEN_PLACES, scope=Scope.CAPACITY_WRITE
    ),
    "GET /requests": reading(Activity.LIST_REQUESTS, scope=Scope.REQUESTS_READ),
    "POST /requests": writing(Activity.PLACE_REQUEST, scope=Scope.REQUESTS_WRITE),
    "POST /requests/search": writing(Activity.LIST_REQUESTS, scope=Scope.REQUESTS_READ),
    "GET /requests/{request_id}": reading(Activity.READ_REQUEST, scope=Scope.REQUESTS_READ),
    "PUT /requests/{request_id}": writing(Activity.CHANGE_REQUEST, scope=Scope.REQUESTS_WRITE),
    "POST /requests/{request_id}/ending": writing(Activity.END_REQUEST, scope=Scope.REQUESTS_WRITE),
    "POST /requests/{request_id}/reopening": writing(
        Activity.REOPEN_REQUEST, scope=Scope.REQUESTS_WRITE
    ),
    "PUT /requests/{request_id}/watch": writing(Activity.SWITCH_WATCH, scope=Scope.REQUESTS_WRITE),
    "POST /requests/{request_id}/holds": writing(Activity.HOLD_PLACE, scope=Scope.PLACEMENTS_WRITE),
    "GET /requests/{request_id}/explanation": reading(
        Activity.READ_REQUEST, scope=Scope.REQUESTS_READ
    ),
    "GET /requests/{request_id}/waiting-list": reading(
        Activity.READ_REQUEST, scope=Scope.REQUESTS_READ
    ),
    "GET /requests/{request_id}/registration": reading(
        Activity.EXPORT_REGISTRATION, scope=Scope.EXCHANGE_READ
    ),
    "GET /requests/{request_id}/aside": reading(Activity.READ_REQUEST, scope=Scope.REQUESTS_READ),
    "POST /requests/{request_id}/consent": writing(
        Activity.CHANGE_REQUEST, scope=Scope.REQUESTS_WRITE
    ),
    "POST /requests/{request_id}/consent-override": writing(
        Activity.OVERRIDE_CONSENT, scope=Scope.REQUESTS_WRITE
    ),
    "POST /requests/{request_id}/waivers": writing(Activity.WAIVE_RULE, scope=Scope.REQUESTS_WRITE),
    "POST /requests/{request_id}/waivers/{waiver_id}/ending": writing(
        Activity.RESTORE_RULE, scope=Scope.REQUESTS_WRITE
    ),
    "POST /requests/{request_id}/danger-questions": writing(
        Activity.ASK_POLICE, scope=Scope.REQUESTS_WRITE
    ),
    "POST /requests/{request_id}/outside": writing(
        Activity.PUT_OUTSIDE, scope=Scope.REQUESTS_WRITE
    ),
    "POST /requests/{request_id}/outside/review": writing(
        Activity.REVIEW_OUTSIDE, scope=Scope.REQUESTS_WRITE
    ),
    "POST /requests/{request_id}/outside/guard": writing(
        Activity.REVIEW_OUTSIDE, scope=Scope.REQUESTS_WRITE
    ),
    "POST /requests/{request_id}/outside/ending": writing(
        Activity.LEAVE_OUTSIDE, scope=Scope.REQUESTS_WRITE
    ),
    "GET /danger-questions": reading(Activity.ANSWER_DANGER, scope=Scope.REQUESTS_READ),
    "GET /danger-questions/{question_id}": reading(
        Activity.ANSWER_DANGER, scope=Scope.REQUESTS_READ
    ),
    "POST /danger-questions/{question_id}/answer": writing(
        Activity.ANSWER_DANGER, scope=Scope.REQUESTS_WRITE
    ),
    "GET /overrides": reading(Activity.READ_OVERRIDES, scope=Scope.REQUESTS_READ),
    "POST /overrides/{override_id}/review": writing(
        Activity.REVIEW_OVERRIDE, scope=Scope.REQUESTS_WRITE
    ),
    "GET /crisis-mode": reading(Activity.START_CRISIS_MODE, scope=Scope.REQUESTS_READ),
    "POST /crisis-mode": writing(Activity.START_CRISIS_MODE, scope=Scope.REQUESTS_WRITE),
    "POST /crisis-mode/ending": writing(Activity.END_CRISIS_MODE, scope=Scope.REQUESTS_WRITE),
    "GET /occupancy": reading(Part.OCCUPANCY, scope=Scope.CAPACITY_READ),
    "GET /proposals": reading(Part.PROPOSALS, scope=Scope.REQUESTS_READ),
    "GET /waiting-list": reading(Part.UNPLACED, scope=Scope.REQUESTS_READ),
    "GET /match": reading(Part.RUN, scope=Scope.REQUESTS_READ),
    "POST /match": writing(Activity.RUN_MATCH, scope=Scope.REQUESTS_WRITE),
    "GET /trends": reading(Part.TRENDS, scope=Scope.TRENDS_READ),
    "GET /exchange/have": reading(Part.UNITS, scope=Scope.EXCHANGE_READ),
    "POST /exchange/have": writing(Activity.CONFIRM_CAPACITY, scope=Scope.CAPACITY_WRITE),
    "GET /exchange/hsds/services": reading(Part.UNITS, scope=Scope.EXCHANGE_READ),
    "GET /exchange/hsds/services/{service_id}": reading(
        Thing(Part.UNITS), scope=Scope.EXCHANGE_READ
    ),
    "GET /holds": reading(Activity.READ_HOLD, scope=Scope.PLACEMENTS_READ),
    "GET /placements/{placement_id}": reading(Activity.READ_HOLD, scope=Scope.PLACEMENTS_READ),
    "POST /placements/{placement_id}/confirmation": writing(
        Activity.CONFIRM_HOLD, scope=Scope.PLACEMENTS_WRITE
    ),
    "POST /placements/{placement_id}/consent": writing(
        Activity.CONSENT_TO_HOLD, scope=Scope.PLACEMENTS_WRITE
    ),
    "POST /placements/{placement_id}/refusal": writing(
        Activity.REFUSE_HOLD, scope=Scope.PLACEMENTS_WRITE
    ),
    "POST /placements/{placement_id}/release": writing(
        Activity.RELEASE_PLACE, scope=Scope.PLACEMENTS_WRITE
    ),
    "POST /placements/{placement_id}/appeal": writing(
        Activity.APPEAL_REFUSAL, scope=Scope.PLACEMENTS_WRITE
    ),
    "POST /placements/{placement_id}/appeal/decision": writing(
        Activity.DECIDE_APPEAL, scope=Scope.PLACEMENTS_WRITE
    ),
    "POST /placements/{placement_id}/arrival": writing(
        Activity.ARRIVE, scope=Scope.PLACEMENTS_WRITE
    ),
    "POST /placements/{placement_id}/departure": writing(
        Activity.DEPART, scope=Scope.PLACEMENTS_WRITE
    ),
    "POST /placements/{placement_id}/overstay": writing(
        Activity.EXPLAIN_OVERSTAY, scope=Scope.PLACEMENTS_WRITE
    ),
    "POST /placements/{placement_id}/transfers": writing(
        Activity.ASK_TRANSFER, scope=Scope.PLACEMENTS_WRITE
    ),
    "GET /signals": reading(Activity.LIST_SIGNALS, scope=Scope.SIGNALS_READ),
    "POST /signals": writing(Activity.SEND_SIGNAL, scope=Scope.SIGNALS_WRITE),
    "GET /signals/{signal_id}": reading(Activity.READ_SIGNAL, scope=Scope.SIGNALS_READ),
    "POST /signals/{signal_id}/additions": writing(
        Activity.ADD_TO_SIGNAL, scope=Scope.SIGNALS_WRITE
    ),
    "POST /signals/{signal_id}/questions": writing(
        Activity.ASK_ABOUT_SIGNAL, scope=Scope.SIGNALS_WRITE
    ),
    "POST /signals/{signal_id}/dismissal": writing(
        Activity.DISMISS_SIGNAL, scope=Scope.SIGNALS_WRITE
    ),
    "POST /signals/{signal_id}/registration": writing(
        Activity.REGISTER_SIGNAL, scope=Scope.SIGNALS_WRITE
    ),
    "POST /signals/{signal_id}/reopening": writing(
        Activity.REOPEN_SIGNAL, scope=Scope.SIGNALS_WRITE
    ),
    "GET /messages": reading(Open.ACCOUNTS),
    "POST /messages/reading": writing(Open.ACCOUNTS),
    "GET /message-settings": reading(Open.ACCOUNTS),
    "PUT /message-settings": writing(Open.ACCOUNTS),
    "GET /coverage": reading(Activity.READ_COVERAGE, scope=Scope.COVERAGE_READ),
}

#: Which part of the API each operation is; None: whoever comes, or people only.
SCOPES: Mapping[str, Scope | None] = {name: door.scope for name, door in OPERATIONS.items()}
#: What is of a person alone: nobody sends messages to a program.
FOR_PEOPLE = frozenset(
    name for name, door in OPERATIONS.items() if Open.ACCOUNTS in (door.read, door.write)
)


def scope_names() -> dict[str, str]:
    """Return every scope with what it is for, in the language of the reader."""
    return {one.value: str(one.label) for one in Scope}
