"""What is kept of people, until when and why."""
