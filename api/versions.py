"""Which version of the contract this is."""

#: In full, as every answer says it; the first number is in the address.
VERSION = "1.0.0"
