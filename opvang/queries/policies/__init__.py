"""The policy as its readers see it: what holds, what is proposed, and what held before."""
