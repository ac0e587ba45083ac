"""What became of each request, and publishing what groups of people got."""

from opvang.actions.fairness.publish import publish_half

__all__ = ["publish_half"]
