"""The objective `changes`: what the last plan proposed moves as little as possible."""

from matching.objectives.base import Absence, Objective, Stay


class Changes(Objective):
    """Count the requests that lose the unit last proposed to them."""

    name = "changes"

    def of_stay(self, stay: Stay) -> int:
        """Return 1 where the proposal moves."""
        return int(stay.moves)

    def of_absence(self, absence: Absence) -> int:
        """Return 1 where the proposal ends."""
        return int(absence.moves)
