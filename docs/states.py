"""The drawing of how signals, requests, places and transfers get on, from the table in the code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opvang.models.transitions import Machine

_LEAD = (
    "The table is [transitions.py](../opvang/models/transitions.py). The database refuses any "
    "other step, and a test tries every pair."
)


def drawn(machines: Sequence[Machine], *, notice: str) -> str:
    """Return the document: of each machine a drawing, and the same as a table."""
    lines = ["# How signals, requests, places and transfers get on", "", notice, "", _LEAD, ""]
    for machine in machines:
        lines += _section(machine)
    return "\n".join(lines)


def _section(machine: Machine) -> Iterator[str]:
    yield from (f"## {machine.name}", "", machine.told, "", "```mermaid", "stateDiagram-v2")
    yield from (f"    {_state(start)} --> {_state(to)}: {by}" for start, to, by in _steps(machine))
    ends = [one for one in machine.states if all(start != one for start, _ in machine.steps)]
    yield from (f"    {end} --> [*]" for end in ends)
    yield from ("```", "", "| from | to | by |", "|---|---|---|")
    for start, to, by in _steps(machine):
        yield f"| {_code(start)} | {_code(to)} | {by} |"
    yield ""


def _steps(machine: Machine) -> Iterator[tuple[str, str, str]]:
    for state, acts in machine.begins.items():
        yield "", str(state), _acts(acts)
    for (start, to), acts in machine.steps.items():
        yield str(start), str(to), _acts(acts)


def _acts(acts: Sequence[str]) -> str:
    return ", ".join(str(act).lower().replace("_", " ") for act in acts)


def _state(state: str) -> str:
    return state or "[*]"


def _code(state: str) -> str:
    return f"`{state}`" if state else "(new)"
