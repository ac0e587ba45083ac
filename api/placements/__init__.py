"""Placements: holds that wait for an answer, and stays."""

from api.placements import answering, reading, staying
from api.placements.router import router

__all__ = ["answering", "reading", "router", "staying"]
