"""Reporting a signal, as a resident or in one's work, and judging it."""
