"""The objective `queue`: between equals, who stands first in the list goes first."""

from matching.objectives.base import Absence, Objective, Stay


class Queue(Objective):
    """Count, over requests not placed, persons times requests that stand after it."""

    name = "queue"

    def of_stay(self, stay: Stay) -> int:
        """Return nothing: only who is left out counts."""
        return 0

    def of_absence(self, absence: Absence) -> int:
        """Return persons times requests after it."""
        return len(absence.request.persons) * absence.requests_after
