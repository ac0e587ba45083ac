"""What happened since, for all sockets of a process at once, and for one that was away."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from opvang import events
from opvang.models import Event
from opvang.queries.live.standings import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing that happened, for one audience."""

    number: int
    kind: str
    audience: str


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What there is to tell, in order of number."""

    told: tuple[Told, ...]
    through: int  #: nothing will come any more up to here
    is_all: bool  #: nobody is about to commit something with a number above it
    rights: frozenset[UUID]  #: the accounts whose rights may have changed, settled or not


def news_after(after: int) -> News:
    """Return what was settled since *after*, and whose rights changed, as late as can be known.

    A change of rights counts once it is committed, also where its number is not settled yet.
    """
    last = events.last_number()
    through = max(after, events.settled_through())
    rows = Event.objects.filter(number__gt=after, number__lte=through)
    told = rows.exclude(audience=events.RIGHTS).order_by("number")
    return News(
        told=tuple(Told(number=n, kind=k, audience=a) for n, k, a in told.values_list(*_TOLD)),
        through=through,
        is_all=through >= last,
        rights=frozenset(_rights_after(after)),
    )


_TOLD = ("number", "kind", "audience")


def _rights_after(after: int) -> list[UUID]:
    """Return the accounts whose rights changed, also by what is not settled; read last of all."""
    changed = Event.objects.filter(audience=events.RIGHTS, number__gt=after)
    return [one for one in changed.values_list("object_id", flat=True) if one]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What somebody missed who was away."""

    told: tuple[Told, ...]
    is_whole: bool  #: False: something may be gone, or the numbers were others then


def missed(standing: Standing, *, after: int, through: int, most: int) -> Missed:
    """Return the first *most* of what somebody missed, after and through these numbers."""
    theirs = Event.objects.filter(audience__in=standing.audiences, kind__in=standing.kinds)
    rows = theirs.filter(number__gt=after, number__lte=through).order_by("number")[:most]
    found = tuple(Told(number=n, kind=k, audience=a) for n, k, a in rows.values_list(*_TOLD))
    # In this order: what goes in between is then missed by nobody without being told so.
    # A number that was not given yet is of another life of this database: a copy was put back.
    is_known = after <= events.last_number()
    # What is not settled yet was never forgotten: the lowest there is may still get a lower one.
    is_kept = after >= through or events.is_kept_since(after)
    return Missed(told=found, is_whole=is_known and is_kept)
