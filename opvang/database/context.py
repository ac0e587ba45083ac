"""For whom the database is asked: the reader of a page, the system itself, or nobody.

The policies on the tables go by it, so whoever forgets to say it sees no row at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the database is told; all of it empty: nobody asks."""

    account: str = ""
    organisation: str = ""
    roles: tuple[str, ...] = ()
    is_system: bool = False
    address: str = ""  #: id of the one shelter whose address is read or changed now

    def settings(self) -> dict[str, str]:
        """Return it as settings of PostgreSQL."""
        return {
            "opvang.account": self.account,
            "opvang.organisation": self.organisation,
            "opvang.roles": ",".join(self.roles),
            "opvang.system": "on" if self.is_system else "",
            "opvang.address": self.address,
        }


NOBODY = Context()
_current: ContextVar[Context] = ContextVar("opvang.database.context", default=NOBODY)


def current() -> Context:
    """Return for whom the database is asked now."""
    return _current.get()


@contextmanager
def asked_for(context: Context) -> Iterator[None]:
    """Ask for somebody until the end of the block, then for who it was before."""
    before = _current.set(context)
    try:
        yield
    finally:
        _current.reset(before)


@contextmanager
def as_system() -> Iterator[None]:
    """Ask for the system: jobs, commands, and what reads all to tell somebody a part of it."""
    with asked_for(replace(current(), is_system=True)):
        yield


@contextmanager
def with_address(shelter: UUID) -> Iterator[None]:
    """Let the address of one shelter be read or changed; whoever calls this has asked who may."""
    with asked_for(replace(current(), address=str(shelter))):
        yield
