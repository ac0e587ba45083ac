"""Which policy holds now."""

from __future__ import annotations

from opvang.models import PolicyVersion
from opvang.policy.values import Policy, policy_of


def policy() -> Policy:
    """Return the policy that holds: the newest approved version.

    It is asked of the database each time, in one short query: what one process approves holds
    for all others at once, and within a transaction for as long as that sees it.
    """
    approved = PolicyVersion.objects.filter(approved_at__isnull=False)
    return policy_of(approved.order_by("-number").first())
