"""Software of an organisation that uses the API: one makes it and its keys, another activates."""
