"""What is reported before anybody asks for a place."""
