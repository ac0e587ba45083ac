"""Two invented years of figures behind an invented country, so that there are trends to show."""

from opvang.actions.trends.history.build import build_history

__all__ = ["build_history"]
