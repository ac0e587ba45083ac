"""The numbered stream of changes that screens follow: a row for each audience that may know."""

from opvang.events.audiences import (
    ADMINISTRATOR,
    AUDITOR,
    DESK,
    EVERYBODY,
    POLICE,
    audiences_of,
    belonging_to,
    of_decider,
    of_escort,
    of_request,
    of_signal,
    of_unit,
    software_of,
)
from opvang.events.publishing import (
    CHANNEL,
    RELOAD,
    RIGHTS,
    is_kept_since,
    last_number,
    publish,
    settled_through,
)

__all__ = [
    "ADMINISTRATOR",
    "AUDITOR",
    "CHANNEL",
    "DESK",
    "EVERYBODY",
    "POLICE",
    "RELOAD",
    "RIGHTS",
    "audiences_of",
    "belonging_to",
    "is_kept_since",
    "last_number",
    "of_decider",
    "of_escort",
    "of_request",
    "of_signal",
    "of_unit",
    "publish",
    "settled_through",
    "software_of",
]
