"""The objective `scarcity`: special places are kept for those who need them."""

from matching.objectives.base import Objective, Stay


class Scarcity(Objective):
    """Count what a placement takes beyond its need: features per person, and beds left empty."""

    name = "scarcity"

    def of_stay(self, stay: Stay) -> int:
        """Return persons times features, access and security levels unasked, plus empty beds."""
        request, unit = stay.request, stay.unit
        unasked = (
            len(unit.capabilities - request.needs)
            + len(unit.accessibility - request.access_needs)
            + max(0, unit.security - request.security)
        )
        return len(request.persons) * unasked + stay.empty_beds
