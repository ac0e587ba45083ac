"""Requests: asking for a place, changing what is asked, and following how it goes."""

from api.requests import deciding, explaining, outside, reading, writing
from api.requests.router import router

__all__ = ["deciding", "explaining", "outside", "reading", "router", "writing"]
