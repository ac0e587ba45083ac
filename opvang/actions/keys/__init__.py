"""The keys that texts and second factors are encrypted with: made, and made anew."""

from opvang.actions.keys.creating import create_keys
from opvang.actions.keys.rotating import Rotated, rotate_keys

__all__ = ["Rotated", "create_keys", "rotate_keys"]
