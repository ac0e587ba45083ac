"""Messages: what somebody was told of late, and what reaches them how."""

from api.messages import choosing, reading
from api.messages.router import router

__all__ = ["choosing", "reading", "router"]
