"""Access in an emergency: what it shows to whom, and what an auditor judges."""
