"""Telling people that something waits for them: messages and ways to send, no domain."""
