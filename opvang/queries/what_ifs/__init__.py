"""What the national desk asks of a country that is a little different, and what came of it."""
