"""The objectives `crisis`, `urgent` and `regular`: as many people as possible have a place."""

from matching.codes import Urgency
from matching.objectives.base import Objective, Stay


class Placed(Objective):
    """Count the persons placed whose request has one urgency."""

    maximise = True

    def __init__(self, urgency: Urgency) -> None:
        self.name = urgency.lower()
        self._urgency = urgency

    def of_stay(self, stay: Stay) -> int:
        """Return the persons, where the urgency is this one."""
        return len(stay.request.persons) if stay.request.urgency is self._urgency else 0
