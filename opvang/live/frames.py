"""What travels over a socket: frames of a number and a kind, and the codes that close it."""

from __future__ import annotations

from enum import IntEnum


class Close(IntEnum):
    """Why a socket was closed from this side."""

    HAS_NOTHING_TO_SAY = 1008  #: something came in, and nothing is ever asked
    TRY_LATER = 1013  #: the database is not there
    NOT_SIGNED_IN = 4401  #: or no longer, or with other rights
    TOO_SLOW = 4408  #: more waits than is kept; go on by number
    TOO_MANY = 4429  #: of one account


def frame_of(number: int, kind: str) -> str:
    """Return a frame; kinds are codes of capitals, so there is nothing to escape."""
    return f'{{"number": {number}, "kind": "{kind}"}}'
