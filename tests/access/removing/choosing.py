"""Which quick tests are of a module: those under its path, and those that import it."""

import ast
from functools import cache

from tests.access.removing.sites import ROOT


@cache
def _imported(file):
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
        elif isinstance(node, ast.Import):
            names |= {one.name for one in node.names}
    return names


def tests_of(source, items):
    """Return the items about a source file, those of its own path first."""
    module = source.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    package = module.rpartition(".")[0]
    own = "test_" + source.rpartition("/")[2]
    folder = source.rpartition("/")[0].removeprefix("opvang/")
    near = [one for one in items if one.path.name == own and folder in str(one.path)]
    told = [one for one in items if {module, package} & _imported(one.path)]
    of_access = [one for one in items if one.path.parent == ROOT / "tests" / "access"]
    extra = of_access if source.startswith("opvang/access") else []
    return list(dict.fromkeys([*near, *told, *extra]))
