"""What is done with signals: by whoever comes across victims, and by who judges them."""

from __future__ import annotations

from opvang.access.standing import Relation
from opvang.models.codes import Activity

#: Whoever is signed in may know who is there for a municipality.
READING_COVERAGE = {Activity.READ_COVERAGE: Relation.ANY}
#: Whoever may come across victims in their work.
REPORTING = {
    **READING_COVERAGE,
    Activity.SEND_SIGNAL: Relation.ANY,
    Activity.LIST_SIGNALS: Relation.ANY,
    Activity.READ_SIGNAL: Relation.SENT,
    Activity.ADD_TO_SIGNAL: Relation.SENT,
}

#: Whoever judges signals.
ASSESSING = {
    **READING_COVERAGE,
    Activity.SEND_SIGNAL: Relation.ANY,
    Activity.LIST_SIGNALS: Relation.ANY,
    Activity.READ_SIGNAL: Relation.OWN_SIGNAL,
    Activity.ADD_TO_SIGNAL: Relation.OWN_SIGNAL,
    Activity.ASK_ABOUT_SIGNAL: Relation.ASSESSES,
    Activity.DISMISS_SIGNAL: Relation.ASSESSES,
    Activity.REGISTER_SIGNAL: Relation.ASSESSES,
    Activity.REOPEN_SIGNAL: Relation.ASSESSES,
}
