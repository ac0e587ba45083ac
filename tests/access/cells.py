"""Every cell of the matrix: a door, a way to use it, a role and whose thing it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import get_resolver, reverse

from opvang.access import ACTS, DOORS, POLICY, Relation, Scope
from opvang.access.door import Open, Thing, Whole
from opvang.access.parts import Part
from opvang.models.codes import Activity, Role
from tests.access.world import NIGHT, NOON
from tests.actions.sheets.have import about_unit, beds, document
from tests.api.asking import API, asked, send
from tests.pages.likeness import body

OWN, FOREIGN, ABSENT = "own", "foreign", "absent"
#: Headers that say when, not what.
_MOMENTARY = {"Date", "Expires", "X-Request-ID", "Content-Length", "Set-Cookie"}
_KEY = re.compile(rb"[0-9a-f]{64}|A-[0-9A-Z]{8}|GM[0-9]{4}")
_REASON = {"choice": "", "reason": "Dat is zo afgesproken."}
_DECIDED = {"reason": "Dat is zo afgesproken."}
_ADDRESS = {"street": "Laan", "house_number": "1", "postal_code": "1234AB", "town": "Dorp"}
_RULES = {"routes": ["DUTCH"], "security": "KNOWN", "sexes": ["FEMALE"]}
_TOMORROW = (NOON + timedelta(days=1)).date().isoformat()


@dataclass(frozen=True)
class Cell:
    """One question to the matrix."""

    door: str
    method: str
    role: str
    whose: str  #: own, foreign, absent; empty where the address names nothing

    @property
    def need(self):
        """What the door asks for this."""
        return DOORS[self.door].read if self.method == "GET" else DOORS[self.door].write


#: What stands in an address for each thing that it can name.
_BY_NAME: dict[str, Callable] = {
    "request_id": lambda t, role: t.request,
    "placement": lambda t, role: t.held(role),
    "placement_id": lambda t, role: t.held(role),
    "unit_id": lambda t, role: t.unit,
    "service_id": lambda t, role: t.unit,
    "shelter_id": lambda t, role: t.shelter,
    "room_id": lambda t, role: t.room,
    "bed_id": lambda t, role: t.bed,
    "closure_id": lambda t, role: t.closure,
    "broken": lambda t, role: t.opened.get(role, t.broken),
    "asked": lambda t, role: t.what_if,
    "earlier_id": lambda t, role: t.kept_request,
    "distinction_id": lambda t, role: t.distinction,
    "claim_id": lambda t, role: t.claim,
    "rule": lambda t, role: "languages",
    "municipality": lambda t, role: t.municipality,
    "signal": lambda t, role: t.signal,
    "signal_id": lambda t, role: t.signal,
    "waiver_id": lambda t, role: t.waiver,
    "override_id": lambda t, role: t.override,
    "question_id": lambda t, role: t.question,
    "pk": lambda t, role: 7,
}
#: Doors for which another of that thing is meant.
_ANOTHER: dict[str, dict[str, str]] = {
    "ask-transfer": {"request_id": "living"},
    "switch-watch": {"request_id": "living"},
    "outside": {"request_id": "outside"},
    "guard-outside": {"request_id": "outside"},
    "leave-outside": {"request_id": "outside"},
    "release-place": {"request_id": "kept_request"},
    "end-preservation": {"request_id": "kept_request"},
    "person-copy": {"person": "member"},
    "address": {"placement": "brought"},
    "name-escort": {"placement": "coming"},
    "arrive": {"placement": "coming"},
    "depart": {"placement": "staying"},
    "explain-overstay": {"placement": "staying"},
    "appeal": {"placement": "refused"},
    "decide-appeal": {"placement": "appealed"},
    "hold-for": {"asked": "request"},
    "reopen-signal": {"signal": "dismissed"},
    "POST /signals/{signal_id}/reopening": {"signal_id": "dismissed"},
    "request-from-signal": {"signal": "presumed"},
    "PUT /requests/{request_id}/watch": {"request_id": "living"},
    "POST /placements/{placement_id}/appeal/decision": {"placement_id": "appealed"},
    "POST /requests/{request_id}/outside/review": {"request_id": "outside"},
    "POST /requests/{request_id}/outside/guard": {"request_id": "outside"},
    "POST /requests/{request_id}/outside/ending": {"request_id": "outside"},
    "POST /units/{unit_id}/closures/{closure_id}/reopening": {"unit_id": "closed_unit"},
    "POST /placements/{placement_id}/release": {"placement_id": "kept"},
    "POST /placements/{placement_id}/appeal": {"placement_id": "refused"},
    "POST /placements/{placement_id}/arrival": {"placement_id": "coming"},
    "POST /placements/{placement_id}/departure": {"placement_id": "staying"},
    "POST /placements/{placement_id}/overstay": {"placement_id": "staying"},
    "POST /placements/{placement_id}/transfers": {"placement_id": "moving"},
}
#: What an address asks after its question mark.
_QUERIES: dict[str, Callable] = {"find-request": lambda t: {"kenmerk": t.reference}}
#: In an address, but the same for everybody.
_NAMELESS = {"rule", "pk"}


def _sheet():
    return SimpleUploadedFile("plekken.csv", b"opvang;wooneenheid\n")


#: What is sent where nothing would be refused for its shape before anybody asks who may.
SENT: dict[str, Callable] = {
    "hold-place": lambda t: {"plek": t.key},
    "tell-apart": lambda t: {"person": t.person, "reason": "Andere ogen"},
    "release-place": lambda t: {"plaatsing": str(t.kept)},
    "end-request": lambda t: {"uitkomst": "WITHDRAWN"},
    "refuse-hold": lambda t: {"reason": "FULL"},
    "address": lambda t: {"purpose": "BRING"},
    "address-change": lambda t: _ADDRESS,
    "break-glass": lambda t: {
        "reference": t.reference,
        "reason": "DANGER",
        "explanation": "Er is gevaar.",
    },
    "judge-break-glass": lambda t: _REASON | {"choice": "JUSTIFIED"},
    "name-escort": lambda t: {"username": "niemand"},
    "depart": lambda t: {"on": NOON.date().isoformat(), "destination": "UNKNOWN"},
    "explain-overstay": lambda t: {"reason": "NO_HOUSING", "expected_end": _TOMORROW},
    "appeal": lambda t: _REASON,
    "decide-appeal": lambda t: _REASON | {"choice": "UPHELD"},
    "without-consent": lambda t: _REASON | {"choice": "UNABLE"},
    "preserve-case": lambda t: _REASON | {"choice": "COURT", "review_on": _TOMORROW},
    "record-claim": lambda t: {"person": "P-AAAAAAAA", "received_on": "2026-11-20"},
    "person-copy": lambda t: {"purpose": "ACCESS", "form": "PAGE"},
    "approve-claim": lambda t: {"ja": ""},
    "claim": lambda t: _REASON | {"choice": "REFUSED", "ground": "DUTY"},
    "crisis-mode": lambda t: _REASON | {"choice": "4"},
    "waive-rule": lambda t: _REASON | {"choice": "competence"},
    "danger-question": lambda t: _REASON | {"choice": "nee"},
    "review-override": lambda t: {"oordeel": "JUSTIFIED"},
    "leave-outside": lambda t: {"einde": "LEFT"},
    "stop-unit": lambda t: {"reason": "MAINTENANCE"},
    "stop-shelter": lambda t: {"reason": "MAINTENANCE"},
    "close-unit": lambda t: {"reason": "MAINTENANCE", "force": "on"},
    "close-room": lambda t: {"reason": "MAINTENANCE", "force": "on"},
    "close-bed": lambda t: {"reason": "MAINTENANCE"},
    "rule-default-of-shelter": lambda t: {"value": ["nl"], "leg-vast": "ja"},
    "rule-default": lambda t: {"value": ["nl"], "leg-vast": "ja"},
    "make-webhook": lambda t: {"address": "https://ontvanger.example/"},
    "activate-program": lambda t: {"call_back": "IN_PERSON"},
    "activate-account": lambda t: {"call_back": "IN_PERSON"},
    "unit": lambda t: {"nieuw-room": str(t.room), "nieuw-names": "Bed 9"},
    "POST /capacity-updates": lambda t: {"file": _sheet()},
    "POST /exchange/have": lambda t: document(about_unit(t.unit, beds(1))),
    "sheet": lambda t: {"file": _sheet()},
    "new-signal": lambda t: {"text": "Iets gezien.", "urgency": "REGULAR"},
    "add-to-signal": lambda t: {"text": "Nog iets."},
    "ask-about-signal": lambda t: _REASON,
    "dismiss-signal": lambda t: _REASON | {"choice": "POLICE"},
    "register-signal": lambda t: {
        "age": "30",
        "sex": "FEMALE",
        "gender": "Feminine",
        "exploitation_types": ["ForcedLabour"],
        "reason": "Zij is bang.",
    },
    "request-from-signal": lambda t: {"agrees": "on"},
    "POST /requests": lambda t: asked(),
    "POST /requests/search": lambda t: {"reference": t.reference},
    "PUT /requests/{request_id}": lambda t: {"asked": asked()},
    "POST /requests/{request_id}/ending": lambda t: {"outcome": "WITHDRAWN"},
    "PUT /requests/{request_id}/watch": lambda t: {"isOn": True},
    "POST /requests/{request_id}/holds": lambda t: {"place": t.key},
    "POST /placements/{placement_id}/confirmation": lambda t: {},
    "POST /placements/{placement_id}/refusal": lambda t: {"reason": "FULL"},
    "POST /placements/{placement_id}/appeal": lambda t: {"reason": "Dat is zo afgesproken."},
    "POST /placements/{placement_id}/departure": lambda t: {
        "departedOn": NOON.date().isoformat(),
        "destination": "UNKNOWN",
    },
    "POST /placements/{placement_id}/overstay": lambda t: {
        "reason": "NO_HOUSING",
        "endsOn": _TOMORROW,
    },
    "POST /placements/{placement_id}/transfers": lambda t: {"reason": "SAFETY"},
    "POST /placements/{placement_id}/appeal/decision": lambda t: {
        "outcome": "UPHELD",
        "decision": "Dat is zo afgesproken.",
    },
    "POST /requests/{request_id}/consent-override": lambda t: _DECIDED | {"code": "UNABLE"},
    "POST /requests/{request_id}/waivers": lambda t: (
        _DECIDED
        | {
            "place": t.key,
            "code": "competence",
        }
    ),
    "POST /requests/{request_id}/danger-questions": lambda t: _DECIDED | {"place": t.key},
    "POST /requests/{request_id}/outside": lambda t: {"kind": "HOTEL", "guarded": True},
    "POST /requests/{request_id}/outside/review": lambda t: {},
    "POST /requests/{request_id}/outside/ending": lambda t: {"end": "LEFT"},
    "POST /danger-questions/{question_id}/answer": lambda t: _DECIDED | {"isSafe": False},
    "POST /overrides/{override_id}/review": lambda t: {"outcome": "JUSTIFIED"},
    "POST /crisis-mode": lambda t: _DECIDED | {"hours": 4},
    "POST /signals": lambda t: {"text": "Iets gezien."},
    "POST /signals/{signal_id}/additions": lambda t: {"text": "Nog iets."},
    "POST /signals/{signal_id}/questions": lambda t: {"question": "Waar?"},
    "POST /signals/{signal_id}/dismissal": lambda t: {"handedTo": "POLICE", "reason": "Nee."},
    "POST /signals/{signal_id}/registration": lambda t: {
        "sex": "FEMALE",
        "age": 30,
        "exploitationTypes": ["ForcedLabour"],
        "reason": "Zij is bang.",
    },
    "PUT /message-settings": lambda t: {
        "onScreen": [],
        "byEmail": [],
        "bySms": [],
        "atOnce": [],
    },
    "PUT /units/{unit_id}/rules": lambda t: _RULES,
    "POST /units/{unit_id}/rooms/{room_id}/beds": lambda t: {"names": ["Bed 9"]},
    "POST /units/{unit_id}/beds/{bed_id}/removal": lambda t: {},
    "POST /units/{unit_id}/closures": lambda t: {"reason": "MAINTENANCE", "force": True},
    "POST /units/{unit_id}/stop": lambda t: {"reason": "MAINTENANCE"},
    "POST /shelters/{shelter_id}/stop": lambda t: {"reason": "MAINTENANCE"},
    "municipality-coverage": lambda t: {"kind": "POLICY", "is_there": "ja", "on": "2026-11-01"},
}
#: Operations that read a file or nothing, and those that read XML; to all others JSON is sent.
FILES = {"POST /capacity-updates"}
XML = {"POST /exchange/have"}


def names_one(door):
    """Say whether a door names a thing that can be own, another's or absent."""
    return door in _QUERIES or bool(set(_names(door)) - _NAMELESS)


