"""Software that uses the API, and who it is that asks."""
