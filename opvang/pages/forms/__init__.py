"""What people fill in: shape only; whether it can be is for the actions to say."""
