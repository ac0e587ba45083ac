"""The objectives `crisis_waiting`, `urgent_waiting`, `regular_waiting`: few days without a bed."""

from matching.codes import Urgency
from matching.objectives.base import Objective, Stay


class Waiting(Objective):
    """Count, over placed requests of one urgency, persons times days until they have a bed."""

    def __init__(self, urgency: Urgency) -> None:
        self.name = f"{urgency.lower()}_waiting"
        self._urgency = urgency

    def of_stay(self, stay: Stay) -> int:
        """Return persons times days, where the urgency is this one."""
        if stay.request.urgency is not self._urgency:
            return 0
        return len(stay.request.persons) * stay.days_waiting
