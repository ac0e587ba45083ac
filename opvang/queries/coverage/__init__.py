"""Which municipality has a policy, a care coordinator and a focal officer: the whole and one."""
