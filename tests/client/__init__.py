"""A client of the API that is generated from its description, as other systems make theirs."""
