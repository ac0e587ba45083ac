"""The objective `language`: people are understood where they stay."""

from matching.objectives.base import Objective, Stay


class Language(Objective):
    """Count the persons in units that speak one of their languages."""

    name = "language"
    maximise = True

    def of_stay(self, stay: Stay) -> int:
        """Return the persons, where a language is shared."""
        if stay.request.languages.isdisjoint(stay.unit.languages):
            return 0
        return len(stay.request.persons)
