"""Everything the optimiser can refuse.

MatchingError
├── InvalidInput      a field cannot be read or used
└── BrokenPlan        the referee found the optimiser's own plan unlawful
"""

from __future__ import annotations

import json


class MatchingError(Exception):
    """Something the optimiser refuses to do."""


class InvalidInput(MatchingError):
    """``path: sentence``: the field at fault, the value in it and what it should be."""

    def __init__(self, path: str, sentence: str) -> None:
        super().__init__(path, sentence)
        self.path = path
        self.sentence = sentence

    def __str__(self) -> str:
        return f"{self.path}: {self.sentence}" if self.path else self.sentence

    def inside(self, parent: str) -> InvalidInput:
        """Return the same complaint as seen from *parent*, one step nearer the file's root."""
        path = parent + (
            self.path if self.path.startswith("[") or not self.path else f".{self.path}"
        )
        return InvalidInput(path, self.sentence)


class BrokenPlan(MatchingError):
    """The plan breaks the rules it was made by: {violations}."""

    def __init__(self, violations: tuple[str, ...]) -> None:
        super().__init__("; ".join(violations))
        self.violations = violations


def shown(value: object) -> str:
    """Return *value* as a sentence may quote it: JSON, on one line, cut after 60 characters."""
    try:
        text = json.dumps(value, ensure_ascii=True, default=str)
    except RecursionError:
        return "a value nested too deeply to show"
    return text if len(text) <= 60 else f"{text[:57]}..."
