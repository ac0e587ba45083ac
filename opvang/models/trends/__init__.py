"""What is counted each night, and what of it is published."""
