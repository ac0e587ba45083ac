"""Another address for a shelter, with four eyes and time for somebody to stop it."""

from opvang.actions.addresses.applying import apply_address_changes
from opvang.actions.addresses.changing import approve_address, cancel_address, propose_address
from opvang.actions.addresses.facts import NewAddress

__all__ = [
    "NewAddress",
    "apply_address_changes",
    "approve_address",
    "cancel_address",
    "propose_address",
]
