"""Exchange: what is here, in the standards that other systems read."""

from api.exchange import have, hsds, htcds
from api.exchange.router import router

__all__ = ["have", "hsds", "htcds", "router"]
