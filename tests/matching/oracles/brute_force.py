"""Best objective values by trying every lawful plan of a tiny problem."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

from tests.matching.oracles.contract_defaults import day_text, filled
from tests.matching.oracles.literal_rooms import free_beds, stays
from tests.matching.oracles.literal_rules import failing_codes
from tests.matching.oracles.literal_values import MAXIMISED, placed_value, unplaced_value


@dataclass(frozen=True, kw_only=True)
class Option:
    """One lawful thing to do with one request: a placing, or leaving it out (no unit)."""

    #: What it adds to each objective, turned so that more is better.
    gain: tuple[int, ...]
    shelter: str | None = None
    unit: str | None = None
    start: int | None = None
    spread: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Best:
    """The best a problem allows."""

    #: Objective values in the problem's order.
    values: list[int]
    #: Placements and unplaced of one plan that reaches them, in the contract's form.
    placements: list[dict]
    unplaced: list[str]


def best_values(problem: dict) -> list[int]:
    """Return the lexicographically best objective values, in the problem's order."""
    return best_plan(problem).values


def best_plan(problem: dict) -> Best:
    """Return the lexicographically best values and a plan that reaches them."""
    return best_of(problem, lambda name, option: True)


def best_of(problem: dict, allowed: Callable[[str, Option], bool]) -> Best | None:
    """Return the best plan of which every option, by its request, is allowed; None: there is none.

    What is allowed may depend on the option's unit and start, never on its rooms.
    """
    full = filled(problem)
    options = [
        [option for option in request_options(full, request) if allowed(request["id"], option)]
        for request in full["requests"]
    ]
    if not all(options):
        return None
    chosen = _search(full, options)
    if chosen is None:
        return None
    totals = [sum(gains) for gains in zip(*(option.gain for option in chosen), strict=True)]
    totals = totals or [0] * len(full["objectives"])
    pairs = zip(full["requests"], chosen, strict=True)
    placed = [(request["id"], option) for request, option in pairs]
    return Best(
        values=[
            total if name in MAXIMISED else -total
            for name, total in zip(full["objectives"], totals, strict=True)
        ],
        placements=[_placement(name, option) for name, option in placed if option.unit],
        unplaced=[name for name, option in placed if not option.unit],
    )


def request_options(full: dict, request: dict) -> list[Option]:
    """Return all lawful options of one request alone, best first, the empty one among them.

    Spreads that use the same private rooms and as many beds of each shared room are one: private
    beds that stay empty add up the same, and nothing else can tell them apart.
    """
    names = full["objectives"]
    gain = [_sign(name) * unplaced_value(name, full, request) for name in names]
    found = {(): Option(gain=tuple(gain))}
    for shelter in full["shelters"]:
        for unit in shelter["units"]:
            if failing_codes(request, unit, shelter):
                continue
            for start, spread in stays(request, unit, free_beds(unit, {}), today=full["today"]):
                if start > request["start_by"]:
                    continue
                place = {"unit": unit, "shelter": shelter, "start": start, "spread": spread}
                gain = [_sign(name) * placed_value(name, full, request, **place) for name in names]
                found[_footprint(unit, spread)] = Option(
                    gain=tuple(gain),
                    shelter=shelter["id"],
                    unit=unit["id"],
                    start=start,
                    spread=tuple(spread.items()),
                )
    return sorted(found.values(), key=lambda option: option.gain, reverse=True)


def enemies(full: dict) -> set[frozenset[str]]:
    """Contract: "`separate_from`, which is symmetric even where one side names it"; unknown ids
    ignored.
    """
    known = {request["id"] for request in full["requests"]}
    return {
        frozenset((request["id"], other))
        for request in full["requests"]
        for other in request["separate_from"]
        if other in known
    }


def _search(full: dict, options: list[list[Option]]) -> list[Option] | None:
    """Walk over every combination; a branch that cannot win even unhindered is left.

    The sum of the best gains of the rest is an upper bound: order by objective is kept by adding.
    """
    bounds = [options_of[0].gain for options_of in options]
    rests = [_total(bounds[index:], len(full["objectives"])) for index in range(len(bounds) + 1)]
    best: list[Option] | None = None
    best_gain: tuple[int, ...] = ()

    def visit(chosen: list[Option], gain: tuple[int, ...]) -> None:
        nonlocal best, best_gain
        index = len(chosen)
        if best is not None and _total([gain, rests[index]], len(gain)) <= best_gain:
            return
        if index == len(options):
            best, best_gain = chosen, gain
            return
        for option in options[index]:
            if _fits_beside(full, [*chosen, option]):
                visit([*chosen, option], _total([gain, option.gain], len(gain)))

    visit([], (0,) * len(full["objectives"]))
    return best


def _fits_beside(full: dict, chosen: list[Option]) -> bool:
    """Contract: "A private room goes to at most one request, a shared room to at most `beds`
    persons".
    """
    rooms = {
        room["id"]: room
        for shelter in full["shelters"]
        for unit in shelter["units"]
        for room in unit["rooms"]
    }
    for room_id, _ in chosen[-1].spread:
        counts = [dict(option.spread).get(room_id, 0) for option in chosen]
        guests = sum(count > 0 for count in counts)
        if sum(counts) > rooms[room_id]["beds"]:
            return False
        if guests > 1 and not rooms[room_id]["shared"]:
            return False
    return not _enemies_meet(full, chosen)


def _enemies_meet(full: dict, chosen: list[Option]) -> bool:
    """Contract: "two requests that are `separate_from` each other are not in the same shelter"."""
    hostile = enemies(full)
    placed = [
        (request["id"], option.shelter)
        for request, option in zip(full["requests"], chosen, strict=False)
        if option.shelter is not None
    ]
    return any(
        shelter == other_shelter and frozenset((name, other)) in hostile
        for (name, shelter), (other, other_shelter) in combinations(placed, 2)
    )


def _footprint(unit: dict, spread: dict[str, int]) -> tuple:
    shared = {room["id"] for room in unit["rooms"] if room["shared"]}
    return (
        unit["id"],
        *sorted((room, count if room in shared else -1) for room, count in spread.items()),
    )


def _placement(request_id: str, option: Option) -> dict:
    return {
        "request": request_id,
        "shelter": option.shelter,
        "unit": option.unit,
        "start": day_text(option.start),
        "rooms": [{"id": room, "persons": count} for room, count in option.spread],
    }


def _sign(name: str) -> int:
    return 1 if name in MAXIMISED else -1


def _total(gains: list[tuple[int, ...]], width: int) -> tuple[int, ...]:
    return tuple(sum(gain[index] for gain in gains) for index in range(width))
