"""Who has which bed and when."""