@cache
def _names(door):
    """Return the names of what stands in the address of a door."""
    if " " in door:
        return tuple(re.findall(r"{(\w+)}", door))
    (found,) = get_resolver().reverse_dict.getlist(door)
    ((_, names),) = found[0]
    return tuple(names)


def named_in(door, things, role):
    """Return what stands in the address of a door, by name."""
    another = _ANOTHER.get(door, {})
    return {
        name: things.brought.get(role, things.coming)
        if another.get(name) == "brought"
        else getattr(things, another[name])
        if name in another
        else _BY_NAME.get(name, lambda t, role, name=name: getattr(t, name))(things, role)
        for name in _names(door)
    }


def cells():
    """Yield every cell of the matrix."""
    for door in DOORS:
        for method, need in (("GET", DOORS[door].read), (_writing(door), DOORS[door].write)):
            if need is None or isinstance(need, Open):
                continue
            for role in Role:
                yield from _cells(door, method, role)


def _writing(door):
    """Return how something is sent to a door: operations of the API say it themselves."""
    return door.partition(" ")[0] if " " in door else "POST"


def _cells(door, method, role):
    if not names_one(door):
        yield Cell(door, method, role, "")
        return
    for whose in (OWN, FOREIGN, ABSENT):
        cell = Cell(door, method, role, whose)
        # To who may never do it, their own and another's are the same.
        if whose != OWN or declared(cell) == "open":
            yield cell


