"""The policy: somebody proposes a version, and somebody else approves it."""

from opvang.actions.policy.answering import approve_policy, withdraw_policy
from opvang.actions.policy.proposing import propose_policy

__all__ = ["approve_policy", "propose_policy", "withdraw_policy"]
