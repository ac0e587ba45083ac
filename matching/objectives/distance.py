"""The objective `distance`: people go where they wish to be."""

from math import floor

from matching.objectives.base import Objective, Stay

#: More than any distance within the Netherlands.
KILOMETRES_WITHOUT_POINT = 400


class Distance(Objective):
    """Count, over placed requests with a wish, persons times whole kilometres from it."""

    name = "distance"

    def of_stay(self, stay: Stay) -> int:
        """Return persons times kilometres: 0 in a wished region, 400 without a point."""
        wish = stay.request.wish
        if wish is None or stay.shelter.safety_region in wish.safety_regions:
            return 0
        if wish.point is None:
            return len(stay.request.persons) * KILOMETRES_WITHOUT_POINT
        # Halves go up, where Python's own round() would go to the even number.
        kilometres = floor(wish.point.kilometres_to(stay.shelter.point) + 0.5)
        return len(stay.request.persons) * kilometres
