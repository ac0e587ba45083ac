"""Who works with the system."""
