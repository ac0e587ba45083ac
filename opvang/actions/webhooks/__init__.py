"""Telling the software of an organisation that something happened, at an address that it named."""
