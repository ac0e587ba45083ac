"""Pages on which a human decides otherwise than the rules would, and another reviews it."""
