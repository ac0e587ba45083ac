"""What an objective is: a whole number that adds up over requests, placed or not."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from matching.places import Shelter, Unit
    from matching.requests import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """One request in one unit, as objectives see it."""

    request: Request
    shelter: Shelter
    unit: Unit
    days_waiting: int  #: days from the first possible night to the first night
    empty_beds: int  #: beds of its private rooms that nobody sleeps in
    moves: bool  #: the last plan proposed another unit that still exists


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """One request without a place, as objectives see it."""

    request: Request
    days_registered: int  #: days from registration to today
    requests_after: int  #: requests that stand after it in the queue
    moves: bool  #: the last plan proposed a unit that still exists


class Objective(ABC):
    """Something to make as large or as small as possible."""

    name: str  #: equals the file's name, but for families
    maximise: ClassVar[bool] = False

    @abstractmethod
    def of_stay(self, stay: Stay) -> int:
        """Return what one placed request adds. Linear in the empty beds."""

    def of_absence(self, absence: Absence) -> int:
        """Return what one request without a place adds."""
        return 0
