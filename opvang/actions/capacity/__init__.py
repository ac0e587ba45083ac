"""What a shelter has: confirmed as right, closed and open again, stopped, more beds or fewer."""

from opvang.actions.capacity.beds import add_beds, remove_bed
from opvang.actions.capacity.closures import close_places, reopen_places
from opvang.actions.capacity.confirm import confirm_capacity
from opvang.actions.capacity.stops import resume_shelter, stop_shelter, stop_unit

__all__ = [
    "add_beds",
    "close_places",
    "confirm_capacity",
    "remove_bed",
    "reopen_places",
    "resume_shelter",
    "stop_shelter",
    "stop_unit",
]
