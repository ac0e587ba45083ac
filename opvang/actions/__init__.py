"""Writes: each action is one transaction that checks, changes and tells."""
