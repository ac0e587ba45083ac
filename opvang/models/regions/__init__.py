"""Where things are: the division of the country."""
