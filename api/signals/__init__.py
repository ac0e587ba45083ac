"""Signals: delivered by systems that look for them, judged by who coordinates."""

from api.signals import judging, reading, sending
from api.signals.router import router

__all__ = ["judging", "reading", "router", "sending"]
