"""What differs between two plans: who has a place and who no longer, who moved, at what value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from matching.plan import Placement, Plan


class Kind(StrEnum):
    """What became of a request from one plan to the next."""

    PLACED = "placed"  #: has a place, and had none or did not ask
    LOST = "lost"  #: had a place, and asks for one still
    GONE = "gone"  #: had a place, and asks no more
    MOVED = "moved"  #: is in another unit
    SHIFTED = "shifted"  #: is in the same unit from another night


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One request that is not where it was."""

    kind: Kind
    request: str
    persons: int
    before: Placement | None  #: None: it had no place
    after: Placement | None  #: None: it has no place


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What one objective comes to in two plans."""

    name: str
    before: int | None  #: None: the earlier plan says nothing of it
    after: int | None  #: None: the later plan says nothing of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that is different in the later of two plans."""

    persons_before: int  #: with a place
    persons_after: int  #: with a place
    changes: tuple[Change, ...]  #: who has a place in its order, then who lost theirs
    objectives: tuple[Difference, ...]  #: the same ones too, in the order of the later plan


def compare(before: Plan, after: Plan) -> Comparison:
    """Return what is different in *after*. The two may be plans of different problems."""
    had = {one.request: one for one in before.placements}
    has = {one.request: one for one in after.placements}
    asks = {one.request for one in after.unplaced}
    return Comparison(
        persons_before=sum(_persons(one) for one in had.values()),
        persons_after=sum(_persons(one) for one in has.values()),
        changes=tuple(
            change
            for request in has | had
            if (change := _change(request, had.get(request), has.get(request), asks=asks))
        ),
        objectives=_differences(before, after),
    )


def _change(
    request: str, before: Placement | None, after: Placement | None, *, asks: Collection[str]
) -> Change | None:
    kind = _kind(before, after, asks=request in asks)
    here = after or before
    if kind is None or here is None:
        return None
    return Change(kind=kind, request=request, persons=_persons(here), before=before, after=after)


def _kind(before: Placement | None, after: Placement | None, *, asks: bool) -> Kind | None:
    if before is None:
        return Kind.PLACED
    if after is None:
        return Kind.LOST if asks else Kind.GONE
    if before.unit != after.unit:
        return Kind.MOVED
    return Kind.SHIFTED if before.start != after.start else None


def _persons(placement: Placement) -> int:
    return sum(use.persons for use in placement.rooms)


def _differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    was = {one.name: one.value for one in before.objectives}
    is_ = {one.name: one.value for one in after.objectives}
    return tuple(
        Difference(name=name, before=was.get(name), after=is_.get(name)) for name in is_ | was
    )
