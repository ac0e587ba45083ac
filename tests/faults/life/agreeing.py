"""After each step the database says what the model says, and is sound by itself."""

import re
from collections import Counter
from itertools import pairwise

from django.db import connection
from hypothesis.stateful import invariant

from opvang.models import Unit
from opvang.models.transitions import PLACEMENT, REQUEST, TRANSFER, TRANSFER_STATES
from opvang.queries.beds import Beds, beds_by_unit
from opvang.snapshot import take_snapshot
from tests.faults.life import seeing
from tests.faults.life.model import LIVE
from tests.faults.life.nights import is_free


class Agreeing:
    """What must be so at any moment."""

    @invariant()
    def requests_are_those_of_the_model(self):
        """Every request stands where it should, and is open or ended, never both or neither."""
        found = _rows(
            "SELECT id, status, ended_on, version, start_from FROM opvang_placementrequest"
        )

        assert found == {
            (key, one["status"], one["ended_on"], one["version"], one["start_from"])
            for key, one in self.model.requests.items()
        }
        for _, status, ended_on, *_ in found:
            assert (status in ("OPEN", "PLACED")) is (ended_on is None)
        self._only_known_steps(REQUEST, {key: status for key, status, *_ in found})

    @invariant()
    def placements_are_those_of_the_model(self):
        """Every hold and stay stands where it should, at most one of a request is live."""
        found = _rows(
            "SELECT id, request_id, unit_id, state, start, until, held_until, refusal_reason,"
            " departed_on, destination, consented_at IS NOT NULL FROM opvang_placement"
        )

        assert found == {
            (
                key,
                one["request"],
                one["unit"],
                one["state"],
                one["start"],
                one["until"],
                one["held_until"],
                one["reason"],
                one["departed_on"],
                one["destination"],
                one["consented"],
            )
            for key, one in self.model.placements.items()
        }
        live = Counter(row[1] for row in found if row[3] in LIVE)
        assert set(live.values()) <= {1}
        self._only_known_steps(PLACEMENT, {key: state for key, _, _, state, *_ in found})

    @invariant()
    def transfers_stand_where_they_can_and_nobody_lives_in_two_places(self):
        """Each transfer goes its known steps, and until they arrive the old bed is theirs."""
        model = self.model
        moves = {key: one for key, one in model.requests.items() if one["moves_from"]}
        stand = {}
        for key, one in moves.items():
            live, old = model.live_of(key), model.placements[one["moves_from"]]
            stand[key] = TRANSFER_STATES[one["status"], live and live["state"]]
            if stand[key] != "ENDED":
                assert (old["state"] == "ARRIVED") is (stand[key] != "MOVED")
        self._only_known_steps(TRANSFER, stand)

    @invariant()
    def beds_are_those_of_the_model_and_nobody_shares_one(self):
        """Every bed is taken as it should be, and in no night by two."""
        found = _rows(
            "SELECT bed_id, placement_id, lower(period), upper(period) FROM opvang_occupancy"
        )

        assert found == {
            (bed, key, *nights)
            for key, one in self.model.placements.items()
            for bed, nights in one["beds"].items()
        }
        for (bed, _, _, until), (next_bed, _, start, _) in pairwise(sorted(found, key=_by_bed)):
            assert bed != next_bed or (until is not None and until <= start)

    @invariant()
    def places_are_those_of_the_model(self):
        """Beds, closures, bars, conflicts and proposals are as they should be."""
        assert _rows("SELECT id, room_id FROM opvang_bed") == {
            (bed, self.model.room_of_bed(bed)) for bed in self.model.beds()
        }
        assert _rows(
            "SELECT id, coalesce(bed_id, room_id, unit_id), closed_from, expected_until,"
            " reopened_on FROM opvang_closure"
        ) == {
            (key, one["place"], one["from"], one["until"], one["reopened"])
            for key, one in self.model.closures.items()
        }
        assert _rows(
            "SELECT request_id, shelter_id, reason, expires_on FROM opvang_excludedshelter"
        ) == {(*bar, until) for bar, until in self.model.bars.items()}
        assert _rows(
            "SELECT request_id, unit_id FROM opvang_proposal WHERE state = 'PROPOSED'"
        ) == set(self.model.proposals.items())

    @invariant()
    def exceptions_are_those_of_the_model(self):
        """Who is outside the network, and what was decided about which refusal."""
        assert _rows("SELECT request_id FROM opvang_outsideplacement WHERE ended_at IS NULL") == {
            (request,) for request in self.model.outside
        }
        assert _rows("SELECT placement_id, nullif(outcome, '') FROM opvang_appeal") == set(
            self.model.appeals.items()
        )

    @invariant()
    def each_act_left_one_row_and_told_each_audience_once(self):
        """The log and the stream have what was done, all of it once, and no values."""
        log = Counter(
            _list(
                "SELECT activity, account, object_id, request, detail FROM opvang_auditentry"
                " WHERE verb <> 'R'"
            )
        )

        assert log == self.model.log
        assert all(re.fullmatch(r"[A-Z_]*", detail) for *_, detail in log)
        assert Counter(_list("SELECT audience, kind, object_id FROM opvang_event")) == (
            self.model.told
        )

    @invariant()
    def what_is_read_from_it_is_right_too(self):
        """The problem of the optimiser, the count of free beds and a page of somebody, in turn."""
        self.steps += 1
        # Each takes as long as some steps.
        if self.steps % 12 == 1:
            _problem_has_who_waits(self.model)
        elif self.steps % 12 == 5:
            _free_beds_are_counted(self.model)
        elif self.steps % 12 == 9:
            seeing.check(self, self.one(self.model.people, self.steps // 12 + self.first_to_look))

    def _only_known_steps(self, machine, stand):
        """Require that nothing took a step, since this was last asked, that is not in the table."""
        before = self.stood.get(machine.name, {})
        steps = {(before[key], now) for key, now in stand.items() if before.get(key, now) != now}
        assert steps <= set(machine.steps), machine.name
        self.stood[machine.name] = stand

    def check_problem_and_beds(self):
        """Check what concerns everybody of all that is read in turn."""
        _problem_has_who_waits(self.model)
        _free_beds_are_counted(self.model)


def _problem_has_who_waits(model):
    problem = take_snapshot(now=model.now)
    assert {one.id for one in problem.requests} == {str(key) for key in model.waiting()}


def _free_beds_are_counted(model):
    counted = beds_by_unit(Unit.objects.all(), night=model.night)
    for unit in model.units:
        beds, found = model.beds_of(unit), counted.get(unit, Beds())
        assert found.total == len(beds)
        assert found.free == sum(is_free(model, bed) for bed in beds)


def _by_bed(row):
    return row[0], row[2]


def _rows(sql) -> set:
    rows = _list(sql)
    assert len(rows) == len(set(rows))
    return set(rows)


def _list(sql) -> list:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()
