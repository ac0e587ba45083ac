"""PostgreSQL as Django knows it, that is told for whom each question is asked."""
