"""Two invented years behind an invented country, in which the real optimiser decides.

People come as the country's profiles have them, beds come free as stays end, and every day all who
wait are matched. Nothing says what becomes of whom but the rules and the order of the policy.
"""

from opvang.actions.fairness.years.build import invent_halves

__all__ = ["invent_halves"]
