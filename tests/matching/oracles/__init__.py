"""Independent oracles of the matching contract; nothing here knows the package `matching`.

The oracles read the contract's JSON as plain dicts, so that a mistake in the engine's own reading
cannot hide in them. Only `adapter` speaks to the engine.
"""
