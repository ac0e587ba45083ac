"""How many beds of a unit are free, held, taken and closed, night by night."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from django.utils.translation import gettext

from opvang.models import Room
from opvang.models.codes import Sex
from opvang.queries.bed_nights import BedNights, BedState

#: How far ahead one can look, in nights and in weeks of seven.
NIGHTS = 28
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class NightCounts:
    """The beds of a group on one night; free, held, taken and closed are together all of them."""

    night: date
    free: int
    held: int
    taken: int  #: lived in, promised, made ready, or empty in a room that another has
    closed: int
    made_ready: int  #: of those taken: empty, between one stay and the next
    overbooked: int  #: of those taken: closed, and yet lived in, promised or held
    arriving: int  #: beds whose stay should begin on this night
    leaving: int  #: beds whose agreed stay was over the night before


@dataclass(frozen=True, slots=True, kw_only=True)
class BedGroup:
    """Beds that are for the same people."""

    name: str
    beds: int
    weeks: tuple[tuple[NightCounts, ...], ...]  #: of seven nights each, and what is left

    @property
    def nights(self) -> tuple[NightCounts, ...]:
        """All of them in one row."""
        return tuple(chain.from_iterable(self.weeks))


def calendar(
    rooms: Iterable[Room], beds: Sequence[BedNights], *, night: date, number: int = NIGHTS
) -> tuple[BedGroup, ...]:
    """Return so many nights, from one on, of each group of beds, private rooms first."""
    kind_of = {room.id: (room.shared, room.sex, room.minors) for room in rooms}
    groups: dict[tuple[bool, str, bool], list[BedNights]] = defaultdict(list)
    for bed in beds:
        groups[kind_of[bed.room]].append(bed)
    nights = [night + timedelta(days) for days in range(number)]
    return tuple(_group(*kind, beds=groups[kind], nights=nights) for kind in sorted(groups))


def _group(
    shared: bool, sex: str, minors: bool, *, beds: list[BedNights], nights: list[date]
) -> BedGroup:
    counted = [_counts(beds, night=night) for night in nights]
    return BedGroup(
        name=_name(shared, sex, minors),
        beds=len(beds),
        weeks=tuple(tuple(counted[at : at + _WEEK]) for at in range(0, len(nights), _WEEK)),
    )


def _counts(beds: list[BedNights], *, night: date) -> NightCounts:
    states = [bed.state(night) for bed in beds]
    free, held, closed = (
        states.count(state) for state in (BedState.FREE, BedState.HELD, BedState.CLOSED)
    )
    taken = len(beds) - free - held - closed
    return NightCounts(
        night=night,
        free=free,
        held=held,
        taken=taken,
        closed=closed,
        made_ready=states.count(BedState.MADE_READY),
        overbooked=states.count(BedState.OVERBOOKED),
        arriving=sum(bed.is_expected(night) for bed in beds),
        leaving=sum(bed.is_left(night) for bed in beds),
    )


def _name(shared: bool, sex: str, minors: bool) -> str:
    if not shared:
        return gettext("Eigen kamers")
    words = {"sex": Sex(sex).label}
    if minors:
        return gettext("Gedeelde kamers, %(sex)s, minderjarig") % words
    return gettext("Gedeelde kamers, %(sex)s") % words
