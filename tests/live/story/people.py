"""What is known of people changes: where they are in danger, whether they are who they seem."""

from dataclasses import replace

from opvang.actions.requests import change_request
from opvang.actions.seen_before import Identifiers, look_up, tell_apart, tell_same
from opvang.models import Distinction
from opvang.models.codes import AreaReason
from opvang.policy import policy
from opvang.queries.filled_in.requests import request_filled_in
from tests.actions.world import NOW
from tests.faults.life.world import NORTH, SOUTH
from tests.live.story.scene import Act
from tests.models import build
from tests.models.build import saved

_BSN = Identifiers(bsn="111222333")


def acts(scene):
    yield from _areas(scene)
    yield from _apart(scene)


def _areas(scene):
    by, asked = scene.who["coordinator"], scene.request()

    def often():
        for count in range(policy().number_of("AREA_CHANGES_WITHOUT_REASON") + 1):
            wish = (SOUTH, NORTH)[count % 2]
            read = request_filled_in(by, asked.id, now=NOW)
            seen = {"seen": read.version, "reason": AreaReason.NEW_WISH}
            new = replace(read.asked, wish_municipality=wish)
            change_request(by, request=asked.id, new=new, now=NOW, **seen)

    yield Act("change areas often", often, frozenset({asked.id}))


def _apart(scene):
    by = scene.who["coordinator"]
    earlier, asked = scene.request(), scene.request()
    saved(build.hold(unit=scene.cosm, request=earlier, state="RELEASED"))
    for one in (earlier, asked):
        who = one.persons.get().code
        look_up(by, request=one.id, person=who, identifiers=_BSN, now=NOW)
    facts = {"person": asked.persons.get().code, "earlier": earlier.id, "reason": "Een ander."}
    yield scene.act("tell apart", tell_apart, "coordinator", request=asked.id, **facts)
    said = {"request": asked.id, "distinction": Distinction.objects.get().id}
    yield scene.act("tell same", tell_same, "coordinator", **said)
