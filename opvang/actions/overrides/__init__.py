"""Where a human decides otherwise than the rules would: with a reason, on record, and reviewed."""
