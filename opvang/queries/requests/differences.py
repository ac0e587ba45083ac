"""What differs between two versions of a request, in words."""

from __future__ import annotations

from dataclasses import dataclass

from opvang.queries.filled_in.fields import NewRequest
from opvang.queries.requests.facts import facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that two people filled in differently."""

    name: str
    theirs: tuple[str, ...]  #: what stands there now; empty: nothing
    ours: tuple[str, ...]  #: what was typed here; empty: nothing


def differences(theirs: NewRequest, ours: NewRequest) -> tuple[Difference, ...]:
    """Return what is told otherwise in *ours* than in *theirs*, in the order of the facts."""
    now = {one.name: one.values for one in facts(theirs)}
    typed = {one.name: one.values for one in facts(ours)}
    return tuple(
        Difference(name=name, theirs=now.get(name, ()), ours=typed.get(name, ()))
        for name in dict.fromkeys([*now, *typed])
        if now.get(name) != typed.get(name)
    )
