"""The objective `confirmed`: places known to be free go before places believed to be."""

from matching.objectives.base import Objective, Stay


class Confirmed(Objective):
    """Count the persons in units whose capacity was confirmed in time."""

    name = "confirmed"
    maximise = True

    def of_stay(self, stay: Stay) -> int:
        """Return the persons, where the unit is confirmed."""
        return len(stay.request.persons) if stay.unit.confirmed else 0
