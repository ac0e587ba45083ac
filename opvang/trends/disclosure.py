"""What is done to figures before anybody sees them, so that nobody can be recognised.

Three things, in this order. A cell to which too few organisations contribute is left out, and so is
another one beside it where the margin would give it away. What is left is rounded, up or down as a
secret key decides: the same contributions to the same cell always round the same way. What
somebody could still work out is rounded once more, with another key, until nobody can.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator

from opvang.models.trends.published_figures import BASE
from opvang.trends.cube import Cell, Table
from opvang.trends.recovery import recoverable

#: With fewer organisations than this, one of them could subtract itself and see the other.
FEWEST_ORGANISATIONS = 3
#: A cell that so many keys cannot protect is left out.
_MOST_KEYS = 20


def protect(table: Table, *, secret: str) -> dict[Cell, int]:
    """Return the figures of a table that may be published; a cell without one is left out."""
    keys = dict.fromkeys(sorted(shown_cells(table)), 0)
    while True:
        figures = {
            cell: rounded(table, cell, secret=secret, key=number) for cell, number in keys.items()
        }
        weak = recoverable(table, figures)
        if not weak:
            return figures
        for cell in sorted(weak):
            _take_another_key(keys, cell)


def rounded(table: Table, cell: Cell, *, secret: str, key: int = 0) -> int:
    """Return the figure of a cell: a multiple of the base that is less than one base away.

    The mean over all secrets is the true figure. The key number is part of what decides.
    """
    contents = ",".join(f"{one}:{total}" for one, total in table.parts[cell].items())
    name = f"{table.indicator}|{cell.province}|{cell.group}|{table.unit}|{key}|{contents}"
    digest = hmac.digest(secret.encode(), name.encode(), "sha256")
    step = BASE * table.unit
    return BASE * ((sum(table.parts[cell].values()) + int.from_bytes(digest) % step) // step)


def shown_cells(table: Table) -> set[Cell]:
    """Return the cells to which enough organisations contribute, also to what is left out.

    Which cells they are follows from who takes part, never from the figures themselves.
    """
    shown = {cell for cell, parts in table.parts.items() if len(parts) >= FEWEST_ORGANISATIONS}
    while given_away := next(_given_away(table, shown), None):
        shown.remove(given_away)
    return shown


def _given_away(table: Table, shown: set[Cell]) -> Iterator[Cell]:
    """Yield a cell for each margin that, less its other cells, would be of too few."""
    for margin, cells in _margins(table.parts):
        hidden = {one for cell in cells if cell not in shown for one in table.parts[cell]}
        open_cells = [cell for cell in cells if cell in shown]
        if margin in shown and open_cells and 0 < len(hidden) < FEWEST_ORGANISATIONS:
            yield min(open_cells, key=lambda cell: (len(table.parts[cell]), cell))


def _margins(cells: Iterable[Cell]) -> Iterator[tuple[Cell, list[Cell]]]:
    """Yield each margin with the cells that add up to it; the whole adds up in two ways."""
    listed = list(cells)
    inner = [cell for cell in listed if cell.is_inner]
    for cell in listed:
        if cell.province and not cell.group:
            yield cell, [one for one in inner if one.province == cell.province]
        if cell.group and not cell.province:
            yield cell, [one for one in inner if one.group == cell.group]
    yield Cell(), [cell for cell in listed if cell.province and not cell.group]
    yield Cell(), [cell for cell in listed if cell.group and not cell.province]


def _take_another_key(keys: dict[Cell, int], cell: Cell) -> None:
    """Round a figure that gives a cell away once more: the one that was least so far."""
    levers = [line for line in cell.lines if line in keys] or list(keys)
    lever = min(levers, key=lambda line: keys[line])
    keys[lever] += 1
    if keys[lever] > _MOST_KEYS:
        del keys[lever]
