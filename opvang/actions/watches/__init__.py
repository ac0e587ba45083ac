"""Watches: places in the region of a wish are kept an eye on for who lives elsewhere."""
