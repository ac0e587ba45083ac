"""Whom messages concern, along which ways they go, and whether they still hold."""
