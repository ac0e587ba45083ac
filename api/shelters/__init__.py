"""Shelters and their units: what there is, whom it takes, and what is free, closed or stopped."""

from api.shelters import closing, mending, reading, units
from api.shelters.router import router

__all__ = ["closing", "mending", "reading", "router", "units"]
