"""Who is in the story, where, and what became of what they did."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from opvang.models import Account, Placement, PlacementRequest
from tests.actions.world import NOW
from tests.models import build
from tests.models.build import saved

TONIGHT = NOW.date()
WHY = "Omdat het niet anders kan vannacht."


@dataclass(frozen=True)
class Act:
    """Something that is done, by a name, and the ids of what it is done to."""

    name: str
    happens: Callable[[], object]
    about: frozenset[UUID] = frozenset()


class Scene:
    """The world of a life, with some things that stand there before the story begins."""

    def __init__(self, world) -> None:
        self.who: dict[str, Account] = world.accounts
        self.women, self.emergency, self.cosm, self.social, self.labour = world.units
        self.made: dict[str, object] = {}
        until = {"held_until": NOW + timedelta(hours=1)}
        self.labour_hold = saved(build.hold(unit=self.labour, request=self.request(), **until))
        self.late = saved(build.hold(unit=self.emergency, request=self.request(), **until))
        self.waiting = self.request(traits=["PET"])
        saved(build.danger_area(person=self.waiting.persons.get()))
        saved(build.address(shelter=self.women.shelter, street="Oudestraat"))

    def request(self, **facts) -> PlacementRequest:
        """Save an open request of one woman who agreed, by the coordinator of the north."""
        facts = {"organisation": self.who["coordinator"].organisation, **facts}
        one = saved(build.request(**facts))
        saved(build.request_person(request=one))
        return one

    def act(self, name, action, by, *subject, now=NOW, **facts) -> Act:
        """Return an act of somebody; what comes of it is kept by its name."""

        def happens():
            self.made[name] = action(self.who[by], *subject, now=now, **facts)

        given = {one for one in (*subject, *facts.values()) if isinstance(one, UUID)}
        stays = Placement.objects.filter(id__in=given).values_list("request", "unit")
        return Act(name, happens, frozenset(given.union(*stays)))

    def hold(self, name, action, unit, *, request=None, by="coordinator") -> Act:
        """Return an act by which a place is held for somebody."""
        return self.act(name, action, by, request=(request or self.request()).id, unit=unit.id)
