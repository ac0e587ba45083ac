"""What each role sees is what the model works out for it, and nothing is seen by who may not."""

from opvang.errors import NotAllowed
from opvang.queries.board import board
from opvang.queries.occupancy import occupancy
from opvang.queries.proposals import proposed_places
from opvang.queries.to_answer import holds_to_answer
from opvang.queries.unplaced import unplaced
from tests.faults.life import rights
from tests.faults.life.nights import is_free

_NOBODY = None
_STAFF = ("SHELTER_WORKER", "SHELTER_MANAGER")
_ALL = ("NATIONAL_DESK",)
#: They read of their own region, on a page of its own; tests/pages/views/test_country.py.
_OF_A_REGION = ("CHAIN_DIRECTOR", "FOCAL_OFFICER")


def check(life, name, page) -> None:
    """Require that somebody sees of a page what they should, or is refused."""
    seen, should = page
    expected = should(life.model, name)
    try:
        found = seen(life, name)
    except NotAllowed:
        found = _NOBODY
    assert found == expected, (seen, name, found, expected)


def _free_beds(life, name):
    return occupancy(life.accounts[name], now=life.model.now).total.beds.free


def _free_beds_of(model, name):
    person = model.people[name]
    if not person["active"] or person["role"] in _OF_A_REGION:
        return _NOBODY
    units = [
        unit
        for unit in model.units
        if person["role"] not in _STAFF or rights.owns_unit(model, name, unit)
    ]
    return sum(is_free(model, bed) for unit in units for bed in model.beds_of(unit))


def _proposed(life, name):
    seen = proposed_places(life.accounts[name], now=life.model.now)
    return sorted(life.codes[one.reference] for one in seen)


def _proposed_to(model, name):
    person, waiting = model.people[name], model.waiting()
    proposals = [(key, unit) for key, unit in model.proposals.items() if key in waiting]
    if person["role"] in _STAFF:
        return sorted(key for key, unit in proposals if rights.owns_unit(model, name, unit))
    return _own(model, name, [key for key, _ in proposals])


def _unplaced(life, name):
    seen = unplaced(life.accounts[name], now=life.model.now)
    return len(seen.requests) + seen.not_matched_yet


def _unplaced_of(model, name):
    own = _own(model, name, model.waiting() - model.proposals.keys())
    return _NOBODY if own is _NOBODY else len(own)


def _own(model, name, requests):
    """Return those of *requests* whose pages somebody sees, or that there is no such page."""
    person = model.people[name]
    if not person["active"] or person["role"] not in ("COORDINATOR", *_ALL):
        return _NOBODY
    sees_all = person["role"] in _ALL
    return sorted(key for key in requests if sees_all or rights.owns_request(model, name, key))


def _to_answer(life, name):
    return {one.id for one in holds_to_answer(life.accounts[name], now=life.model.now).waiting}


def _to_answer_of(model, name):
    person = model.people[name]
    if not person["active"] or person["role"] not in rights.EVER["READ_HOLD"]:
        return _NOBODY
    return {
        key
        for key, one in model.placements.items()
        if one["state"] == "HELD"
        and one["held_until"] > model.now
        and not (person["role"] == "LABOUR_INSPECTORATE" and one["consented"])
        and rights.answers(model, name, one["unit"])
    }


def _expected(life, name):
    return {one.id for one in board(life.accounts[name], now=life.model.now).expected}


def _expected_by(model, name):
    if model.people[name]["role"] not in _STAFF:
        return _NOBODY
    return {
        key
        for key, one in model.placements.items()
        if one["state"] == "CONFIRMED" and rights.owns_unit(model, name, one["unit"])
    }


#: How each page is looked at, and what should be seen there.
PAGES = (
    (_free_beds, _free_beds_of),
    (_proposed, _proposed_to),
    (_unplaced, _unplaced_of),
    (_to_answer, _to_answer_of),
    (_expected, _expected_by),
)
