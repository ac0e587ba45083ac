"""The life of a place in plain dicts, beside which the real one is tried step by step.

Nothing here is taken from the code that is tried but its words: what may be done by whom, what is
free when and what everybody sees is worked out anew.
"""
