"""An integer programme over single rooms, one variable for each request and room.

The most straightforward reading of the contract, with no symmetry broken and nothing reduced. It
shares no code with the brute force either: two oracles that agree are worth more than one.
"""

from collections import defaultdict
from itertools import combinations

from ortools.sat.python import cp_model

from tests.matching.oracles.mip_facts import (
    BIGGER_IS_BETTER,
    ORDER,
    beds_free,
    days_in,
    first_day,
    last_day,
    may_go,
    may_share,
    per_person,
    per_unplaced,
    surplus,
)


class NotSolvedError(Exception):
    """The programme was not solved to proven optimality within its time."""


def mip_values(problem: dict, *, seconds: float = 120.0, workers: int = 1) -> list[int]:
    """Return the best objective values, one solved after another, the earlier ones fixed as rows.

    `seconds` limits each objective, not their sum.
    """
    programme = RoomProgramme(problem)
    return [
        programme.best(name, seconds=seconds, workers=workers)
        for name in problem.get("objectives", ORDER)
    ]


class RoomProgramme:
    """The variables and rows of one problem."""

    def __init__(self, problem: dict) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        self.today = days_in(problem["today"])
        #: request id -> [(shelter, unit, is the request there)]
        self.stays: dict[str, list[tuple]] = defaultdict(list)
        #: room id -> [(request, persons in it, is it used)]
        self.guests: dict[str, list[tuple]] = defaultdict(list)
        #: request id -> days from its first possible night to its start
        self.waits: dict[str, cp_model.IntVar] = {}
        self.empty_private_beds: list = []
        for request in problem["requests"]:
            self._place(request)
        self._rooms_hold_their_beds()
        self._enemies_apart()

    def best(self, name: str, *, seconds: float, workers: int) -> int:
        """Return the best value of one objective, and hold it from here on."""
        value = self._sum(name)
        if name in BIGGER_IS_BETTER:
            self.model.maximize(value)
        else:
            self.model.minimize(value)
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = workers
        if solver.solve(self.model) != cp_model.OPTIMAL:
            raise NotSolvedError(f"{name} was not solved in {seconds} seconds")
        found = solver.value(value)
        self.model.add(value == found)
        self._hint(solver)
        return found

    def _hint(self, solver: cp_model.CpSolver) -> None:
        self.model.clear_hints()
        for index in range(len(self.model.proto.variables)):
            variable = self.model.get_int_var_from_proto_index(index)
            self.model.add_hint(variable, solver.value(variable))

    def _place(self, request: dict) -> None:
        """Contract: "all its persons in one unit", from a start that its rooms and its dates
        allow.
        """
        name = request["id"]
        longest = last_day(request, self.today) - first_day(request, self.today)
        self.waits[name] = self.model.new_int_var(0, longest, f"wait {name}")
        for shelter in self.problem["shelters"]:
            for unit in shelter.get("units", []):
                if may_go(request, unit, shelter):
                    there = self.model.new_bool_var(f"{name} in {unit['id']}")
                    self.stays[name].append((shelter, unit, there))
                    self._fill(request, unit, there)
        self.model.add_at_most_one(there for _, _, there in self.stays[name])

    def _fill(self, request: dict, unit: dict, there: cp_model.IntVar) -> None:
        """Contract: "they hold all persons within their `beds`", by the limits on shared rooms
        and number.
        """
        persons = request["persons"]
        counts, used = [], []
        by_sex = defaultdict(list)
        for room in unit.get("rooms", []):
            shared = room.get("shared", False)
            if room.get("taken", False) or (shared and not may_share(request, room)):
                continue
            count = self.model.new_int_var(0, min(room["beds"], len(persons)), "persons")
            use = self.model.new_bool_var("uses")
            self.model.add(count >= use)
            self.model.add(count <= room["beds"] * use)
            self.guests[room["id"]].append((request, count, use))
            counts.append(count)
            used.append(use)
            self._period(request, room, use)
            if shared:
                by_sex[room["sex"]].append(count)
            else:
                self.empty_private_beds.append(room["beds"] * use - count)
        self.model.add(sum(counts) == len(persons) * there)
        for sex, inside in by_sex.items():
            clients = [one for one in persons if one["role"] == "CLIENT" and one["sex"] == sex]
            self.model.add(sum(inside) <= len(clients))
        if not unit.get("self_contained", False):
            old_enough = [person for person in persons if person["age"] >= 12]
            self.model.add(sum(used) <= max(1, len(old_enough)))

    def _period(self, request: dict, room: dict, use: cp_model.IntVar) -> None:
        """Contract: "`start` is the earliest date"; a later one than needed never wins, so at
        least that.
        """
        wait = self.waits[request["id"]]
        begin, end = beds_free(room, self.today)
        first = first_day(request, self.today)
        self.model.add(wait >= begin - first).only_enforce_if(use)
        if end is None:
            return
        nights = request.get("nights")
        if nights is None:
            self.model.add(use == 0)
        else:
            self.model.add(first + wait + nights <= end).only_enforce_if(use)

    def _rooms_hold_their_beds(self) -> None:
        """Contract: "A private room goes to at most one request, a shared room to at most
        `beds` persons".
        """
        for shelter in self.problem["shelters"]:
            for unit in shelter.get("units", []):
                for room in unit.get("rooms", []):
                    guests = self.guests[room["id"]]
                    if room.get("shared", False):
                        self.model.add(sum(count for _, count, _ in guests) <= room["beds"])
                    else:
                        self.model.add(sum(use for _, _, use in guests) <= 1)

    def _enemies_apart(self) -> None:
        """Contract: "two requests that are `separate_from` each other are not in the same
        shelter".
        """
        for one, other in combinations(self.problem["requests"], 2):
            named = one["id"] in other.get("separate_from", [])
            if not named and other["id"] not in one.get("separate_from", []):
                continue
            for shelter in self.problem["shelters"]:
                inside = [
                    there
                    for request in (one, other)
                    for home, _, there in self.stays[request["id"]]
                    if home["id"] == shelter["id"]
                ]
                self.model.add(sum(inside) <= 1)

    def _sum(self, name: str):
        """Return the objective as an expression over all requests."""
        if name.endswith("_waiting"):
            return self._waiting(name.removesuffix("_waiting").upper())
        total = sum(self.empty_private_beds) if name == "scarcity" else 0
        for request in self.problem["requests"]:
            homes = self.stays[request["id"]]
            placed = sum(there for _, _, there in homes)
            total += per_unplaced(name, request, self.problem) * (1 - placed)
            for shelter, unit, there in homes:
                persons = len(request["persons"])
                if name == "scarcity":
                    total += persons * surplus(request, unit) * there
                elif name == "changes":
                    known = per_unplaced(name, request, self.problem)
                    total += known * (request.get("current_unit") != unit["id"]) * there
                else:
                    total += persons * per_person(name, request, unit, shelter) * there
        return total

    def _waiting(self, urgency: str):
        """Only who is placed waits; nothing forces the others to, and waiting is minimised."""
        return sum(
            len(request["persons"]) * self.waits[request["id"]]
            for request in self.problem["requests"]
            if request.get("urgency", "REGULAR") == urgency
        )
