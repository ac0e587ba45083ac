"""What the linter says of a unit, for people and for programs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What is strange, for programs that put it in words of their own."""

    NO_ROUTE = "no_route"
    NO_SEX = "no_sex"
    NO_CHILD = "no_child"  #: children may come along, of no age at all
    CANNOT_GIVE = "cannot_give"  #: `words`: needs it is meant for
    KEPT_FOR_ALL = "kept_for_all"
    GIVES_AND_REFUSES = "gives_and_refuses"  #: `words`: what it can give and does not take
    CRISIS_WITHOUT_NIGHT = "crisis_without_night"
    ROOM_FOR_NOBODY = "room_for_nobody"  #: `room`
    PRIVATE_WITH_MARKS = "private_with_marks"  #: `room`
    NO_ROOM_FOR_CHILDREN = "no_room_for_children"


#: The rule that each kind of finding is about.
_CODES = {
    FindingKind.NO_ROUTE: "route",
    FindingKind.NO_SEX: "household",
    FindingKind.NO_CHILD: "household",
    FindingKind.CANNOT_GIVE: "purpose",
    FindingKind.KEPT_FOR_ALL: "reserved",
    FindingKind.GIVES_AND_REFUSES: "contraindication",
    FindingKind.CRISIS_WITHOUT_NIGHT: "intake",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something about the rules of one unit that can hardly be meant."""

    unit: str
    kind: FindingKind
    sentence: str
    words: tuple[str, ...] = ()  #: in alphabetical order
    room: str | None = None

    @property
    def code(self) -> str:
        """The rule it is about."""
        return _CODES.get(self.kind, "rooms")
