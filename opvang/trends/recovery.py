"""How closely somebody can work out a figure from what is published: asked before publishing.

A reader knows the rounding, so each published figure gives bounds, and each margin is the sum of
its parts. Together they are a network: the total of the country flows to the provinces, from each
province to its groups, and from the groups back. What a figure can still be is how much more, or
less, can flow there while all else adds up.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from opvang.models.trends.published_figures import BASE
from opvang.trends.cube import Cell, Table

#: More than any total.
_BOUNDLESS = 10**12

#: How much more can go from one knot of the network to another.
_Rooms = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a total can be, both ends included, in units of its table."""

    least: int
    most: int


def bounds_of(figure: int | None, *, unit: int, known: int = 0) -> Bounds:
    """Return what a figure tells of a total; None: not published.

    Parameters
    ----------
    known
        The part of the total that the reader knows to be there.
    """
    if figure is None:
        return Bounds(known, _BOUNDLESS)
    reach = BASE * unit - 1
    return Bounds(max(known, figure * unit - reach), figure * unit + reach)


def recoverable(table: Table, figures: Mapping[Cell, int]) -> set[Cell]:
    """Return the cells that somebody can work out to within one person or bed.

    Somebody is any reader, or any organisation that knows its own part of every cell. Cells that
    are not published count too.
    """
    totals = table.totals
    doubtful = set(totals) - _free_to_rise(table, figures, totals)
    readers = ("", *table.organisations) if doubtful else ()
    return {
        cell
        for reader in readers
        for cell in _worked_out(table, figures, totals, reader=reader, doubtful=doubtful)
    }


def _free_to_rise(
    table: Table, figures: Mapping[Cell, int], totals: Mapping[Cell, int]
) -> set[Cell]:
    """Return the cells that could be one higher, with their margins, for all that anybody knows.

    It settles most cells at once: what a reader knows of itself never bounds a total from above.
    """
    rooms = {
        cell: bounds_of(figures.get(cell), unit=table.unit).most - total
        for cell, total in totals.items()
    }
    return {
        line
        for cell in totals
        if cell.is_inner and all(rooms[line] >= table.unit for line in cell.lines)
        for line in cell.lines
    }


def _worked_out(
    table: Table,
    figures: Mapping[Cell, int],
    totals: Mapping[Cell, int],
    *,
    reader: str,
    doubtful: set[Cell],
) -> Iterator[Cell]:
    rooms: _Rooms = defaultdict(dict)
    for cell, total in totals.items():
        known = table.parts[cell].get(reader, 0)
        bounds = bounds_of(figures.get(cell), unit=table.unit, known=known)
        tail, head = _ends(cell)
        rooms[tail][head] = bounds.most - total
        rooms[head][tail] = total - bounds.least
    for cell in doubtful:
        if _width(rooms, *_ends(cell), enough=table.unit) < table.unit:
            yield cell


def _ends(cell: Cell) -> tuple[str, str]:
    """Return from which knot to which a total flows: country, province, group, country."""
    if cell.is_inner:
        return cell.province, cell.group
    if cell.province:
        return "to provinces", cell.province
    if cell.group:
        return cell.group, "from groups"
    return "from groups", "to provinces"


def _width(rooms: _Rooms, tail: str, head: str, *, enough: int) -> int:
    """Return how far a total can move up and down together, or *enough* where it is more."""
    others = {one: dict(heads) for one, heads in rooms.items()}
    others[tail][head] = others[head][tail] = 0
    up = _flow(others, head, tail, limit=min(enough, rooms[tail][head]))
    down = _flow(others, tail, head, limit=min(enough - up, rooms[head][tail]))
    return up + down


def _flow(rooms: _Rooms, source: str, target: str, *, limit: int) -> int:
    """Return how much can be led from one knot to another, up to a limit."""
    left = {one: dict(heads) for one, heads in rooms.items()}
    found = 0
    while found < limit and (path := _path(left, source, target)):
        step = min(limit - found, *(left[tail][head] for tail, head in path))
        for tail, head in path:
            left[tail][head] -= step
            left[head][tail] += step
        found += step
    return found


def _path(rooms: _Rooms, source: str, target: str) -> list[tuple[str, str]]:
    """Return a shortest way with room on each step; empty: there is none."""
    came_from = {source: source}
    waiting = deque([source])
    while waiting and target not in came_from:
        here = waiting.popleft()
        for head, room in rooms[here].items():
            if room and head not in came_from:
                came_from[head] = here
                waiting.append(head)
    if target not in came_from:
        return []
    path, here = [], target
    while here != source:
        path.append((came_from[here], here))
        here = came_from[here]
    return path
