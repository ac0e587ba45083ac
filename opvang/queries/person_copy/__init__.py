"""All that is kept of one person, for themselves: articles 12 and 15 of the GDPR."""
