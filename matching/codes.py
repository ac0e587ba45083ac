"""The words of the contract: every list of codes that is closed, in its order."""

from enum import IntEnum, StrEnum


class Security(IntEnum):
    """How well an address is kept, from a known one to a secret one."""

    KNOWN = 0
    PROTECTED = 1
    SECRET = 2


class Urgency(StrEnum):
    """How soon people must be under a roof."""

    CRISIS = "CRISIS"
    URGENT = "URGENT"
    REGULAR = "REGULAR"


class Route(StrEnum):
    """The ground on which somebody may be here, which decides what places are lawful."""

    DUTCH = "DUTCH"
    EU = "EU"
    B8_REFLECTION = "B8_REFLECTION"
    B8_PERMIT = "B8_PERMIT"
    ASYLUM = "ASYLUM"
    UNACCOMPANIED_MINOR = "UNACCOMPANIED_MINOR"
    UNDOCUMENTED = "UNDOCUMENTED"
    UNKNOWN = "UNKNOWN"


class Role(StrEnum):
    """A client is helped in their own right; a child comes along."""

    CLIENT = "CLIENT"
    CHILD = "CHILD"


class Sex(StrEnum):
    """The shelter a person asks for, by their own choice."""

    FEMALE = "FEMALE"
    MALE = "MALE"
    OTHER = "OTHER"


#: Codes a human may overrule for one request in one unit, in the order of the rules.
WAIVABLE = ("danger", "contraindication", "competence", "accessibility")

#: What keeps a request out of a unit that passes every rule of the pair, in the order it is asked.
PLAN_CODES = ("size", "period", "capacity", "separation")

#: Nights between the first possible night and the last acceptable one, where none is given.
DAYS_TO_START = {Urgency.CRISIS: 2, Urgency.URGENT: 7, Urgency.REGULAR: 28}
