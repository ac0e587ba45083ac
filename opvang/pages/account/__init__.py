"""Signing in and out, the second step, and what somebody changes of their own account."""
