"""Where people can stay."""