def declared(cell):
    """Return what the tables say of a cell: `open`, `forbidden` or `not found`.

    Where somebody may read a page and send nothing to it, another's is not found either way.
    """
    beside = DOORS[cell.door].beside
    if beside and _relation(beside, cell.role) is None:
        return "forbidden"
    relation = _relation(cell.need, cell.role)
    if relation is not None:
        return _found(cell, relation)
    reads = _relation(DOORS[cell.door].read, cell.role) if cell.method == "POST" else None
    return "forbidden" if reads is None or _found(cell, reads) == "open" else "not found"


def _found(cell, relation):
    is_there = cell.whose != ABSENT
    reached = is_there and (cell.whose != FOREIGN or relation is Relation.ANY)
    return "open" if reached else "not found"


def _relation(need, role):
    """Return how somebody of a role must stand to what is asked; None: it is not for them."""
    if isinstance(need, Activity):
        return ACTS[role].get(need)
    if isinstance(need, Whole):
        return Relation.ANY if POLICY[role].get(need.part) is Scope.ALL else None
    if isinstance(need, Thing):
        scope = POLICY[role].get(need.part)
        return scope and (Relation.ANY if scope is Scope.ALL else Relation.OWN_UNIT)
    return Relation.ANY if isinstance(need, Part) and need in POLICY[role] else None


