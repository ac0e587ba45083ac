"""Which policy holds now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from opvang.models import PolicyVersion
from opvang.policy.values import Policy, policy_of

#: What was read in the innermost `one_policy`, at most one; None: there is no such block.
_read: ContextVar[list[Policy] | None] = ContextVar("_read", default=None)


def policy() -> Policy:
    """Return the policy that holds: the newest approved version.

    It is asked of the database each time, in one short query: what one process approves holds
    for all others at once, and within a transaction for as long as that sees it. Within
    `one_policy` it is asked once.
    """
    read = _read.get()
    if read is None:
        return _newest()
    if not read:
        read.append(_newest())
    return read[0]


@contextmanager
def one_policy() -> Iterator[None]:
    """Let all in this block go by one version: the one that holds when it is first asked for.

    For one page that somebody reads, or one action. A block within another asks anew.
    """
    token = _read.set([])
    try:
        yield
    finally:
        _read.reset(token)


def _newest() -> Policy:
    approved = PolicyVersion.objects.filter(approved_at__isnull=False)
    return policy_of(approved.order_by("-number").first())
