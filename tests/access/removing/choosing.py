"""Who is asked whether a check is there, those that will most likely notice first."""

import ast
from functools import cache

from tests.access.removing.sites import ROOT

#: So many cells of the matrix first, from all over it; the others after the tests.
_CELLS_FIRST = 60


@cache
def _imported(file):
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
        elif isinstance(node, ast.Import):
            names |= {one.name for one in node.names}
    return names


def in_order(source, tests, cells):
    """Return the names of cells, and of tests by the checks they come by, in order of promise."""
    step = max(1, len(cells) // _CELLS_FIRST)
    first = cells[::step]
    of_tests = sorted(tests, key=lambda one: (_distance(source, one), len(tests[one])))
    return list(dict.fromkeys([*first, *of_tests, *cells]))


def _distance(source, test):
    """Return 0 for a test at the path of a source file, 1 for one that imports it, else 2."""
    file = test.partition("::")[0]
    path = source.removeprefix("opvang/")
    folder, _, name = path.rpartition("/")
    if file == f"tests/{folder}/test_{name}".replace("//", "/"):
        return 0
    module = source.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    return 1 if {module, module.rpartition(".")[0]} & _imported(ROOT / file) else 2


def is_named(item, stems):
    """Say whether a test is in a module of one of these names."""
    return item.path.stem in stems


def is_quick(item):
    """Say whether a test is quick enough to ask, and leaves the database as it was."""
    marker = item.get_closest_marker("django_db")
    empties = bool(marker and marker.kwargs.get("transaction"))
    is_slow = item.get_closest_marker("slow") is not None
    return not empties and (not is_slow or is_named(item, ("test_rows_agree",)))
