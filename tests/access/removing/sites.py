"""Where something is checked, and code in which any one check can be left out."""

import ast
import sys
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import PathFinder, SourceFileLoader
from pathlib import Path

ROOT = Path(__file__).parents[3]
#: Where checks are looked for, and the table that has no calls to leave out.
ROOMS = ("opvang/access", "opvang/actions", "opvang/queries", "opvang/pages", "opvang/trends")
ROOMS += ("opvang/fairness", "opvang/snapshot", "api")
#: What each call is to say when its check is left out; see `INSTEAD`.
CALLS = {
    **dict.fromkeys(("require_ever", "require_act", "require_all"), "nothing"),
    **dict.fromkeys(("may_act", "may_ever", "may_see", "sees_all", "answers", "brings"), "yes"),
    **dict.fromkeys(("has_opened", "is_own_request", "is_own_unit", "shows_address"), "yes"),
    **dict.fromkeys(("places_people", "answers_holds", "has_tasks"), "yes"),
    **dict.fromkeys(("requests_to", "shelters_to", "accounts_to", "signals_to"), "all rows"),
    **dict.fromkeys(("answered_placements", "on_their_way", "own_requests"), "all rows"),
    **dict.fromkeys(("require", "scopes"), "all scopes"),
    "relations_of": "any relation",
}
_REFUSALS = ("NotAllowed", "NotFound")


@dataclass(frozen=True, order=True)
class Site:
    """One check in the code."""

    file: str
    line: int
    column: int
    what: str  #: the call, `raise NotFound` or `@proven`

    def __str__(self):
        return f"{self.file}:{self.line}:{self.column} {self.what}"

    @property
    def is_of_addresses(self):
        """Whether it guards where a shelter is."""
        words = ("address", "bringing", "opening", "break_glass", "escort", "proving")
        return any(word in self.file for word in words) or self.what in ("brings", "has_opened")


class Checks:
    """All checks of the code that was imported since, and which one is left out."""

    def __init__(self):
        self.sites = set()
        self.left_out = None
        self.reached = set()

    def is_left_out(self, *where):
        """Note that a check is reached, and say whether it is the one to leave out."""
        site = Site(*where)
        self.reached.add(site)
        return site == self.left_out

    def unproven(self, where, proven):
        """Return the decorator *proven*, whose check can be left out."""

        def decorate(view):
            guarded = proven(view)

            def asked(*args, **kwargs):
                return (view if self.is_left_out(*where) else guarded)(*args, **kwargs)

            asked.__wrapped__ = view
            return asked

        return decorate


class _Leavable(ast.NodeTransformer):
    """Makes each check one that can be left out."""

    def __init__(self, file, checks):
        self._file, self._checks = file, checks

    def visit_Call(self, node):
        self.generic_visit(node)
        name = getattr(node.func, "id", "")
        if name not in CALLS:
            return node
        instead = _call("_instead_of_a_check", ast.Constant(CALLS[name]))
        return ast.IfExp(test=self._asked(node, name), body=instead, orelse=node)

    def visit_If(self, node):
        # What is refused since it is not there is no check of who may.
        asks_if_there = any(
            isinstance(one, ast.Compare) and isinstance(one.ops[0], ast.Is)
            for one in ast.walk(node.test)
        )
        if not asks_if_there:
            return self.generic_visit(node)
        node.test = self.visit(node.test)
        kept = (ast.Raise,)
        node.body = [one if isinstance(one, kept) else self.visit(one) for one in node.body]
        node.orelse = [self.visit(one) for one in node.orelse]
        return node

    def visit_Raise(self, node):
        self.generic_visit(node)
        raised = getattr(node.exc, "func", node.exc)
        name = getattr(raised, "id", "")
        if name not in _REFUSALS:
            return node
        asked = self._asked(node, f"raise {name}")
        return ast.If(test=asked, body=[ast.Pass()], orelse=[node])

    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        node.decorator_list = [self._decorator(one) for one in node.decorator_list]
        return node

    def _decorator(self, node):
        if getattr(node, "id", "") != "proven":
            return node
        return _call("_unproven", self._where(node, "@proven"), node)

    def _asked(self, node, what):
        return _call("_is_left_out", ast.Starred(self._where(node, what), ast.Load()))

    def _where(self, node, what):
        site = Site(self._file, node.lineno, node.col_offset, what)
        self._checks.sites.add(site)
        parts = (site.file, site.line, site.column, site.what)
        return ast.Tuple([ast.Constant(one) for one in parts], ast.Load())


def _call(name, *arguments):
    return ast.Call(ast.Name(name, ast.Load()), list(arguments), [])


class Finder(MetaPathFinder):
    """Loads the modules of the rooms as code in which checks can be left out."""

    def __init__(self, checks):
        self._checks = checks

    def find_spec(self, fullname, path=None, target=None):
        found = PathFinder.find_spec(fullname, path, target)
        if found is None or not found.origin or not found.origin.endswith(".py"):
            return None
        file = Path(found.origin)
        name = str(file.relative_to(ROOT)) if file.is_relative_to(ROOT) else ""
        if not name.startswith(ROOMS):
            return None
        found.loader = _Loader(fullname, found.origin, name, self._checks)
        return found


class _Loader(SourceFileLoader):
    def __init__(self, fullname, path, name, checks):
        super().__init__(fullname, path)
        self._name, self._checks = name, checks

    def get_code(self, fullname):
        tree = ast.parse(Path(self.path).read_text(encoding="utf-8"), self.path)
        changed = ast.fix_missing_locations(_Leavable(self._name, self._checks).visit(tree))
        return compile(changed, self.path, "exec", dont_inherit=True)


def install(checks, builtins):
    """Let whatever is imported from now on be code in which checks can be left out."""
    builtins._is_left_out = checks.is_left_out
    builtins._unproven = checks.unproven
    builtins._instead_of_a_check = instead
    sys.meta_path.insert(0, Finder(checks))


def instead(kind):
    """Return what a check says that lets everybody do everything."""
    from django.db.models import Q

    from opvang.access.parts import Scope
    from opvang.access.standing import Relation

    return {
        "nothing": None,
        "yes": True,
        "all rows": Q(),
        "all scopes": frozenset({Scope.ALL}),
        "any relation": {Relation.ANY},
    }[kind]
