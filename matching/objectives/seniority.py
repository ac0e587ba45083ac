"""The objective `seniority`: who waited longest goes first."""

from matching.objectives.base import Absence, Objective, Stay


class Seniority(Objective):
    """Count, over requests not placed, persons times days since registration."""

    name = "seniority"

    def of_stay(self, stay: Stay) -> int:
        """Return nothing: only who is left out counts."""
        return 0

    def of_absence(self, absence: Absence) -> int:
        """Return persons times days since registration."""
        return len(absence.request.persons) * absence.days_registered
