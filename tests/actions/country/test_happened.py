"""The timeline of each request in the demo tells how it came to be as it is."""

from collections import defaultdict

from opvang.models import AuditEntry, OutsidePlacement, Placement, PlacementRequest
from tests.actions.country.drafts import country

ASKED = ["HOLD_PLACE"]
PROMISED = [*ASKED, "CONFIRM_HOLD"]
#: What led to each state of a placement, in this order.
LED_TO = {
    "HELD": ASKED,
    "CONFIRMED": PROMISED,
    "ARRIVED": [*PROMISED, "ARRIVE"],
    "REFUSED": [*ASKED, "REFUSE_HOLD", "APPEAL_REFUSAL"],
}


def acts():
    """Return what was done to each object, in the order of time."""
    done = defaultdict(list)
    for entry in sorted(country().rows(AuditEntry), key=lambda one: one.at):
        done[entry.object_id].append(entry)
    return done


def test_each_placement_came_about_step_by_step_and_nothing_happens_after_now():
    done = acts()
    placed = [one for one in country().rows(Placement) if one.request]

    assert [[act.activity for act in done[one.id]] for one in placed] == [
        LED_TO[one.state] for one in placed
    ]
    assert all(act.at <= country().now for found in done.values() for act in found)


def test_each_request_was_asked_before_a_place_was_held_for_it():
    done = acts()
    hotel = {one.request_id for one in country().rows(OutsidePlacement)}
    held = {one.request_id: done[one.id][0].at for one in country().rows(Placement) if one.request}

    for one in country().rows(PlacementRequest):
        first, *later = done[one.id]
        assert first.activity == ("ASK_TRANSFER" if one.moves_from else "PLACE_REQUEST")
        assert [act.activity for act in later] == [
            *["PUT_OUTSIDE"] * (one.id in hotel),
            *["END_REQUEST"] * bool(one.ended_on),
        ]
        assert first.at < held.get(one.id, country().now)
