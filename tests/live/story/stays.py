"""Somebody asks for a place, gets it, comes, stays and leaves."""

from opvang.actions import requests
from opvang.actions.answers import confirm_hold
from opvang.actions.escorts import name_escort
from opvang.actions.holds import hold_place
from opvang.actions.matches import ask_for_match_by, run_match
from opvang.actions.stays import arrive, depart
from opvang.models.codes import Destination, RequestStatus, Route
from tests.actions.requests.forms import change, place
from tests.actions.world import NOW
from tests.live.story.scene import TONIGHT, Act


def acts(scene):
    yield from _asking(scene)
    yield from _living(scene)


def _asking(scene):
    by = scene.who["coordinator"]
    yield Act("place request", lambda: scene.made.update(asked=place(by)))
    asked = scene.made["asked"]
    yield scene.act("ask for match", ask_for_match_by, "desk")
    yield Act("match", lambda: run_match(now=NOW, seconds=5))
    yield Act("change", lambda: change(by, asked, routes=(Route.DUTCH,)), frozenset({asked.id}))
    end = {"request": asked.id, "outcome": RequestStatus.WITHDRAWN}
    yield scene.act("end", requests.end_request, "coordinator", **end)
    yield scene.act("reopen request", requests.reopen_request, "coordinator", request=asked.id)


def _living(scene):
    yield scene.hold("hold", hold_place, scene.women)
    there = scene.made["hold"].id
    yield scene.act("confirm", confirm_hold, "worker", hold=there)
    for name, who in (("escort", "police"), ("other escort", "municipality")):
        named = {"placement": there, "username": scene.who[who].username}
        yield scene.act(name, name_escort, "coordinator", **named)
    yield scene.act("arrive", arrive, "worker", placement=there)
    left = {"placement": there, "destination": Destination.OWN_HOME, "on": TONIGHT}
    yield scene.act("depart", depart, "worker", **left)
