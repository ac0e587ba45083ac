"""What systems elsewhere read of us, in the terms of the standard that they read."""
