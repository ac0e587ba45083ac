"""How somebody stands to what they act on, in the words of the table of acts."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """How somebody must stand to the object of an act."""

    ANY = "any"  #: whichever it is
    OWN_REQUEST = "own_request"  #: of the own organisation, or of a region it coordinates
    OWN_UNIT = "own_unit"  #: of a shelter of the own organisation
    OWN_ORGANISATION = "own_organisation"  #: an account of the own organisation
    ANSWERS = "answers"  #: a placement over which one decides now
    OPENED = "opened"  #: a request that one broke the glass for, until its time is over
    SENT = "sent"  #: a signal that the own organisation sent
    ASSESSES = "assesses"  #: a signal from a municipality whose region one coordinates
    OWN_SIGNAL = "own_signal"  #: either of those two
    OWN_MUNICIPALITY = "own_municipality"  #: the municipality that one works for
    BRINGS = "brings"  #: a promised place of people whom one guides, or was named to bring
