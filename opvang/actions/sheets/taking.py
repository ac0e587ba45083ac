"""Which beds guests have whom only the shelter knows, when so many are free."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from opvang.actions.sheets.counting import Tally
from opvang.actions.sheets.places import Place, beds_as_places, best_fit, private_rooms_joined
from opvang.actions.sheets.reading.columns import Column
from opvang.actions.sheets.reading.lines import Line
from opvang.actions.sheets.reading.remarks import Remarks


def taken_places(
    line: Line, tally: Tally, left: Sequence[Place], *, tonight: date, remarks: Remarks
) -> list[Place]:
    """Return what is taken of the places *left* to guests and to be free.

    The sheet says how many beds are free, not which. A private room is only free as a whole, so
    whole rooms are sought that make up the number; what remains stays free beside somebody else.
    """
    if line.counts_rooms:
        spare, whole = 0, list(left)
    else:
        spare, whole = _given_away_whole(tally, left)
    whole.sort(key=lambda place: place.freeing_order(tonight))
    free = best_fit(whole, at_most=tally.free)
    given = sum(place.size for place in free)
    if given < tally.free:
        remarks.notices.append(
            line.origin.remark(
                Column.FREE,
                f"Hiervan zijn er {given} te vergeven: de andere staan in een kamer die een ander "
                "voor zich alleen heeft. Meld elke kamer op een eigen regel als dat niet zo is.",
            )
        )
    rest = [place for place in whole if place not in free]
    return _less(rest, tally.free - given - spare, tonight=tonight)


def _given_away_whole(tally: Tally, left: Sequence[Place]) -> tuple[int, list[Place]]:
    """Return what can be given away, and how many beds are spare.

    Those stand in a private room of somebody known, so they are free and nobody else's.
    """
    every = [bed for place in tally.places for bed in place.beds]
    private = {bed.room.id for bed in every if bed.is_known and not bed.room.shared}
    others = [place for place in left if place.beds[0].room.id not in private]
    return len(left) - len(others), private_rooms_joined(others)


def _less(places: Sequence[Place], beds_free: int, *, tonight: date) -> list[Place]:
    """Return *places* without as many of their beds, those first that change least."""
    singles = beds_as_places([bed for place in places for bed in place.beds])
    singles.sort(key=lambda place: place.freeing_order(tonight))
    free = {place.beds[0].bed.id for place in singles[: max(0, beds_free)]}
    kept = (tuple(bed for bed in place.beds if bed.bed.id not in free) for place in places)
    # Who lives in part of a private room has all of it: nobody needs to be thought up beside them.
    lived_in = (tuple(bed for bed in beds if bed.guests) or beds for beds in kept)
    return [Place(beds, len(beds)) for beds in lived_in if beds]
