"""The document of who may do what: the tables of the policy, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opvang.access import ACT_FIELDS, ACTS, DOORS, PART_FIELDS, POLICY
from opvang.access.door import Open, Thing, Whole
from opvang.access.fields import FieldGroup
from opvang.access.parts import Part
from opvang.audit import verb_of
from opvang.models.codes import Activity, Role
from opvang.models.codes.log import Verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opvang.access.door import Need

_LEAD = """\
The tables are in [opvang/access/](../opvang/access/): `matrix.py` has what each role may do to
what, `parts.py` what it sees of the picture of the country, `fields.py` which facts come with
that, `doors.py` what each page asks, and `operations.py` what each operation of the API asks.
What is not named, nobody may. The tests walk through all of it: no page is without a row, and what
is another's answers like what is not there. Who has more roles may do what each of them may."""
_RELATIONS = {
    "any": "any: whichever it is",
    "own_request": "own_request: a request of the own organisation, or of people whom its region "
    "coordinates",
    "own_unit": "own_unit: a unit in a shelter of the own organisation",
    "own_organisation": "own_organisation: an account of the own organisation",
    "answers": "answers: a placement over which one decides now, by kind of place, house, region "
    "and clock",
    "opened": "opened: a request that one broke the glass for, until its time is over",
    "sent": "sent: a signal that the own organisation sent",
    "assesses": "assesses: a signal from a municipality that a region of the own organisation "
    "coordinates, for somebody of such an age",
    "own_signal": "own_signal: either of those two",
    "own_municipality": "own_municipality: the municipality that one works for",
    "brings": "brings: a place that was promised to people whom one guides, or was named to bring, "
    "until a day after they came",
}
_SCOPES = {
    "all": "all: of the whole country",
    "own_requests": "own_requests: about requests of the own organisation, or of people whom its "
    "region coordinates",
    "own_units": "own_units: of the shelters of the own organisation",
    "own_region": "own_region: of the provinces of the own organisation, as they may be shown "
    "([ADR 35](adr/0035-the-own-region-is-rows-of-the-country.md))",
}
_SHORT = {
    Role.COORDINATOR: "coordinator",
    Role.SHELTER_WORKER: "shelter worker",
    Role.SHELTER_MANAGER: "shelter manager",
    Role.NATIONAL_DESK: "national desk",
    Role.MUNICIPALITY: "municipality, youth protection",
}


def permissions(*, notice: str) -> str:
    """Return the document."""
    return "\n".join(
        [
            "# Who may do what",
            "",
            notice,
            "",
            _LEAD,
            "",
            *_roles(),
            "## Facts",
            "",
            *_listed(f"`{one.value}`: {_told(one)}" for one in FieldGroup),
            "## All acts",
            "",
            *_acts(),
            "## All pages and operations",
            "",
            "Of another's thing a page answers 404, exactly as where there is no such thing.",
            "A program needs the scope in the last column as well.",
            "",
            *_doors(),
        ]
    )


def _roles() -> Iterator[str]:
    yield "## By role"
    yield ""
    yield "How somebody must stand to what they act on:"
    yield ""
    yield from _listed(_RELATIONS.values())
    yield "What somebody sees of each part of the picture:"
    yield ""
    yield from _listed(_SCOPES.values())
    for role in Role:
        yield f"### {_name(role).capitalize()}"
        yield ""
        seen = ", ".join(f"{part} ({scope})" for part, scope in POLICY[role].items())
        yield f"Sees: {seen or 'nothing of the picture of the country'}."
        yield ""
        yield from _acts_of(role)


def _acts_of(role: Role) -> Iterator[str]:
    relations = sorted(set(ACTS[role].values()))
    if not relations:
        yield "Does nothing but read that."
        yield ""
        return
    yield from _listed(
        f"{relation}: {', '.join(_act(act) for act, one in ACTS[role].items() if one is relation)}"
        for relation in relations
    )


def _acts() -> Iterator[str]:
    yield "| act | verb | facts | who |"
    yield "|---|---|---|---|"
    for activity in Activity:
        who = [
            f"{_name(role)} ({acts[activity]})" for role, acts in ACTS.items() if activity in acts
        ]
        if who:
            facts = _facts(ACT_FIELDS[activity])
            verb = Verb(verb_of(activity)).name.lower()
            yield f"| {_act(activity)} | {verb} | {facts} | {', '.join(who)} |"
    yield ""
    yield "| part of the picture | facts | who |"
    yield "|---|---|---|"
    for part in Part:
        who = [f"{_name(role)} ({seen[part]})" for role, seen in POLICY.items() if part in seen]
        yield f"| {part} | {_facts(PART_FIELDS[part])} | {', '.join(who)} |"
    yield ""


def _doors() -> Iterator[str]:
    yield "| page or operation | to read | to send | scope of a program |"
    yield "|---|---|---|---|"
    for name, door in DOORS.items():
        beside = f", beside {_need(door.beside)}" if door.beside else ""
        scope = f"`{door.scope}`" if door.scope else ""
        yield f"| `{name}` | {_need(door.read)} | {_need(door.write)}{beside} | {scope} |"
    yield ""


def _need(need: Need | None) -> str:
    if need is None:
        return ""
    if need is Open.STRANGERS:
        return "for everybody"
    if need is Open.PROVIDER:
        return "the provider of SMS, by its signature"
    if need is Open.ACCOUNTS:
        return "whoever is signed in"
    if isinstance(need, Activity):
        return _act(need)
    if isinstance(need, Whole):
        return f"{need.part} of the whole country"
    return str(need.part if isinstance(need, Thing) else need)


def _facts(groups: frozenset[FieldGroup]) -> str:
    return ", ".join(one for one in FieldGroup if one in groups)


def _told(group: FieldGroup) -> str:
    return group.told


def _listed(lines: Iterable[str]) -> Iterator[str]:
    yield from (f"- {line}" for line in lines)
    yield ""


def _act(activity: Activity) -> str:
    return activity.lower().replace("_", " ")


def _name(role: Role) -> str:
    return _SHORT.get(role, role.lower().replace("_", " "))
