"""Everybody listens while people do anything: what they hear, and what they may know."""
