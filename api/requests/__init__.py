"""Requests: asking for a place, changing what is asked, and following how it goes."""

from api.requests import explaining, reading, writing
from api.requests.router import router

__all__ = ["explaining", "reading", "router", "writing"]