@dataclass(frozen=True)
class Answer:
    """What came back, as far as it may differ."""

    status: int
    headers: tuple
    body: bytes

    @property
    def kind(self):
        """What the answer comes to, in the words of `declared`."""
        return {403: "forbidden", 404: "not found"}.get(self.status, "open")


def moment(role):
    """Return when somebody of a role comes: the police at night, when they answer."""
    return NIGHT if role == Role.POLICE else NOON


def visitor(world, role):
    """Return a browser in which somebody of a role has signed in."""
    client = Client(raise_request_exception=False)
    client.force_login(world.readers[role])
    return client


def ask(world, cell, client):
    """Use a door as somebody of a role and return the answer."""
    things = getattr(world, cell.whose or OWN)
    query = _QUERIES.get(cell.door, lambda things: {})(things)
    named = named_in(cell.door, things, cell.role)
    sent = SENT.get(cell.door, lambda things: {})(things)
    if " " in cell.door and cell.method != "GET" and cell.door not in FILES:
        path = cell.door.partition(" ")[2].format(**named)
        given = sent if cell.door in SENT else None
        kind = "application/xml" if cell.door in XML else "application/json"
        answer = send(client, cell.method, path, given, kind=kind, **{"If-Match": '"1"'})
    else:
        address = (
            API + cell.door.partition(" ")[2].format(**named)
            if " " in cell.door
            else reverse(cell.door, kwargs=named, query=query)
        )
        answer = getattr(client, cell.method.lower())(address, sent)
    headers = tuple(sorted((k, v) for k, v in answer.headers.items() if k not in _MOMENTARY))
    return Answer(answer.status_code, headers, _KEY.sub(b"", body(answer)))
