"""Does the order of the policy treat groups of people alike? Figures for it, and their limits.

From what became of each request (`Outcome`) to what a reader may know (`FairnessFigure`):
groups -> tables, which the disclosure control of the trends rounds -> stored by an action -> audit,
which computes with published figures and nothing else. docs/fairness.md explains it.
"""
