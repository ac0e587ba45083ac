"""Finding out whether somebody was registered before, without keeping what they are known by."""

from opvang.actions.seen_before.apart import tell_apart, tell_same
from opvang.actions.seen_before.identifiers import Identifiers, is_bsn, is_v_number
from opvang.actions.seen_before.look_up import look_up

__all__ = ["Identifiers", "is_bsn", "is_v_number", "look_up", "tell_apart", "tell_same"]
