"""The objective `price`: places that others may come to need are spared."""

from matching.objectives.base import Objective, Stay


class Price(Objective):
    """Count, over placed requests, persons times the unit's price."""

    name = "price"

    def of_stay(self, stay: Stay) -> int:
        """Return persons times the price."""
        return len(stay.request.persons) * stay.unit.price
