"""The audit log in words, for whoever may read it."""
