"""What the national desk works by: all units, whom to call, and how the match stands."""
