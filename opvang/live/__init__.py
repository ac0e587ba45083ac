"""The sockets on which screens hear that something changed: a number and a kind, and no more."""
