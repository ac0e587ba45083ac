"""What became of one request: the only facts about people that the audit looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from opvang.models.codes import Division, PlaceGroup

#: Who waits longer than this counts as having waited so long: nobody weighs more than that.
LONGEST_WAIT = 28
#: A wished place further away than this is far, in kilometres.
FAR_KM = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One request, in the last run in which it stood."""

    organisation: str  #: that asked for the place
    asked: PlaceGroup  #: the group of kinds of place that it asks for, as the trends have it
    groups: Mapping[Division, str]  #: its group in each division
    is_placed: bool  #: whether it had a proposal
    days: int  #: waited until the first night of the proposal, or until the run; at most 28
    is_near: bool | None  #: whether the proposal is where they wish; None: no wish, or no proposal

    def __post_init__(self) -> None:
        if not 0 <= self.days <= LONGEST_WAIT:
            raise ValueError(f"days: {self.days} is not between 0 and {LONGEST_WAIT}")
