"""Somebody who knows what is published and how, and computes what the true figures must be.

Shares no code with the disclosure control: all he knows is written here again, from docs/trends.md,
as a linear programme for OR-Tools. Where that leaves little room, a constraint programme asks
whether whole numbers leave less.
"""

from dataclasses import dataclass, field

from ortools.linear_solver import pywraplp
from ortools.sat.python import cp_model

#: What an unknown total is surely below: nobody has a million beds.
CEILING = 10**6


@dataclass(frozen=True)
class Sheet:
    """What he knows of one table: bounds of each total, by province and group ("" for all)."""

    unit: int  #: what one person or bed counts for
    cells: frozenset  #: inner (province, group) with any organisation
    bounds: dict  #: of cells and margins, in units; what is not named is from 0 up
    #: Of each inner cell, what he knows to be there, because it is his own.
    own: dict = field(default_factory=dict)

    @property
    def margins(self):
        provinces = {(province, "") for province, _ in self.cells}
        return provinces | {("", group) for _, group in self.cells} | {("", "")}

    @property
    def parts(self):
        """Each margin with the inner cells that it adds up."""
        return {
            (p, g): [cell for cell in self.cells if p in ("", cell[0]) and g in ("", cell[1])]
            for p, g in self.margins
        }


def rounded_to_five(figures, *, unit):
    """Return the bounds that figures give which were rounded up or down to a multiple of five."""
    return {
        cell: (max(0, (figure - 5) * unit + 1), (figure + 5) * unit - 1)
        for cell, figure in figures.items()
    }


def suppressed_below(figures, *, threshold, hidden):
    """Return the bounds of figures that are shown exactly, or left out below a threshold."""
    return {cell: (figure, figure) for cell, figure in figures.items()} | dict.fromkeys(
        hidden, (0, threshold - 1)
    )


class Attack:
    """One linear programme over one or more sheets, asked for the range of each total."""

    def __init__(self, *sheets):
        self.sheets = sheets
        self.solver = pywraplp.Solver.CreateSolver("GLOP")
        self.totals = [self._variables(sheet) for sheet in sheets]

    def _variables(self, sheet):
        found = {}
        for cell in sorted(sheet.cells | sheet.margins):
            least, most = sheet.bounds.get(cell, (0, CEILING))
            found[cell] = self.solver.NumVar(max(least, sheet.own.get(cell, 0)), most, str(cell))
        for margin, cells in sheet.parts.items():
            self.solver.Add(found[margin] == sum(found[cell] for cell in cells))
        return found

    def never_more(self, fewer, more):
        """Tell that no total of one sheet is more than that of another, such as beds lived in."""
        for cell in self.sheets[fewer].cells & self.sheets[more].cells:
            self.solver.Add(self.totals[fewer][cell] <= self.totals[more][cell])

    def range(self, sheet, cell):
        """Return the least and the most that a total can be."""
        return self.range_of(self.totals[sheet][cell])

    def range_of(self, expression):
        ends = []
        for ask in (self.solver.Minimize, self.solver.Maximize):
            ask(expression)
            assert self.solver.Solve() == pywraplp.Solver.OPTIMAL
            ends.append(self.solver.Objective().Value())
        return tuple(ends)

    def recovered(self):
        """Return the totals that he knows to within one person or bed, by sheet and cell."""
        return {
            (number, cell)
            for number, sheet in enumerate(self.sheets)
            for cell in self.totals[number]
            if is_recovered(sheet, cell, self.range(number, cell))
        }


def is_recovered(sheet, cell, span):
    least, most = span
    if most - least < sheet.unit - 1e-3:
        return True
    return most - least < 3 * sheet.unit and _in_whole_numbers(sheet, cell) < sheet.unit


def _in_whole_numbers(sheet, cell):
    """Return how far apart the ends are when every total is a whole number of units."""
    ends = []
    for sign in (1, -1):
        model = cp_model.CpModel()
        totals = {}
        for one in sheet.cells | sheet.margins:
            least, most = sheet.bounds.get(one, (0, CEILING))
            totals[one] = model.new_int_var(max(least, sheet.own.get(one, 0)), most, str(one))
        for margin, cells in sheet.parts.items():
            model.add(totals[margin] == sum(totals[part] for part in cells))
        model.minimize(sign * totals[cell])
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        assert solver.solve(model) == cp_model.OPTIMAL
        ends.append(sign * solver.objective_value)
    return ends[1] - ends[0]
