"""One unit in full: its rules, its beds by night, what is closed and when it was confirmed."""

from opvang.queries.unit.unit import seen_unit

__all__ = ["seen_unit"]
