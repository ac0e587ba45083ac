"""What the attacker reads: figures of a table as a sheet of his."""

from tests.trends.attacker import Sheet, rounded_to_five, suppressed_below


def names(cells):
    """Return cells as the attacker calls them."""
    return {(cell.province, cell.group) for cell in cells}


def published(table, figures, *, organisation=None):
    """Return what he knows from rounded figures; an organisation knows its own part too."""
    shown = {(cell.province, cell.group): figure for cell, figure in figures.items()}
    return Sheet(
        unit=table.unit,
        cells=_inner(table),
        bounds=rounded_to_five(shown, unit=table.unit),
        own={
            (cell.province, cell.group): parts.get(organisation, 0)
            for cell, parts in table.parts.items()
        },
    )


def suppressed(table, *, threshold):
    """Return what he knows when figures below a threshold are left out, and what those are."""
    whole = {cell: round(total / table.unit) for cell, total in _inner_totals(table).items()}
    provinces = {province for province, _ in whole}
    groups = {group for _, group in whole}
    shown = {cell: figure for cell, figure in whole.items() if figure >= threshold}
    hidden = set(whole) - set(shown)
    for p in {"", *provinces}:
        for g in {"", *groups}:
            if not (p and g):
                parts = [v for (a, b), v in whole.items() if p in ("", a) and g in ("", b)]
                shown[p, g] = sum(parts)
    bounds = suppressed_below(shown, threshold=threshold, hidden=hidden)
    return Sheet(unit=1, cells=_inner(table), bounds=bounds), hidden


def _inner(table):
    return frozenset(names(cell for cell in table.parts if cell.is_inner))


def _inner_totals(table):
    return {
        (cell.province, cell.group): total for cell, total in table.totals.items() if cell.is_inner
    }
