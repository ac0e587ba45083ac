"""Requests as those who place them read them: their list of work, and one request in full."""
