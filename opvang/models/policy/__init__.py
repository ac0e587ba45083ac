"""What an organisation decides about the work, in versions."""
