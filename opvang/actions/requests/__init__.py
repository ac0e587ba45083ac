"""Requests: made, changed, ended and opened again; "not a victim" is an end like any other."""

from opvang.actions.requests.change import change_request
from opvang.actions.requests.end import ENDS, end_request
from opvang.actions.requests.place import place_request
from opvang.actions.requests.reopen import reopen_request
from opvang.queries.filled_in.fields import (
    NewConflict,
    NewConsent,
    NewDanger,
    NewPerson,
    NewRequest,
    NewScreening,
)

__all__ = [
    "ENDS",
    "NewConflict",
    "NewConsent",
    "NewDanger",
    "NewPerson",
    "NewRequest",
    "NewScreening",
    "change_request",
    "end_request",
    "place_request",
    "reopen_request",
]
