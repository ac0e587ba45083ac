"""The picture of the country: how full it is, who waits, what is proposed, and the trends."""

from api.country import matching, reading, trends
from api.country.router import router

__all__ = ["matching", "reading", "router", "trends"]
