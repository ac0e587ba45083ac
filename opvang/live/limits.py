"""How much a socket may cost this process, whoever is at the other end."""

from typing import Any

#: How uvicorn is to hold sockets, in its own words. Clients have nothing to say, so hardly anything
#: is read; frames are short, and squeezing them would cost each socket more memory than all else;
#: who does not answer within a minute is gone.
SERVER: dict[str, Any] = {
    "ws_max_size": 1024,
    "ws_per_message_deflate": False,
    "ws_ping_interval": 20.0,
    "ws_ping_timeout": 40.0,
}
