"""A small world for tests of actions: a coordinator, a shelter with a worker, a desk, a bed."""

from dataclasses import dataclass
from datetime import UTC, datetime

from opvang import models
from tests.models import build
from tests.models.build import saved

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass
class World:
    """The people and places; `request()` and `unit()` make more."""

    coordinator: models.Account
    worker: models.Account
    manager: models.Account
    desk: models.Account
    shelter: models.Shelter

    def request(self, **facts):
        """Save an open request of one woman by the coordinator's organisation."""
        request = saved(build.request(organisation=self.coordinator.organisation, **facts))
        saved(build.request_person(request=request))
        return request

    def unit(self, *, rooms=1, beds=1, shelter=None, shared=False, **facts):
        """Save a unit for women with rooms of that many beds."""
        unit = saved(build.unit(shelter=shelter or self.shelter, **facts))
        for number in range(rooms):
            room = build.room(
                unit=unit,
                name=f"Kamer {number}",
                shared=shared,
                sex="FEMALE" if shared else "",
            )
            saved(room)
            for bed in range(beds):
                saved(build.bed(room=room, name=f"Bed {bed}"))
        return unit


def account(role, organisation):
    """Save an account with one role."""
    return saved(build.account(roles=[role], organisation=organisation))


def new_world():
    """Save the world."""
    care = saved(build.organisation(kind="CARE_COORDINATION"))
    house = saved(build.organisation())
    desk = saved(build.organisation(kind="NATIONAL_DESK"))
    return World(
        coordinator=account("COORDINATOR", care),
        worker=account("SHELTER_WORKER", house),
        manager=account("SHELTER_MANAGER", house),
        desk=account("NATIONAL_DESK", desk),
        shelter=saved(build.shelter(organisation=house)),
    )
