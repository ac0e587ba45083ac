"""Requests as they are filled in on a form, and read back to be changed."""
