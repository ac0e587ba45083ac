"""Counting each night, and publishing each month once it is over."""

from opvang.actions.trends.publish import publish_month
from opvang.actions.trends.record import record_day

__all__ = ["publish_month", "record_day"]
