"""What the sockets ask: who somebody is, what they hear, and what happened."""
