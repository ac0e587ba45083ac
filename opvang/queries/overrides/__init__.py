"""What was decided otherwise than the rules would, and what waits for such a decision."""
