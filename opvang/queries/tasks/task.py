"""What somebody should do, computed from how things stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID


class Weight(IntEnum):
    """How much hangs on a task; what weighs most comes first, whenever it is due."""

    SAFETY = 0  #: somebody may not be safe until it is done
    NOW = 1  #: something has gone wrong or stands still until it is done
    AHEAD = 2  #: nothing is wrong yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing for one reader to do. It is gone when what it asks is done; nobody ticks it off."""

    kind: str  #: the name of its file
    weight: Weight
    title: str  #: a sentence without any name of a person
    due: date | datetime | None  #: the last day, or moment, to do it; None: there is none
    view: str  #: the name of the page where it is done
    id: UUID | None = None  #: of what that page is about; None: of nothing in particular
    by_night: bool = False  #: *due* is a night of a bed, which lasts until eight; False: a day
    anchor: str = ""  #: the part of that page; empty: all of it
