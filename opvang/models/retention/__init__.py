"""What is kept of people, for how long, and what they ask about it."""
