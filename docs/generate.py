"""The documents that come from the code: `python -m docs.generate`, or `make docs`.

What a rule, an objective or a setting does is said once, beside its code. This puts it where
readers look.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from docs.states import drawn
from matching.codes import WAIVABLE
from matching.objectives import OBJECTIVES
from matching.rules import PAIR_RULES, PLAN_RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
_SETTINGS = ("settings", "asking", "limits", "reaching")
SETTINGS = tuple(ROOT / "opvang" / f"{name}.py" for name in _SETTINGS)
NOTICE = "Made by `make docs` from the code; change it there."


def documents() -> dict[Path, str]:
    """Return the text of each generated document, by where it belongs."""
    return {
        FOLDER / "rules.md": _rules(),
        FOLDER / "permissions.md": _permissions(),
        FOLDER / "settings.md": _settings(),
        FOLDER / "states.md": _states(),
    }


def _permissions() -> str:
    _make_ready()
    from docs.permissions import permissions  # tables can be read only from here on

    return permissions(notice=NOTICE)


def _states() -> str:
    _make_ready()
    from opvang.models.transitions import MACHINES  # tables can be read only from here on

    return drawn(MACHINES, notice=NOTICE)


def _make_ready() -> None:
    if not settings.configured:
        importlib.import_module("opvang.wsgi")  # makes Django ready, as for the site


def _rules() -> str:
    return "\n".join(
        [
            "# Rules and objectives",
            "",
            f"{NOTICE} [matching.md](matching.md) explains why they are these.",
            "",
            "## Rules of one request and one unit",
            "",
            *_rule_sections(PAIR_RULES),
            "## Rules of a whole plan",
            "",
            *_rule_sections(PLAN_RULES),
            "## Objectives",
            "",
            *_objective_table(),
            "",
        ]
    )


def _rule_sections(rules: tuple[object, ...]) -> Iterator[str]:
    for rule in rules:
        code = str(rule.code)  # type: ignore[attr-defined]  # both kinds of rule have one
        yield f"### {code}"
        yield ""
        yield _told(type(rule))
        if code in WAIVABLE:
            yield "A human may overrule it for one request in one unit."
        yield f"Code: [{code}.py](../matching/rules/{code}.py)."
        yield ""


def _objective_table() -> Iterator[str]:
    yield "| | name | aim | does | code |"
    yield "|---|---|---|---|---|"
    for rank, objective in enumerate(OBJECTIVES, start=1):
        aim = "most" if objective.maximise else "least"
        source = Path(inspect.getfile(type(objective))).name
        link = f"[{source}](../matching/objectives/{source})"
        yield f"| {rank} | `{objective.name}` | {aim} | {_told(type(objective))} | {link} |"


def _told(kind: type) -> str:
    return " ".join((inspect.getdoc(kind) or "").split())


def _settings() -> str:
    lines = [
        "# Settings",
        "",
        f"{NOTICE} That is [settings.py](../opvang/settings.py),",
        "[asking.py](../opvang/asking.py), [limits.py](../opvang/limits.py) and",
        "[reaching.py](../opvang/reaching.py).",
        "",
        "These come from the environment; all else is in the code. What stands on page *Beleid*",
        "as well (times, limits and norms of the work) is the first version of the policy: once",
        "people approved another, theirs holds.",
        "",
        "| name | default | what it is |",
        "|---|---|---|",
    ]
    for path in SETTINGS:
        lines.extend(_settings_in(path.read_text(encoding="utf-8")))
    return "\n".join([*lines, ""])


def _settings_in(source: str) -> Iterator[str]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(filter(_reads_environment, calls), key=lambda call: call.lineno):
        name = ast.literal_eval(call.args[0])
        told = " ".join(_comment_above(source, call.lineno))
        yield f"| `{name}` | {_default(call)} | {told} |"


def _reads_environment(node: ast.Call) -> bool:
    function = node.func
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "env"
        and bool(node.args)
        and isinstance(node.args[0], ast.Constant)
    )


def _default(node: ast.Call) -> str:
    for keyword in node.keywords:
        if keyword.arg == "default":
            return f"`{ast.unparse(keyword.value)}`"
    return "none: must be set"


def _comment_above(source: str, line_number: int) -> list[str]:
    told: list[str] = []
    for line in reversed(source.splitlines()[: line_number - 1]):
        if not line.startswith("#:"):
            break
        told.insert(0, line.removeprefix("#:").strip())
    return told


def main() -> None:
    """Write the documents."""
    for path, text in documents().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
