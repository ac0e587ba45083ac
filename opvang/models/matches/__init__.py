"""What the optimiser was asked and what it proposes."""
