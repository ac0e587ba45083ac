"""After each step the database says what the model says, and is sound by itself."""

import re
from collections import Counter
from itertools import pairwise

from hypothesis.stateful import invariant

from opvang.events import EVERYBODY
from opvang.models import Unit
from opvang.models.transitions import PLACEMENT, REQUEST, TRANSFER, TRANSFER_STATES
from opvang.queries.beds import Beds, beds_by_unit
from opvang.snapshot import take_snapshot
from tests.faults.life import decided, seeing
from tests.faults.life.model import LIVE
from tests.faults.life.nights import is_free
from tests.faults.life.tables import once, read_all

#: Acts of people that are told of once more by what was computed.
_OF_MATCHES = ("ASK_WHAT_IF", "RUN_MATCH", "SWITCH_WATCH")


class Agreeing:
    """What must be so at any moment: all of it is read and compared after each step."""

    @invariant()
    def what_is_recorded_is_that_of_the_model(self):
        """The tables say what the model says, whatever was done or refused."""
        found = read_all()
        self._requests_are_those_of_the_model(found)
        self._placements_are_those_of_the_model(found)
        self._transfers_stand_where_they_can_and_nobody_lives_in_two_places()
        self._beds_are_those_of_the_model_and_nobody_shares_one(found)
        self._places_are_those_of_the_model(found)
        decided.rules_are_those_of_the_model(self.model, found)
        decided.exceptions_are_those_of_the_model(self.model, found)
        self._each_act_left_one_row_and_told_each_audienceonce(found)
        self._what_is_read_from_it_is_right_too()

    def _requests_are_those_of_the_model(self, found):
        """Every request stands where it should, and is open or ended, never both or neither."""
        requests = once(found["requests"])
        assert requests == {
            (key, one["status"], one["ended_on"], one["version"], one["start_from"])
            for key, one in self.model.requests.items()
        }
        for _, status, ended_on, *_ in requests:
            assert (status in ("OPEN", "PLACED")) is (ended_on is None)
        self._only_known_steps(REQUEST, {key: status for key, status, *_ in requests})

    def _placements_are_those_of_the_model(self, found):
        """Every hold and stay stands where it should, at most one of a request is live."""
        placements = once(found["placements"])
        assert placements == {
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
        live = Counter(row[1] for row in placements if row[3] in LIVE)
        assert set(live.values()) <= {1}
        self._only_known_steps(PLACEMENT, {key: state for key, _, _, state, *_ in placements})

    def _transfers_stand_where_they_can_and_nobody_lives_in_two_places(self):
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

    def _beds_are_those_of_the_model_and_nobody_shares_one(self, found):
        """Every bed is taken as it should be, and in no night by two."""
        taken = once(found["nights"])
        assert taken == {
            (bed, key, *nights)
            for key, one in self.model.placements.items()
            for bed, nights in one["beds"].items()
        }
        for (bed, _, _, until), (next_bed, _, start, _) in pairwise(sorted(taken, key=_by_bed)):
            assert bed != next_bed or (until is not None and until <= start)

    def _places_are_those_of_the_model(self, found):
        """Beds, closures, bars and proposals are as they should be."""
        model = self.model
        assert once(found["beds"]) == {(bed, model.room_of_bed(bed)) for bed in model.beds()}
        assert once(found["closures"]) == {
            (key, one["place"], one["from"], one["until"], one["reopened"])
            for key, one in model.closures.items()
        }
        assert once(found["bars"]) == {(*bar, until) for bar, until in model.bars.items()}
        assert once(found["proposals"]) == set(model.proposals.items())

    def _each_act_left_one_row_and_told_each_audienceonce(self, found):
        """The log and the stream have what was done, all of it once, and no values."""
        log = Counter(found["log"])
        assert log == self.model.log
        assert all(re.fullmatch(r"[A-Z_]*|[a-z]+", detail) for *_, detail in log)
        # What all hear in one, and what a match told when it ended, is in tests/live.
        told, known = (
            Counter(
                {one: n for one, n in told.items() if not {*one[:2]} & {*EVERYBODY, *_OF_MATCHES}}
            )
            for told in (Counter(found["told"]), self.model.told)
        )
        assert told == known, (told - known, known - told)

    def _what_is_read_from_it_is_right_too(self):
        """The problem of the optimiser, the count of free beds and the pages of people, in turn.

        What was refused changed nothing, as is clear by now, and so nothing that is read. Of what
        was done every second time one of them is looked at, as each takes as long as some steps.
        As a life ends all of them are, for one of the people.
        """
        now = (sum(self.model.log.values()), self.model.now, self.model.proposals.copy())
        if now == self.looked:
            return
        self.looked = now
        self.looks += 1
        turn, is_skipped = divmod(self.looks, 2)
        if is_skipped:
            return
        ways = (_problem_has_who_waits, *seeing.PAGES, _free_beds_are_counted)
        round_, way = divmod(turn + self.first_to_look, len(ways))
        if ways[way] in seeing.PAGES:
            seeing.check(self, self.one(self.model.people, round_), ways[way])
        else:
            ways[way](self.model)

    def _only_known_steps(self, machine, stand):
        """Require that nothing took a step, since this was last asked, that is not in the table."""
        before = self.stood.get(machine.name, {})
        steps = {(before[key], now) for key, now in stand.items() if before.get(key, now) != now}
        assert steps <= set(machine.steps), machine.name
        self.stood[machine.name] = stand

    def check_all_that_is_read(self):
        """Check what concerns everybody, and each page as one of the people sees it."""
        _problem_has_who_waits(self.model)
        _free_beds_are_counted(self.model)
        for page in seeing.PAGES:
            seeing.check(self, self.one(self.model.people, self.first_to_look), page)


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
