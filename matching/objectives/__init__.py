"""Every objective, in the order of the policy. Start here.

The first five settle who is placed, the others where. An earlier one is never traded for a later.
"""

from matching.codes import Urgency
from matching.objectives.base import Absence, Objective, Stay
from matching.objectives.changes import Changes
from matching.objectives.confirmed import Confirmed
from matching.objectives.distance import Distance
from matching.objectives.language import Language
from matching.objectives.placed import Placed
from matching.objectives.price import Price
from matching.objectives.queue import Queue
from matching.objectives.scarcity import Scarcity
from matching.objectives.seniority import Seniority
from matching.objectives.waiting import Waiting

OBJECTIVES: tuple[Objective, ...] = (
    Placed(Urgency.CRISIS),
    Placed(Urgency.URGENT),
    Placed(Urgency.REGULAR),
    Seniority(),
    Queue(),
    Waiting(Urgency.CRISIS),
    Price(),
    Distance(),
    Confirmed(),
    Waiting(Urgency.URGENT),
    Waiting(Urgency.REGULAR),
    Language(),
    Scarcity(),
    Changes(),
)
BY_NAME = {objective.name: objective for objective in OBJECTIVES}
NAMES = tuple(BY_NAME)

__all__ = ["BY_NAME", "NAMES", "OBJECTIVES", "Absence", "Objective", "Stay"]
