"""What is reported before anybody asks for a place: the list, one of them, what is filled in."""
