"""The form of a request: six things at night, and everything else when it is known."""
