"""One page a module: each asks the queries and hands the answers to a template."""
